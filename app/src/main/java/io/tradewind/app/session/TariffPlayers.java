package io.tradewind.app.session;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads who plays and what is taxed out of words. */
final class TariffPlayers {
    /** A customs union in fact: one player wherever a world has it as a group. */
    private static final String EU27 = "EU27";

    private static final String NONE = "none";
    private static final String ALL = WorldWords.ALL;

    private final Economy economy;
    private final WorldWords words;
    private final List<Problem> problems = new ArrayList<>();

    TariffPlayers(Economy economy) {
        this.economy = economy;
        this.words = WorldWords.of(economy);
    }

    /** The problems of all words read so far, if there are any. */
    void check() {
        if (!problems.isEmpty()) {
            throw BadInputException.ofFields(problems);
        }
    }

    /** The players that the words name, in the order of the world; a member of a union stands for the union. */
    List<NashPlayer> players(List<String> names, List<String> coalitions) {
        List<NashPlayer> unions = unions(coalitions);
        Set<Integer> named = new LinkedHashSet<>();
        names.forEach(word -> named.addAll(regions(word, "REGION")));
        List<NashPlayer> players = new ArrayList<>();
        for (int r : named.stream().sorted().toList()) {
            NashPlayer player = unions.stream()
                    .filter(union -> union.members().contains(r))
                    .findFirst()
                    .orElseGet(() -> NashPlayer.of(economy, r));
            if (!players.contains(player)) {
                players.add(player);
            }
        }
        return players;
    }

    private List<NashPlayer> unions(List<String> coalitions) {
        List<NashPlayer> unions = new ArrayList<>();
        boolean standard = coalitions.isEmpty() && economy.regionsOf(EU27).size() > 1;
        for (String names : standard ? List.of(EU27) : coalitions) {
            if (!names.equals(NONE)) {
                addUnion(names, unions);
            }
        }
        return unions;
    }

    private void addUnion(String names, List<NashPlayer> unions) {
        Set<Integer> members = new LinkedHashSet<>();
        for (String word : names.split(",")) {
            members.addAll(regions(word.strip(), "coalition"));
        }
        if (members.size() == 1) {
            problems.add(
                    new Problem("coalition", "'" + names + "' is one region.", "Maybe name two, such as USA,CAN."));
        }
        for (NashPlayer other : unions) {
            if (other.members().stream().anyMatch(members::contains)) {
                problems.add(new Problem(
                        "coalition",
                        "'" + names + "' and '" + other.name() + "' share a region.",
                        "Maybe join them: a region belongs to one customs union."));
            }
        }
        if (members.size() > 1) {
            unions.add(new NashPlayer(names.replace(",", "+"), List.copyOf(members)));
        }
    }

    private List<Integer> regions(String word, String place) {
        List<Integer> regions = economy.regionsOf(words.meant(Role.REGION, word).orElse(word));
        if (regions.isEmpty()) {
            problems.add(words.unknown(Role.REGION, place, word));
        }
        return regions;
    }

    /** Positions of the sectors that the words name; goods if there are none. */
    List<Integer> sectors(String names) {
        if (names == null) {
            return NashProblem.goods(economy);
        }
        List<String> codes = economy.sectors().stream()
                .map(Sector::code)
                .map(Object::toString)
                .toList();
        Set<Integer> sectors = new LinkedHashSet<>();
        for (String word : names.split(",")) {
            String asked = word.strip();
            String code = words.meant(Role.SECTOR, asked, codes).orElse(asked);
            if (code.equals(ALL)) {
                for (int s = 0; s < codes.size(); s++) {
                    sectors.add(s);
                }
            } else if (codes.contains(code)) {
                sectors.add(codes.indexOf(code));
            } else {
                problems.add(words.unknown(Role.SECTOR, "sectors", asked, codes));
            }
        }
        return List.copyOf(sectors);
    }
}
