package io.tradewind.io.world;

import io.tradewind.core.array.TradeCube;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.table.ProblemLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
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
    private final boolean[] atHome;
    private final boolean[] abroad;

    /**
     * @param flows in the order of {@link TradeCube#index}
     */
    FlowFindings(CodeList regions, CodeList sectors, double[] flows) {
        this.regions = regions;
        this.sectors = sectors;
        int n = regions.size();
        sells = new boolean[n];
        buys = new boolean[n];
        atHome = new boolean[n * sectors.size()];
        abroad = new boolean[n * sectors.size()];
        for (int cell = 0; cell < flows.length; cell++) {
            if (flows[cell] > 0) {
                count(cell % n, cell / n % n, cell / n / n);
            }
        }
    }

    private void count(int origin, int destination, int sector) {
        sells[origin] = true;
        buys[destination] = true;
        (origin == destination ? atHome : abroad)[origin * sectors.size() + sector] = true;
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

    /** Who sells nothing at home: everyone, a region, a region of what it sells abroad; and who sells nothing abroad. */
    List<FileProblem> findings() {
        int n = regions.size();
        if (n == 1) {
            return List.of();
        }
        if (IntStream.range(0, atHome.length).noneMatch(cell -> atHome[cell])) {
            return List.of(finding("Nobody sells at home: no row has origin = destination,"
                    + " so gains and losses are those of a world without home goods."));
        }
        List<FileProblem> findings = new ArrayList<>();
        boolean[] foreignOnly = new boolean[n];
        boolean[] closed = new boolean[n];
        for (int r = 0; r < n; r++) {
            foreignOnly[r] = none(atHome, r);
            closed[r] = none(abroad, r);
        }
        names(n, r -> foreignOnly[r], regions::code)
                .ifPresent(who -> findings.add(finding("Nobody sells at home in " + who
                        + ": gains and losses there are those of a region without home goods.")));
        names(atHome.length, cell -> abroad[cell] && !atHome[cell] && !foreignOnly[cell / sectors.size()], this::name)
                .ifPresent(cells -> findings.add(finding("Sold abroad and not at home: " + cells + ".")));
        names(n, r -> closed[r], regions::code)
                .ifPresent(who -> findings.add(finding("Nothing is sold abroad by " + who + ".")));
        return findings;
    }

    private boolean none(boolean[] cells, int region) {
        int first = region * sectors.size();
        return IntStream.range(first, first + sectors.size()).noneMatch(cell -> cells[cell]);
    }

    private String name(int cell) {
        return sectors.code(cell % sectors.size()) + " of " + regions.code(cell / sectors.size());
    }

    private static FileProblem finding(String text) {
        return new FileProblem(FILE, 0, "", text, "");
    }

    private static Optional<String> names(int size, IntPredicate which, IntFunction<String> name) {
        List<String> named =
                IntStream.range(0, size).filter(which).mapToObj(name).toList();
        String more = named.size() > MOST_NAMED ? " and " + (named.size() - MOST_NAMED) + " more" : "";
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(named.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more);
    }
}
