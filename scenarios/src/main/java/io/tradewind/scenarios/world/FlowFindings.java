package io.tradewind.scenarios.world;

import io.tradewind.core.array.TradeCube;
import io.tradewind.scenarios.table.FileProblem;
import io.tradewind.scenarios.table.ProblemLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is wrong, or worth a word, about who sells to whom in the flows of a world. */
final class FlowFindings {
    private static final String FILE = "flows.csv";
    private static final int MOST_NAMED = 8;

    private final CodeList regions;
    private final CodeList sectors;
    private final boolean[] sells;
    private final boolean[] buys;
    private final boolean[] sellsAtHome;
    private final boolean[] sellsAbroad;
    private final boolean[] sectorSold;
    private final boolean[] sectorSoldAtHome;

    /**
     * @param flows in the order of {@link TradeCube#index}
     */
    FlowFindings(CodeList regions, CodeList sectors, double[] flows) {
        this.regions = regions;
        this.sectors = sectors;
        int n = regions.size();
        sells = new boolean[n];
        buys = new boolean[n];
        sellsAtHome = new boolean[n];
        sellsAbroad = new boolean[n];
        sectorSold = new boolean[sectors.size()];
        sectorSoldAtHome = new boolean[sectors.size()];
        for (int cell = 0; cell < flows.length; cell++) {
            if (flows[cell] > 0) {
                count(cell % n, cell / n % n, cell / n / n);
            }
        }
    }

    private void count(int origin, int destination, int sector) {
        sells[origin] = true;
        buys[destination] = true;
        sectorSold[sector] = true;
        if (origin == destination) {
            sellsAtHome[origin] = true;
            sectorSoldAtHome[sector] = true;
        } else {
            sellsAbroad[origin] = true;
        }
    }

    /** A region without sales or purchases has no prices; most often the file was cut off before its rows. */
    void reportIdleRegions(ProblemLog log) {
        for (int r = 0; r < sells.length; r++) {
            if (!sells[r] || !buys[r]) {
                log.addFile(
                        FILE,
                        "The region (" + regions.code(r) + ") " + (sells[r] ? "buys" : "sells")
                                + " nothing: no flow above 0 has it as " + (sells[r] ? "destination" : "origin") + ".",
                        "Maybe the file was cut off, or the region does not belong in regions.csv.");
            }
        }
    }

    /** Regions and sectors in which nobody sells at home, regions that sell nothing abroad. */
    List<FileProblem> findings() {
        List<FileProblem> findings = new ArrayList<>();
        if (sells.length > 1 && IntStream.range(0, sells.length).noneMatch(r -> sellsAtHome[r])) {
            findings.add(finding("Nobody sells at home: no row has origin = destination,"
                    + " so gains and losses are those of a world without home goods."));
            return findings;
        }
        String foreignOnly = names(regions, sells.length, r -> !sellsAtHome[r]);
        if (!foreignOnly.isEmpty()) {
            findings.add(finding(foreignOnly + " sells nothing at home in any sector,"
                    + " so its gains and losses are those of a region without home goods."));
        }
        String unsold = names(sectors, sectorSold.length, s -> sectorSold[s] && !sectorSoldAtHome[s]);
        if (!unsold.isEmpty()) {
            findings.add(finding("Nobody sells " + unsold + " at home; all of it is traded."));
        }
        String closed = names(regions, sells.length, r -> !sellsAbroad[r]);
        if (!closed.isEmpty() && sells.length > 1) {
            findings.add(finding(closed + " sells nothing abroad."));
        }
        return findings;
    }

    private static FileProblem finding(String text) {
        return new FileProblem(FILE, 0, "", text, "");
    }

    private static String names(CodeList codes, int size, IntPredicate which) {
        List<String> named =
                IntStream.range(0, size).filter(which).mapToObj(codes::code).toList();
        String more = named.size() > MOST_NAMED ? " and " + (named.size() - MOST_NAMED) + " more" : "";
        return named.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more;
    }
}
