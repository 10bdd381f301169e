package io.tradewind.core.model;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.AccountAdjustment.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Derives {@link Accounts} from the tables of an economy, step by step. */
final class AccountsDerivation {
    /** Shares of output that miss 1 by more than this are an error of the file, not rounding. */
    private static final double ALLOWED_GAP = 1e-3;
    /** Gaps above this are reported; below it they are the last printed digit. */
    private static final double REPORTED_GAP = 1e-6;

    private final Economy economy;
    private final List<Problem> problems = new ArrayList<>();
    final int regions;
    final int sectors;
    final double[] output;
    final double[] spending;
    final double[] finalShares;
    final double[] valueAddedShares;
    final double[] inputShares;
    final double[] valueAdded;
    final double[] tariffRevenue;
    final double[] deficits;
    final List<AccountAdjustment> adjustments = new ArrayList<>();

    AccountsDerivation(Economy economy) {
        this.economy = economy;
        this.regions = economy.regions().size();
        this.sectors = economy.sectors().size();
        this.output = new double[regions * sectors];
        this.spending = new double[regions * sectors];
        this.finalShares = new double[regions * sectors];
        this.valueAddedShares = economy.valueAdded().toArray();
        this.inputShares = economy.inputOutput().toArray();
        this.valueAdded = new double[regions];
        this.tariffRevenue = new double[regions];
        this.deficits = new double[regions];
    }

    Accounts derive() {
        sumFlows();
        for (int n = 0; n < regions; n++) {
            for (int s = 0; s < sectors; s++) {
                dropInputsNeverBought(n, s);
            }
            for (int s = 0; s < sectors; s++) {
                closeShares(n, s);
                valueAdded[n] += valueAddedShares[n * sectors + s] * output[n * sectors + s];
            }
            noteMissingProduction(n);
            deriveFinalDemand(n);
            note(Kind.DEFICIT, n, -1, deficits[n]);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException("world " + economy.id(), problems);
        }
        adjustments.sort(Comparator.comparing(AccountAdjustment::kind));
        return accounts();
    }

    private Accounts accounts() {
        return new Accounts(
                Matrix.of(regions, sectors, output),
                Matrix.of(regions, sectors, spending),
                Matrix.of(regions, sectors, finalShares),
                Matrix.of(regions, sectors, valueAddedShares),
                InputOutputTable.withNegativeShares(regions, sectors, inputShares),
                Vector.of(valueAdded),
                Vector.of(tariffRevenue),
                Vector.of(deficits),
                adjustments);
    }

    private void sumFlows() {
        for (int s = 0; s < sectors; s++) {
            for (int d = 0; d < regions; d++) {
                TradeFlows.Market market = economy.trade().market(d, s);
                for (int k = 0; k < market.size(); k++) {
                    int o = market.origin(k);
                    double flow = market.value(k);
                    output[o * sectors + s] += flow;
                    spending[d * sectors + s] += flow * (1 + market.tariff(k));
                    tariffRevenue[d] += flow * market.tariff(k);
                    if (o != d) {
                        deficits[d] += flow;
                        deficits[o] -= flow;
                    }
                }
            }
        }
    }

    private void dropInputsNeverBought(int n, int input) {
        if (spending[n * sectors + input] > 0) {
            return;
        }
        double dropped = 0;
        for (int s = 0; s < sectors; s++) {
            int row = (n * sectors + s) * sectors;
            if (inputShares[row + input] != 0) {
                double before = inputsOf(n, s);
                dropped += inputShares[row + input] * output[n * sectors + s];
                inputShares[row + input] = 0;
                scaleInputs(n, s, before);
            }
        }
        if (dropped != 0) {
            note(Kind.INPUT_NEVER_BOUGHT, n, input, dropped);
        }
    }

    /** Makes value added and inputs of the producing sector add to 1. */
    private void closeShares(int n, int s) {
        int cell = n * sectors + s;
        double inputs = inputsOf(n, s);
        double gap = valueAddedShares[cell] + inputs - 1;
        if (sizeOfInputs(n, s) == 0) {
            if (output[cell] > 0 && gap != 0) {
                note(Kind.NO_INPUTS, n, s, -gap);
            }
            valueAddedShares[cell] = 1;
            return;
        }
        if (Math.abs(gap) > ALLOWED_GAP && output[cell] > 0) {
            problems.add(new Problem(
                    place(n, s),
                    String.format(
                            Locale.ROOT,
                            "value added (%.6f) and inputs (%.6f) add to %.6f, not to 1.",
                            valueAddedShares[cell],
                            inputs,
                            1 + gap),
                    "Maybe inputs are shares of intermediate spending; they must be shares of gross output."));
        }
        if (Math.abs(gap) > REPORTED_GAP && output[cell] > 0) {
            note(Kind.ROUNDING_GAP, n, s, gap);
        }
        scaleInputs(n, s, 1 - valueAddedShares[cell]);
    }

    private double inputsOf(int n, int s) {
        double sum = 0;
        int row = (n * sectors + s) * sectors;
        for (int k = 0; k < sectors; k++) {
            sum += inputShares[row + k];
        }
        return sum;
    }

    /** Sum of the inputs without their signs: the same as their sum unless a share is negative. */
    private double sizeOfInputs(int n, int s) {
        double sum = 0;
        int row = (n * sectors + s) * sectors;
        for (int k = 0; k < sectors; k++) {
            sum += Math.abs(inputShares[row + k]);
        }
        return sum;
    }

    /**
     * Makes the inputs add to that total: in proportion, or, where shares of both signs nearly cancel and a factor could blow them
     * up, by a shift in proportion to their size.
     */
    private void scaleInputs(int n, int s, double total) {
        double now = inputsOf(n, s);
        double size = sizeOfInputs(n, s);
        if (size == 0) {
            return;
        }
        int row = (n * sectors + s) * sectors;
        for (int k = row; k < row + sectors; k++) {
            if (now == size) {
                inputShares[k] *= total / now;
            } else {
                inputShares[k] += (total - now) * (Math.abs(inputShares[k]) / size);
            }
        }
    }

    private void noteMissingProduction(int n) {
        double total = 0;
        for (int s = 0; s < sectors; s++) {
            total += output[n * sectors + s];
            if (output[n * sectors + s] == 0) {
                note(Kind.NO_PRODUCTION, n, s, spending[n * sectors + s]);
            }
        }
        if (total == 0) {
            problems.add(new Problem(
                    economy.regions().get(n).code().code(),
                    "the region sells nothing, not even to itself, so it has no income.",
                    "Maybe its domestic sales (origin = destination) are missing in flows.csv."));
        } else if (!(valueAdded[n] > 0)) {
            problems.add(new Problem(
                    economy.regions().get(n).code().code(),
                    "the region's producing sectors have no value added, so it has no income.",
                    "Maybe shares in value_added.csv are missing or zero."));
        }
    }

    /** Final demand is spending less intermediate use; negative cells become zero and the others are rescaled. */
    private void deriveFinalDemand(int n) {
        double positive = 0;
        for (int k = 0; k < sectors; k++) {
            double demand = spendingLessIntermediateUse(n, k);
            if (demand < 0) {
                // a hair below zero is the rounding of the subtraction, not a remarkable account
                if (demand < -1e-12 * spending[n * sectors + k]) {
                    note(Kind.NEGATIVE_FINAL_DEMAND, n, k, demand);
                }
                demand = 0;
            }
            finalShares[n * sectors + k] = demand;
            positive += demand;
        }
        if (!(positive > 0)) {
            problems.add(new Problem(
                    economy.regions().get(n).code().code(),
                    "the region has no final demand: its production uses more of every sector than it buys.",
                    "Maybe its imports or domestic sales are missing in flows.csv."));
            return;
        }
        for (int k = 0; k < sectors; k++) {
            finalShares[n * sectors + k] /= positive;
        }
    }

    private double spendingLessIntermediateUse(int n, int k) {
        double demand = spending[n * sectors + k];
        for (int s = 0; s < sectors; s++) {
            demand -= inputShares[(n * sectors + s) * sectors + k] * output[n * sectors + s];
        }
        return demand;
    }

    private String place(int n, int s) {
        return economy.regions().get(n).code() + "," + economy.sectors().get(s).code();
    }

    private void note(Kind kind, int n, int s, double amount) {
        Optional<SectorCode> sector =
                s < 0 ? Optional.empty() : Optional.of(economy.sectors().get(s).code());
        adjustments.add(new AccountAdjustment(kind, economy.regions().get(n).code(), sector, amount));
    }
}
