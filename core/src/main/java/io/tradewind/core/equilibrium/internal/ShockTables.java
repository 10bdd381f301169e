package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.equilibrium.Shocks;
import java.util.Arrays;

/**
 * The world's spending shares at new tariffs and trade costs but unchanged unit costs: A = π·κ^(−θ), and B = A ÷ (1 + τ') before
 * duty, both without their diagonals, which are kept apart. After this no iteration takes a power over all pairs. Loading a shock
 * touches only the cells that differ from the shock loaded before.
 */
final class ShockTables {
    /** Cells that are compared one by one once a difference was found. */
    private static final int STRETCH = 32;

    private final WorldTables world;
    /** [sector][origin][destination]: columns of A and of B. */
    final double[][][] sharesByOrigin;

    final double[][][] exDutyByOrigin;
    /** [sector][destination][origin]: B again, for the other product. */
    final double[][][] exDutyByDestination;
    /** Own trade, [sector][region]. */
    final double[][] ownShare;

    final double[][] ownExDuty;
    /** What own trade adds to the log price where nothing else is bought, [sector][region]. */
    final double[][] ownLogPrice;

    /** Own sales before duty ÷ own spending, [sector][region]. */
    final double[][] ownNetOfDuty;
    /** Logarithm of productivity, new ÷ old, [sector][region]. */
    final double[][] logProductivity;

    final double[] tariff;
    private final double[] tradeCost;
    private boolean hasCosts;

    ShockTables(WorldTables world) {
        this.world = world;
        int n = world.regions;
        int j = world.sectors;
        this.sharesByOrigin = new double[j][][];
        this.exDutyByOrigin = new double[j][][];
        this.exDutyByDestination = new double[j][][];
        for (int s = 0; s < j; s++) {
            if (world.traded[s]) {
                sharesByOrigin[s] = new double[n][world.width];
                exDutyByOrigin[s] = new double[n][world.width];
                exDutyByDestination[s] = new double[n][world.width];
            }
        }
        this.ownShare = new double[j][world.width];
        this.ownExDuty = new double[j][world.width];
        this.ownLogPrice = new double[j][world.width];
        this.ownNetOfDuty = new double[j][world.width];
        this.logProductivity = new double[j][world.width];
        this.tariff = world.tariff.clone();
        this.tradeCost = new double[tariff.length];
        Arrays.fill(tradeCost, 1);
        for (int cell = 0; cell < tariff.length; cell++) {
            store(cell, world.spendingShare[cell]);
        }
    }

    /** Takes in the shocks; those loaded before are forgotten. */
    void load(Shocks shocks) {
        double[] newTariff = shocks.tariffs().map(cube -> cube.toArray()).orElse(world.tariff);
        double[] newCost = shocks.tradeCostFactors().map(cube -> cube.toArray()).orElse(null);
        load(newTariff, newCost);
        for (int s = 0; s < world.sectors; s++) {
            for (int n = 0; n < world.regions; n++) {
                logProductivity[s][n] = 0;
            }
        }
        shocks.productivityFactors().ifPresent(factors -> {
            for (int s = 0; s < world.sectors; s++) {
                for (int n = 0; n < world.regions; n++) {
                    logProductivity[s][n] = Math.log(factors.get(n, s));
                }
            }
        });
    }

    /** Takes in tariffs and trade costs in the order of a trade cube; null costs are unchanged ones. */
    void load(double[] newTariff, double[] newCost) {
        boolean tariffsOnly = newCost == null && !hasCosts;
        hasCosts = newCost != null;
        int cell = tariffsOnly ? change(newTariff, 0) : 0;
        while (cell < tariff.length) {
            int end = tariffsOnly ? Math.min(cell + STRETCH, tariff.length) : tariff.length;
            for (; cell < end; cell++) {
                double cost = newCost == null ? 1 : newCost[cell];
                if (newTariff[cell] != tariff[cell] || cost != tradeCost[cell]) {
                    take(cell, newTariff[cell], cost);
                }
            }
            cell = change(newTariff, cell);
        }
    }

    /** The first cell from there on in which the tariff differs from the loaded one, or the number of cells. */
    private int change(double[] newTariff, int from) {
        int distance = Arrays.mismatch(newTariff, from, tariff.length, tariff, from, tariff.length);
        return distance < 0 ? tariff.length : from + distance;
    }

    private void take(int cell, double newTariff, double newCost) {
        tariff[cell] = newTariff;
        tradeCost[cell] = newCost;
        if (world.spendingShare[cell] > 0) {
            int sector = cell / (world.regions * world.regions);
            double kappa = (1 + newTariff) / (1 + world.tariff[cell]) * newCost;
            store(cell, world.spendingShare[cell] * Math.pow(kappa, -world.theta[sector]));
        }
    }

    /** Where the loaded shock stands: the wedge of each flow that exists, then the productivity of each producer. */
    double[] position() {
        int n = world.regions;
        double[] position = new double[tariff.length + world.sectors * n];
        for (int cell = 0; cell < tariff.length; cell++) {
            position[cell] = world.spendingShare[cell] > 0 ? (1 + tariff[cell]) * tradeCost[cell] : 0;
        }
        for (int s = 0; s < world.sectors; s++) {
            System.arraycopy(logProductivity[s], 0, position, tariff.length + s * n, n);
        }
        return position;
    }

    private void store(int cell, double share) {
        int n = world.regions;
        int sector = cell / (n * n);
        int destination = cell / n % n;
        int origin = cell % n;
        double exDuty = share / (1 + tariff[cell]);
        if (origin == destination) {
            ownShare[sector][origin] = share;
            ownExDuty[sector][origin] = exDuty;
            boolean bought = world.absent[sector][origin] == 0;
            ownLogPrice[sector][origin] = bought ? -Math.log(share) / world.theta[sector] : 0;
            ownNetOfDuty[sector][origin] = bought ? 1 / (1 + tariff[cell]) : 0;
        } else if (world.traded[sector]) {
            sharesByOrigin[sector][origin][destination] = share;
            exDutyByOrigin[sector][origin][destination] = exDuty;
            exDutyByDestination[sector][destination][origin] = exDuty;
        }
    }

    /** Position sector × regions + region of a market that no origin can reach at a finite price any more, or -1. */
    int marketWithoutOrigin() {
        for (int s = 0; s < world.sectors; s++) {
            for (int d = 0; d < world.regions; d++) {
                if (world.absent[s][d] == 0 && !(sumOfShares(s, d) > 0)) {
                    return s * world.regions + d;
                }
            }
        }
        return -1;
    }

    private double sumOfShares(int sector, int destination) {
        double sum = ownShare[sector][destination];
        if (world.traded[sector]) {
            for (int o = 0; o < world.regions; o++) {
                sum += sharesByOrigin[sector][o][destination];
            }
        }
        return sum;
    }
}
