package io.tradewind.core.equilibrium.internal;

import java.util.Arrays;

/** The market of one sector within a sweep: costs, spending, prices, sales. Touches no other sector's workspace. */
final class MarketWorkspace {
    private final Sweep sweep;
    private final int s;
    final double[] logCost;
    final double[] costPower;
    final double[] spending;
    final double[] spendingPerShare;
    final double[] newLogPrice;
    final double[] newSales;
    final double[] imports;
    final double[] exports;
    final double[] own;
    final double[] pull;
    /** Part of spending that goes to own producers. */
    final double[] home;

    private final double[] shares;
    private final double[] perShare;
    private final double[] importWeight;
    double priceError;

    MarketWorkspace(Sweep sweep, int sector) {
        int n = sweep.world.regions;
        this.sweep = sweep;
        this.s = sector;
        this.logCost = new double[n];
        this.costPower = new double[n];
        this.spending = new double[n];
        this.spendingPerShare = new double[n];
        this.newLogPrice = new double[n];
        this.newSales = new double[n];
        this.imports = new double[n];
        this.exports = new double[n];
        this.own = new double[n];
        this.pull = new double[n];
        this.home = new double[n];
        this.shares = new double[n];
        this.perShare = new double[n];
        this.importWeight = new double[n];
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
            stayAtHome();
        }
    }

    /** A sector that no one trades: the price is the cost and all spending stays, whatever the elasticity. */
    private void stayAtHome() {
        boolean[] bought = sweep.world.bought[s];
        double[] logPrice = sweep.logPrice[s];
        double[] ownLogPrice = sweep.shock.ownLogPrice[s];
        double[] ownNetOfDuty = sweep.shock.ownNetOfDuty[s];
        double worst = 0;
        for (int i = 0; i < own.length; i++) {
            if (bought[i]) {
                newLogPrice[i] = logCost[i] + ownLogPrice[i];
                worst = Sweep.larger(worst, Math.abs(newLogPrice[i] - logPrice[i]));
                home[i] = ownNetOfDuty[i];
                own[i] = spending[i] * home[i];
                newSales[i] = own[i];
            }
        }
        priceError = worst;
    }

    /** c = va·ln w + G'ln P − ln A; X = α·I + G·Y. */
    private void costAndSpending() {
        WorldTables world = sweep.world;
        double[] valueAdded = world.valueAddedShare[s];
        double[] productivity = sweep.shock.logProductivity[s];
        double[] finalShare = world.finalShare[s];
        for (int i = 0; i < logCost.length; i++) {
            logCost[i] = valueAdded[i] * sweep.logWage[i] - productivity[i];
            spending[i] = finalShare[i] * sweep.income[i];
        }
        Kernels.addProducts(logCost, world.inputShare[s], world.inputIndex[s], sweep.logPrice);
        Kernels.addProducts(spending, world.userShare[s], world.userIndex[s], sweep.sales);
    }

    /** u = exp(−θ·c); v = own·u + A·u; ln P' = −ln(v) ÷ θ; q = X ÷ v. */
    private void prices() {
        double[] ownShare = sweep.shock.ownShare[s];
        double theta = sweep.world.theta[s];
        for (int i = 0; i < shares.length; i++) {
            costPower[i] = Math.exp(-theta * logCost[i]);
            shares[i] = ownShare[i] * costPower[i];
        }
        Kernels.addCombination(shares, costPower, sweep.shock.sharesByOrigin[s], shares.length);
        boolean[] bought = sweep.world.bought[s];
        double[] logPrice = sweep.logPrice[s];
        double inverse = -1 / theta;
        double worst = 0;
        for (int i = 0; i < shares.length; i++) {
            if (bought[i]) {
                newLogPrice[i] = Math.log(shares[i]) * inverse;
                perShare[i] = 1 / shares[i];
                worst = Sweep.larger(worst, Math.abs(newLogPrice[i] - logPrice[i]));
            }
        }
        priceError = worst;
    }

    /** Y' = u∘(ownB∘q + B'q); im = q∘(B·u); ex = u∘(B'q); pull = θ·ε·(ex + own·(1 − own ÷ X)) + im, ε = d ln c / d ln w. */
    private void salesAndTrade() {
        Arrays.fill(exports, 0);
        Arrays.fill(importWeight, 0);
        double[] ownExDuty = sweep.shock.ownExDuty[s];
        for (int i = 0; i < exports.length; i++) {
            spendingPerShare[i] = spending[i] * perShare[i];
            home[i] = costPower[i] * ownExDuty[i] * perShare[i];
        }
        Kernels.addCombination(exports, spendingPerShare, sweep.shock.exDutyByDestination[s], exports.length);
        Kernels.addCombination(importWeight, costPower, sweep.shock.exDutyByOrigin[s], exports.length);
        double[] answer = sweep.wageMap.costAnswer[s];
        double theta = sweep.world.theta[s];
        for (int i = 0; i < exports.length; i++) {
            exports[i] *= costPower[i];
            imports[i] = spendingPerShare[i] * importWeight[i];
            own[i] = spending[i] * home[i];
            newSales[i] = exports[i] + own[i];
            pull[i] = theta * answer[i] * (exports[i] + own[i] * (1 - home[i])) + imports[i];
        }
    }

    /**
     * Adds this market's part of the trade balance, and of its slope, where each region alone has moved its wage: exports and own
     * sales follow cost by the elasticity, own sales also give way to imports, and spending follows the wage.
     */
    void addAnswer(double[] move, double[] gap, double[] slope) {
        double[] answer = sweep.wageMap.costAnswer[s];
        double theta = sweep.world.theta[s];
        for (int i = 0; i < move.length; i++) {
            double strength = theta * answer[i];
            double power = Math.exp(-strength * move[i]);
            double foreign = spending[i] - own[i];
            double sold = own[i] * power + foreign;
            double kept = sold > 0 ? spending[i] * own[i] * power / sold : 0;
            double importShare = foreign > 0 ? imports[i] / foreign : 0;
            double bought = importShare * (spending[i] - kept);
            double switched = sold > 0 ? importShare * strength * kept * foreign / sold : 0;
            gap[i] += exports[i] * power - bought * (1 + move[i]);
            slope[i] += strength * exports[i] * power + switched + bought;
        }
    }
}
