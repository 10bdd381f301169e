package io.tradewind.core.nash.internal;

import io.tradewind.core.nash.NashProblem;
import java.util.ArrayList;
import java.util.List;

/** The rates that players choose, each with the flows it is on: one a player, or one for each origin, each sector, or both. */
final class Instruments {
    /**
     * One rate.
     *
     * @param player  position of who chooses it
     * @param origin  the origin it is on; -1 if all
     * @param sector  the sector it is on; -1 if all
     * @param origins origins of the flows
     * @param sectors sectors of the flows
     */
    record Instrument(int player, int origin, int sector, List<Integer> origins, List<Integer> sectors) {}

    final List<Instrument> list;
    private final int[][][] position;

    Instruments(NashProblem problem, Taxation taxation) {
        int n = taxation.playerOf.length;
        this.list = new ArrayList<>();
        this.position = new int[problem.players().size()][n][taxation.taxed.length];
        for (int p = 0; p < problem.players().size(); p++) {
            List<Integer> outside = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (taxation.playerOf[i] != p) {
                    outside.add(i);
                }
            }
            for (List<Integer> origins : parts(outside, problem.rule().isByOrigin())) {
                for (List<Integer> sectors : parts(problem.taxedSectors(), problem.bySector())) {
                    place(new Instrument(
                            p,
                            problem.rule().isByOrigin() ? origins.get(0) : -1,
                            problem.bySector() ? sectors.get(0) : -1,
                            origins,
                            sectors));
                }
            }
        }
    }

    private static List<List<Integer>> parts(List<Integer> whole, boolean apart) {
        return apart ? whole.stream().map(List::of).toList() : List.of(List.copyOf(whole));
    }

    private void place(Instrument instrument) {
        for (int i : instrument.origins()) {
            for (int s : instrument.sectors()) {
                position[instrument.player()][i][s] = list.size();
            }
        }
        list.add(instrument);
    }

    /** Position of the player's rate on an origin's goods of a taxed sector. */
    int at(int player, int origin, int sector) {
        return position[player][origin][sector];
    }
}
