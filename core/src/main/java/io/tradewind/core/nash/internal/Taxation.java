package io.tradewind.core.nash.internal;

import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import java.util.List;

/** Who taxes what: the player of each region, its partners inside, the sectors with new rates. */
final class Taxation {
    final List<NashPlayer> players;
    final boolean[] taxed;
    /** Position of each region's player; -1 where applied rates stay. */
    final int[] playerOf;
    /** Regions inside each region's customs border: itself and the other members of its union. */
    final int[][] inside;
    /** Whether there is a union. */
    final boolean unions;
    /** Whether every sector has new rates. */
    final boolean everySector;

    private Taxation(List<NashPlayer> players, int regions, boolean[] taxed) {
        this.players = players;
        this.taxed = taxed;
        this.playerOf = new int[regions];
        this.inside = new int[regions][];
        boolean anyUnion = false;
        for (int r = 0; r < regions; r++) {
            playerOf[r] = -1;
            inside[r] = new int[] {r};
        }
        for (int p = 0; p < players.size(); p++) {
            NashPlayer player = players.get(p);
            anyUnion |= player.isUnion();
            for (int member : player.members()) {
                playerOf[member] = p;
                inside[member] =
                        player.members().stream().mapToInt(Integer::intValue).toArray();
            }
        }
        this.unions = anyUnion;
        boolean every = true;
        for (boolean sector : taxed) {
            every &= sector;
        }
        this.everySector = every;
    }

    static Taxation of(NashProblem problem) {
        boolean[] taxed = new boolean[problem.economy().sectors().size()];
        problem.taxedSectors().forEach(s -> taxed[s] = true);
        return new Taxation(problem.players(), problem.economy().regions().size(), taxed);
    }

    /** No one chooses: the applied rates. */
    static Taxation none(int regions, int sectors) {
        return new Taxation(List.of(), regions, new boolean[sectors]);
    }

    boolean isPlayer(int region) {
        return playerOf[region] >= 0;
    }

    /** Whether the destination's player chooses the rate on this origin's goods, wherever it chooses at all. */
    boolean isOutside(int origin, int destination) {
        return playerOf[destination] >= 0 && playerOf[destination] != playerOf[origin];
    }

    /** Whether the rate on this flow is chosen. */
    boolean isChosen(int origin, int destination, int sector) {
        return taxed[sector] && isOutside(origin, destination);
    }

    /** Whether the flow is within a union, where trade is free. */
    boolean isWithinUnion(int origin, int destination) {
        return origin != destination && playerOf[destination] >= 0 && playerOf[destination] == playerOf[origin];
    }
}
