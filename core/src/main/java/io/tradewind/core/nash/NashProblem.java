package io.tradewind.core.nash;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A question: which rates do these players choose in this economy when all choose at once and everyone else keeps the applied rates? With
 * one player it is a best response. Trade is balanced first; duty revenue is handed to consumers. Trade elasticities are those of the
 * economy's sectors.
 *
 * @param economy      the world; its sectors carry the trade elasticities in use
 * @param rule         the condition that rates meet
 * @param players      who chooses
 * @param taxedSectors positions of the sectors in which they choose, ascending
 * @param bySector     whether each sector has a rate of its own
 */
public record NashProblem(
        Economy economy, NashRule rule, List<NashPlayer> players, List<Integer> taxedSectors, boolean bySector) {
    private static final String SERVICES = "services";

    /** Checks that players and sectors are there and fit the rule and the economy. */
    public NashProblem {
        Check.present("economy, rule", economy, rule);
        players = List.copyOf(Check.notEmpty(players, "players"));
        taxedSectors = Check.notEmpty(taxedSectors, "taxed sectors").stream()
                .distinct()
                .sorted()
                .toList();
        Set<Integer> seen = new HashSet<>();
        for (NashPlayer player : players) {
            Check.that(rule.allowsUnions() || !player.isUnion(), "The rule " + rule + " knows no customs union.");
            Check.that(
                    player.members().size() < economy.regions().size(),
                    "The player " + player.name() + " holds every region: no one is left to tax.");
            for (int member : player.members()) {
                Check.index(member, economy.regions().size(), "region of " + player.name());
                Check.that(seen.add(member), "A region belongs to one player (" + player.name() + ").");
            }
        }
        taxedSectors.forEach(s -> Check.index(s, economy.sectors().size(), "taxed sector"));
        Check.that(!bySector || rule.isExact(), "Rates by sector need the rule EXACT or PARTNER.");
    }

    /** Every region a player, every sector taxed, the rule {@link NashRule#EXACT}. */
    public static NashProblem of(Economy economy) {
        return new NashProblem(
                economy,
                NashRule.EXACT,
                NashPlayer.everyRegion(economy),
                IntStream.range(0, economy.sectors().size()).boxed().toList(),
                false);
    }

    /** Positions of the sectors other than {@code services}: what customs can tax. All sectors if there is no other or no such one. */
    public static List<Integer> goods(Economy economy) {
        List<Integer> goods = new ArrayList<>();
        for (int s = 0; s < economy.sectors().size(); s++) {
            if (!economy.sectors().get(s).code().code().equals(SERVICES)) {
                goods.add(s);
            }
        }
        return goods.isEmpty() ? List.of(0) : List.copyOf(goods);
    }

    /** The same question under another rule. */
    public NashProblem withRule(NashRule newRule) {
        return new NashProblem(economy, newRule, players, taxedSectors, bySector);
    }

    /** The same question for other players; who is not among them keeps the applied rates. */
    public NashProblem withPlayers(List<NashPlayer> newPlayers) {
        return new NashProblem(economy, rule, newPlayers, taxedSectors, bySector);
    }

    /** The same question with new rates in those sectors only; the others keep the applied rates. */
    public NashProblem withTaxedSectors(List<Integer> newTaxedSectors) {
        return new NashProblem(economy, rule, players, newTaxedSectors, bySector);
    }

    /** The same question with a rate for each sector, or with one for all. */
    public NashProblem withRatesBySector(boolean newBySector) {
        return new NashProblem(economy, rule, players, taxedSectors, newBySector);
    }

    /** The same question in another economy of the same regions and sectors. */
    public NashProblem withEconomy(Economy newEconomy) {
        return new NashProblem(newEconomy, rule, players, taxedSectors, bySector);
    }

    /** Whether the economy makes goods of other goods. */
    public boolean hasInputs() {
        double[] shares = economy.valueAdded().toArray();
        for (double share : shares) {
            if (share != 1) {
                return true;
            }
        }
        return false;
    }
}
