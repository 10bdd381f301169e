package io.tradewind.core.model;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;

/**
 * What runs through a country's inputs, as its tables of the base year say: how far dearer purchases make home goods dearer, and how much of an export is
 * made at home. Home goods of a sector are bought in the sector's usual proportion, for inputs and for final use.
 *
 * @source LONGRUN §3
 */
public final class InputLinks {
    /** Steps after which what is still to come is below rounding: input shares lie well below 1. */
    private static final int MOST_STEPS = 500;

    private static final double ROUNDING = 1e-15;

    private final Accounts accounts;
    private final double[][] homeShare;
    private final int sectors;

    /** The links of a world. @throws io.tradewind.core.base.InvalidInputException if no accounts follow from it */
    public InputLinks(Economy economy) {
        this(economy, Accounts.of(economy));
    }

    /** The same with what is known to follow from its tables. */
    public InputLinks(Economy economy, Accounts accounts) {
        this.accounts = accounts;
        this.sectors = economy.sectors().size();
        this.homeShare = new double[economy.regions().size()][sectors];
        for (int r = 0; r < homeShare.length; r++) {
            for (int s = 0; s < sectors; s++) {
                double spending = accounts.spending().get(r, s);
                double home =
                        economy.trade().value(r, r, s) * (1 + economy.trade().tariff(r, r, s));
                homeShare[r][s] = spending > 0 ? home / spending : 0.0;
            }
        }
    }

    /** What follows from the world's tables. */
    public Accounts accounts() {
        return accounts;
    }

    /** Value added at home in a unit of each sector's exports: its own, and that of the home goods that go into it. @shape regions × sectors */
    public Matrix domesticContent() {
        double[] all = new double[homeShare.length * sectors];
        for (int r = 0; r < homeShare.length; r++) {
            System.arraycopy(domesticContent(r).toArray(), 0, all, r * sectors, sectors);
        }
        return Matrix.of(homeShare.length, sectors, all);
    }

    /** The same of one region's exports, by sector. */
    public Vector domesticContent(int region) {
        double[] own = new double[sectors];
        for (int s = 0; s < sectors; s++) {
            own[s] = accounts.valueAddedShares().get(region, s);
        }
        double[] links = shares(region, true);
        return Vector.of(settled(own, x -> inputs(links, x)));
    }

    /** How much dearer each sector's goods are bought where home producers pass on what their inputs cost, given what imports alone make of it. */
    public Vector purchases(int region, Vector imported) {
        double[] links = shares(region, false);
        return Vector.of(settled(imported.toArray(), prices -> {
            double[] costs = inputs(links, prices);
            for (int s = 0; s < sectors; s++) {
                costs[s] *= homeShare[region][s];
            }
            return costs;
        }));
    }

    /** How much dearer each sector's goods are made at these purchases. */
    public Vector costs(int region, Vector purchases) {
        return Vector.of(inputs(shares(region, false), purchases.toArray()));
    }

    /** Input shares of a region's sectors, home goods alone or all. */
    private double[] shares(int region, boolean home) {
        InputOutputTable table = accounts.inputShares();
        double[] shares = new double[sectors * sectors];
        for (int s = 0; s < sectors; s++) {
            for (int k = 0; k < sectors; k++) {
                shares[s * sectors + k] = table.get(region, s, k) * (home ? homeShare[region][k] : 1.0);
            }
        }
        return shares;
    }

    /** Input shares times what stands for each input. */
    private static double[] inputs(double[] shares, double[] of) {
        double[] sum = new double[of.length];
        for (int s = 0; s < of.length; s++) {
            for (int k = 0; k < of.length; k++) {
                sum[s] += shares[s * of.length + k] * of[k];
            }
        }
        return sum;
    }

    @FunctionalInterface
    private interface Step {
        double[] of(double[] x);
    }

    /** Solves {@code x = start + step(x)} for a linear step that shrinks. */
    private static double[] settled(double[] start, Step step) {
        double[] x = start.clone();
        double change = 1.0;
        for (int k = 0; k < MOST_STEPS && change > ROUNDING; k++) {
            double[] next = step.of(x);
            change = 0.0;
            for (int s = 0; s < next.length; s++) {
                next[s] += start[s];
                change = Math.max(change, Math.abs(next[s] - x[s]));
            }
            x = next;
        }
        return x;
    }
}
