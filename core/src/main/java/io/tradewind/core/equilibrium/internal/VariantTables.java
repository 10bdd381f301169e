package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Variant;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.model.Accounts;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeFlows;
import java.util.Arrays;

/** The accounts of a world in which part of every purchase is paid to the buyer's own labour. Flows are before duty; rows are sector, buyer, seller. */
final class VariantTables {
    final int regions;
    final int sectors;
    final double[] theta;
    final Variant variant;
    final InputOutputTable inputs;
    final Matrix valueAddedShares;
    final boolean hasInputs;
    /** Flows and duties, in the order of a cube: at (sector · regions + buyer) · regions + seller. */
    final double[] flows;

    final double[] tariffs;
    /** By region · sectors + sector. */
    final double[] spending;

    /** What producers keep of their sales. */
    final double[] output;

    final double[] finalShares;
    final double[] valueAdded;
    final double[] revenue;
    final double[] income;
    final double[] deficits;

    VariantTables(EquilibriumProblem problem, double[] flows) {
        Economy economy = problem.economy();
        Accounts accounts = problem.accounts();
        this.regions = economy.regions().size();
        this.sectors = economy.sectors().size();
        this.theta = economy.sectors().stream()
                .mapToDouble(sector -> sector.tradeElasticity())
                .toArray();
        this.variant = problem.variant();
        this.inputs = accounts.inputShares();
        this.valueAddedShares = accounts.valueAddedShares();
        this.hasInputs = Arrays.stream(inputs.toArray()).anyMatch(share -> share != 0);
        this.flows = flows;
        this.tariffs = cells(economy, true);
        this.spending = new double[regions * sectors];
        this.output = new double[regions * sectors];
        this.finalShares = new double[regions * sectors];
        this.valueAdded = new double[regions];
        this.revenue = new double[regions];
        this.income = new double[regions];
        this.deficits = new double[regions];
        sum();
        close();
    }

    /** The flows of a world, or its tariffs, in the order of these tables. */
    static double[] cells(Economy economy, boolean tariffs) {
        int n = economy.regions().size();
        double[] cells = new double[n * n * economy.sectors().size()];
        for (int row = 0; row < cells.length / n; row++) {
            TradeFlows.Market market = economy.trade().market(row % n, row / n);
            for (int k = 0; k < market.size(); k++) {
                cells[row * n + market.origin(k)] = tariffs ? market.tariff(k) : market.value(k);
            }
        }
        return cells;
    }

    private void sum() {
        for (int s = 0; s < sectors; s++) {
            for (int d = 0; d < regions; d++) {
                double margin = variant.distribution().get(d);
                for (int o = 0; o < regions; o++) {
                    double flow = flows[(s * regions + d) * regions + o];
                    double duty = flow * tariffs[(s * regions + d) * regions + o];
                    spending[d * sectors + s] += flow + duty;
                    revenue[d] += duty;
                    output[o * sectors + s] += (1 - margin) * flow;
                    valueAdded[d] += margin * flow;
                    valueAdded[o] += valueAddedShares.get(o, s) * (1 - margin) * flow;
                }
            }
        }
    }

    private void close() {
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                double demand = spending[r * sectors + s];
                for (int user = 0; hasInputs && user < sectors; user++) {
                    demand -= inputs.get(r, user, s) * output[r * sectors + user];
                }
                finalShares[r * sectors + s] = Math.max(0, demand);
                income[r] += Math.max(0, demand);
            }
            for (int s = 0; s < sectors; s++) {
                finalShares[r * sectors + s] /= income[r];
            }
            deficits[r] = income[r] - valueAdded[r] - revenue[r];
        }
    }

    /** The world as it is. */
    WorldState state() {
        double[] ones = new double[regions * sectors];
        Arrays.fill(ones, 1);
        Matrix one = Matrix.of(regions, sectors, ones);
        Vector unit = Vector.of(Arrays.copyOf(ones, regions));
        return state(unit, one, one, unit, spending, flows, tariffs, valueAdded, revenue, deficits, income);
    }

    /** A world of this shape; sales follow from its flows. */
    WorldState state(
            Vector wages,
            Matrix prices,
            Matrix costs,
            Vector priceIndexes,
            double[] ofSpending,
            double[] ofFlows,
            double[] ofTariffs,
            double[] ofValueAdded,
            double[] ofRevenue,
            double[] ofDeficits,
            double[] ofIncome) {
        double[] sales = new double[regions * sectors];
        for (int cell = 0; cell < ofFlows.length; cell++) {
            sales[cell % regions * sectors + cell / (regions * regions)] += ofFlows[cell];
        }
        return new WorldState(
                wages,
                prices,
                costs,
                priceIndexes,
                Matrix.of(regions, sectors, ofSpending),
                Matrix.of(regions, sectors, sales),
                TradeCube.of(regions, sectors, ofFlows),
                TradeCube.of(regions, sectors, ofTariffs),
                Vector.of(ofValueAdded),
                Vector.of(ofRevenue),
                Vector.of(ofDeficits),
                Vector.of(ofIncome));
    }
}
