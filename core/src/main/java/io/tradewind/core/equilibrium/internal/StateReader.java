package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.equilibrium.kernel.MarketRows;
import java.util.function.IntBinaryOperator;

/** Reads the solved world out of the workspace of a converged sweep. */
final class StateReader {
    private StateReader() {}

    /** A two-index function. */
    @FunctionalInterface
    private interface Cell {
        double at(int sector, int region);
    }

    static WorldState read(Sweep sweep) {
        int n = sweep.world.regions;
        double[] wages = new double[n];
        double[] income = new double[n];
        for (int i = 0; i < n; i++) {
            wages[i] = Math.exp(sweep.logWage[i]);
            income[i] = sweep.labour[i] + sweep.newRevenue[i] + sweep.deficit[i];
        }
        return new WorldState(
                Vector.of(wages),
                matrix(sweep, (s, i) -> Math.exp(sweep.market[s].rows.newLogPrice[i])),
                matrix(sweep, (s, i) -> Math.exp(sweep.market[s].rows.logCost[i])),
                priceIndexes(sweep),
                matrix(sweep, (s, i) -> sweep.market[s].rows.spending[i]),
                matrix(sweep, (s, i) -> sweep.market[s].rows.newSales[i]),
                flows(sweep),
                TradeCube.of(n, sweep.world.sectors, sweep.shock.tariff),
                Vector.of(sweep.labour),
                Vector.of(sweep.newRevenue),
                Vector.of(sweep.deficit),
                Vector.of(income));
    }

    private static Vector priceIndexes(Sweep sweep) {
        double[] index = new double[sweep.world.regions];
        for (int i = 0; i < index.length; i++) {
            double log = 0;
            for (int s = 0; s < sweep.world.sectors; s++) {
                log += sweep.world.finalShare[s][i] * sweep.market[s].rows.newLogPrice[i];
            }
            index[i] = Math.exp(log);
        }
        return Vector.of(index);
    }

    private static Matrix matrix(Sweep sweep, Cell cell) {
        int n = sweep.world.regions;
        int j = sweep.world.sectors;
        double[] values = new double[n * j];
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < j; s++) {
                values[i * j + s] = cell.at(s, i);
            }
        }
        return Matrix.of(n, j, values);
    }

    /** Flow before duty: q(destination)·B(destination, origin)·u(origin). */
    private static TradeCube flows(Sweep sweep) {
        int n = sweep.world.regions;
        double[] flows = new double[n * n * sweep.world.sectors];
        for (int s = 0; s < sweep.world.sectors; s++) {
            MarketRows market = sweep.market[s].rows;
            IntBinaryOperator cell = cellsOf(s, n);
            for (int d = 0; d < n; d++) {
                if (sweep.world.traded[s]) {
                    double[] exDuty = sweep.shock.exDutyByDestination[s][d];
                    for (int o = 0; o < n; o++) {
                        flows[cell.applyAsInt(o, d)] = market.spendingPerShare[d] * exDuty[o] * market.costPower[o];
                    }
                }
                flows[cell.applyAsInt(d, d)] = market.own[d];
            }
        }
        return TradeCube.of(n, sweep.world.sectors, flows);
    }

    private static IntBinaryOperator cellsOf(int sector, int regions) {
        return (origin, destination) -> TradeCube.index(origin, destination, sector, regions);
    }
}
