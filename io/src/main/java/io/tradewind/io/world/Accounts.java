package io.tradewind.io.world;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.table.ProblemLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes value added and inputs of each sector add up to its gross output, or says why they cannot. */
final class Accounts {
    static final String VALUE_ADDED = "value_added.csv";
    static final String INPUT_OUTPUT = "input_output.csv";

    /** Beyond this gap the shares are wrong. */
    private static final double ERROR_GAP = 1e-3;
    /** Beyond this gap a correction is reported. */
    private static final double NOTICE_GAP = 1e-6;
    /** Up to this gap the shares add up as well as numbers of 64 bits can, and are left as they are; so reading what was written changes nothing. */
    private static final double ROUNDING_GAP = 1e-13;

    private final CodeList regions;
    private final CodeList sectors;
    private final ProblemLog log;
    private final List<FileProblem> notices = new ArrayList<>();
    private final boolean[] produces;
    private final double[] valueAdded;
    private final double[] inputs;

    /**
     * @param flows in the order of {@link io.tradewind.core.array.TradeCube#index}
     */
    Accounts(CodeList regions, CodeList sectors, double[] flows, ProblemLog log) {
        this.regions = regions;
        this.sectors = sectors;
        this.log = log;
        this.produces = producers(flows);
        this.valueAdded = new double[regions.size() * sectors.size()];
        this.inputs = new double[valueAdded.length * sectors.size()];
        Arrays.fill(valueAdded, 1.0);
    }

    private boolean[] producers(double[] flows) {
        int n = regions.size();
        boolean[] producers = new boolean[n * sectors.size()];
        for (int cell = 0; cell < flows.length; cell++) {
            producers[cell % n * sectors.size() + cell / n / n] |= flows[cell] > 0;
        }
        return producers;
    }

    /** Takes what the two files say; a file that is absent means no intermediate inputs. */
    void balance(Optional<KeyedTable.Values> shares, Optional<KeyedTable.Values> inputShares) {
        if (shares.isEmpty()) {
            inputShares.ifPresent(unused -> log.addFile(
                    INPUT_OUTPUT,
                    "The file needs " + VALUE_ADDED + " beside it, which is missing.",
                    "Maybe add it, or delete " + INPUT_OUTPUT + " for a world without intermediate inputs."));
            return;
        }
        boolean[] without = regionsWithout(shares.get());
        inputShares.ifPresent(inputsOf -> reportRegionsWithoutInputs(shares.get(), inputsOf, without));
        for (int cell = 0; cell < valueAdded.length; cell++) {
            if (!without[cell / sectors.size()]) {
                balanceSector(cell, shares.get(), inputShares);
            }
        }
        noteMissing(shares.get(), without);
    }

    /** Which regions have no row of value added; each is reported. */
    private boolean[] regionsWithout(KeyedTable.Values values) {
        boolean[] without = new boolean[regions.size()];
        int rows = sectors.size();
        for (int r = 0; r < without.length; r++) {
            without[r] = IntStream.range(r * rows, (r + 1) * rows).allMatch(p -> values.line(p) == 0);
            if (without[r]) {
                log.addFile(
                        VALUE_ADDED,
                        "The region (" + regions.code(r) + ") has no row; every region needs its own.",
                        "Maybe the file was cut off; a region without inputs has value added 1 in each sector.");
            }
        }
        return without;
    }

    /** A region that lists no input although its value added leaves room for some; it is reported once, not for each sector. */
    private void reportRegionsWithoutInputs(KeyedTable.Values shares, KeyedTable.Values inputsOf, boolean[] without) {
        int j = sectors.size();
        boolean anyListed = IntStream.range(0, inputsOf.size()).anyMatch(p -> inputsOf.line(p) != 0);
        for (int r = 0; r < without.length; r++) {
            boolean listed = IntStream.range(r * j * j, (r + 1) * j * j).anyMatch(p -> inputsOf.line(p) != 0);
            boolean meant = IntStream.range(r * j, (r + 1) * j).allMatch(cell -> !(shares.get(cell) < 1 - ERROR_GAP));
            if (without[r] || listed) {
                continue;
            }
            if (!meant) {
                without[r] = true;
                log.addFile(
                        INPUT_OUTPUT,
                        "The region (" + regions.code(r) + ") has no row, and its value added is below 1.",
                        "Maybe the file was cut off.");
            } else if (anyListed) {
                note(
                        INPUT_OUTPUT,
                        "The region (" + regions.code(r) + ") has no row: it makes everything without inputs.");
            }
        }
    }

    /** Sectors that sell something and have no row of value added: they are taken to need no inputs. */
    private void noteMissing(KeyedTable.Values shares, boolean[] without) {
        List<Integer> missing = IntStream.range(0, valueAdded.length)
                .filter(cell -> produces[cell] && Double.isNaN(shares.get(cell)) && !without[cell / sectors.size()])
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            String others = missing.size() > 1 ? " and " + (missing.size() - 1) + " more have" : " has";
            note(VALUE_ADDED, name(missing.get(0)) + others + " no row: value added is taken to be 1, without inputs.");
        }
    }

    private void note(String file, String text) {
        notices.add(new FileProblem(file, 0, "", text, ""));
    }

    private void balanceSector(int cell, KeyedTable.Values shares, Optional<KeyedTable.Values> inputShares) {
        int first = cell * sectors.size();
        double sum = 0;
        for (int i = 0; inputShares.isPresent() && i < sectors.size(); i++) {
            inputs[first + i] = inputShares.get().orZero(first + i);
            sum += inputs[first + i];
        }
        double share = shares.get(cell);
        if (Double.isNaN(share)) {
            if (sum > 0) {
                report(cell, 0, "has inputs but no value-added share.", "Maybe add the row.");
            }
            return;
        }
        double gap = share + sum - 1;
        if (Math.abs(gap) > ERROR_GAP) {
            String message = String.format(
                    Locale.ROOT, "has value added %s and inputs %s, together %s.", share, sum, share + sum);
            report(cell, shares.line(cell), message, "They must add up to 1 within " + ERROR_GAP + ".");
            return;
        }
        valueAdded[cell] = sum == 0 ? 1.0 : share;
        rescale(cell, sum, gap);
        if (Math.abs(gap) > NOTICE_GAP) {
            notice(cell, shares.line(cell), sum, gap);
        }
    }

    private void rescale(int cell, double sum, double gap) {
        if (sum == 0 || Math.abs(gap) <= ROUNDING_GAP) {
            return;
        }
        double factor = (1 - valueAdded[cell]) / sum;
        for (int i = cell * sectors.size(); i < (cell + 1) * sectors.size(); i++) {
            inputs[i] *= factor;
        }
    }

    private void report(int cell, int line, String what, String hint) {
        log.add(VALUE_ADDED, line, "share", name(cell) + " " + what, hint);
    }

    private void notice(int cell, int line, double sum, double gap) {
        String text = String.format(
                Locale.ROOT,
                "%s: value added and inputs were off 1 by %.3g; %s.",
                name(cell),
                gap,
                sum == 0 ? "value added was set to 1" : "the inputs were rescaled");
        notices.add(new FileProblem(VALUE_ADDED, line, "share", text, ""));
    }

    private String name(int cell) {
        return "(" + regions.code(cell / sectors.size()) + ", " + sectors.code(cell % sectors.size()) + ")";
    }

    /** Value added by region and sector. */
    Matrix valueAdded() {
        return Matrix.of(regions.size(), sectors.size(), valueAdded);
    }

    /** Input shares by region, using sector and input. */
    InputOutputTable inputOutput() {
        return InputOutputTable.of(regions.size(), sectors.size(), inputs);
    }

    /** What was corrected or taken for granted. */
    List<FileProblem> notices() {
        return notices;
    }
}
