package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.equilibrium.kernel.Kernels;
import io.tradewind.core.equilibrium.kernel.MarketRows;

/** The market of one sector within a sweep: costs, spending, prices, sales. Touches no other sector's workspace. */
final class MarketWorkspace {
    private final Sweep sweep;
    private final Kernels kernels;
    private final int s;
    private final int regions;
    final MarketRows rows;
    private final double[] costMove;
    private final double[] movedPower;
    double priceError;

    MarketWorkspace(Sweep sweep, int sector) {
        this.sweep = sweep;
        this.kernels = sweep.world.kernels;
        this.s = sector;
        this.regions = sweep.world.regions;
        int width = sweep.world.width;
        this.rows = new MarketRows(width);
        this.costMove = new double[width];
        this.movedPower = new double[width];
    }

    void run() {
        if (sweep.far) {
            sweep.wageMap.learnCosts(s);
        }
        costAndSpending();
        if (sweep.world.traded[s]) {
            prices();
            salesAndTrade();
        } else {
            priceError = kernels.stayAtHome(
                    rows,
                    sweep.logPrice[s],
                    sweep.shock.ownLogPrice[s],
                    sweep.shock.ownNetOfDuty[s],
                    sweep.world.absent[s]);
        }
    }

    /** c = va·ln w + G'ln P − ln A; X = α·I + G·Y. */
    private void costAndSpending() {
        WorldTables world = sweep.world;
        kernels.costs(
                rows,
                world.valueAddedShare[s],
                sweep.logWage,
                sweep.shock.logProductivity[s],
                world.finalShare[s],
                sweep.income);
        kernels.addProducts(rows.logCost, world.inputShare[s], world.inputIndex[s], sweep.logPrice);
        kernels.addProducts(rows.spending, world.userShare[s], world.userIndex[s], sweep.sales);
    }

    /** u = exp(−θ·c); v = own·u + A·u; ln P' = −ln(v) ÷ θ; q = X ÷ v. */
    private void prices() {
        double theta = sweep.world.theta[s];
        kernels.startShares(rows, theta, sweep.shock.ownShare[s], sweep.world.absent[s]);
        kernels.addCombination(rows.shares, rows.costPower, sweep.shock.sharesByOrigin[s], regions);
        priceError = kernels.prices(rows, theta, sweep.logPrice[s]);
    }

    /** Y' = u∘(ownB∘q + B'q); im = q∘(B·u); ex = u∘(B'q); pull = θ·ε·(ex + own·(1 − own ÷ X)) + im, ε = d ln c / d ln w. */
    private void salesAndTrade() {
        kernels.startSales(rows, sweep.shock.ownExDuty[s]);
        kernels.addCombination(rows.exports, rows.spendingPerShare, sweep.shock.exDutyByDestination[s], regions);
        kernels.addCombination(rows.importWeight, rows.costPower, sweep.shock.exDutyByOrigin[s], regions);
        kernels.sales(rows, sweep.world.theta[s], sweep.wageMap.costAnswer[s]);
    }

    /**
     * Adds this market's part of the trade balance, and of its slope, where each region alone has moved its wage: exports and own
     * sales follow cost by the elasticity, own sales also give way to imports, and spending follows the wage.
     */
    void addAnswer(double[] move, double[] gap, double[] slope) {
        double[] answer = sweep.wageMap.costAnswer[s];
        double theta = sweep.world.theta[s];
        for (int i = 0; i < regions; i++) {
            costMove[i] = -theta * answer[i] * move[i];
        }
        kernels.exp(movedPower, costMove);
        for (int i = 0; i < regions; i++) {
            double strength = theta * answer[i];
            double foreign = rows.spending[i] - rows.own[i];
            double sold = rows.own[i] * movedPower[i] + foreign;
            double kept = sold > 0 ? rows.spending[i] * rows.own[i] * movedPower[i] / sold : 0;
            double importShare = foreign > 0 ? rows.imports[i] / foreign : 0;
            double bought = importShare * (rows.spending[i] - kept);
            double switched = sold > 0 ? importShare * strength * kept * foreign / sold : 0;
            gap[i] += rows.exports[i] * movedPower[i] - bought * (1 + move[i]);
            slope[i] += strength * rows.exports[i] * movedPower[i] + switched + bought;
        }
    }
}
