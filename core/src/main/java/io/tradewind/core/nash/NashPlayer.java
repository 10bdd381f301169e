package io.tradewind.core.nash;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;
import java.util.ArrayList;
import java.util.List;

/**
 * Who chooses a rate: one region, or a customs union with one common rate and free trade inside. A union wants the sum of its
 * members' real incomes at prices of the balanced world.
 *
 * @param name    a region's code or the union's name
 * @param members positions of its regions in the economy, ascending
 */
public record NashPlayer(String name, List<Integer> members) {
    /** Copies the list. */
    public NashPlayer {
        Check.notBlank(name, "player");
        members = List.copyOf(Check.notEmpty(members, "members of " + name)).stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether it has several regions. */
    public boolean isUnion() {
        return members.size() > 1;
    }

    /** Every region by itself, in the order of the economy. */
    public static List<NashPlayer> everyRegion(Economy economy) {
        List<NashPlayer> players = new ArrayList<>();
        for (int r = 0; r < economy.regions().size(); r++) {
            players.add(of(economy, r));
        }
        return List.copyOf(players);
    }

    /** The region at that position. */
    public static NashPlayer of(Economy economy, int region) {
        return new NashPlayer(economy.regions().get(region).code().code(), List.of(region));
    }
}
