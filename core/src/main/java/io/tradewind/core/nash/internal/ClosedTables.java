package io.tradewind.core.nash.internal;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeFlows;
import java.util.ArrayList;
import java.util.List;

/**
 * The shares of a world without inputs. A market is one sector of one destination; its row holds a number for each origin.
 *
 * <p>For market (s, j): share = X(i,j,s) ÷ Σ X(m,j,s) with flows X duty paid; weight(j,s) = spending on s ÷ income of j; bill(i) = sales
 * of i net of duty, which are its wages; income(j) = spending of j.
 */
final class ClosedTables {
    final int regions;
    final int sectors;
    final double[] theta;
    final double[][] share;
    final double[][] rate;
    final double[][] weight;
    final double[] bill;
    final double[] income;

    private ClosedTables(
            double[] theta, double[][] share, double[][] rate, double[][] weight, double[] bill, double[] income) {
        this.regions = bill.length;
        this.sectors = theta.length;
        this.theta = theta;
        this.share = share;
        this.rate = rate;
        this.weight = weight;
        this.bill = bill;
        this.income = income;
    }

    /**
     * The tables of an economy's flows and tariffs; its inputs are not looked at.
     *
     * @throws InvalidInputException if a region sells or buys nothing, or taxes its own goods
     */
    static ClosedTables of(Economy economy) {
        int n = economy.regions().size();
        int sectors = economy.sectors().size();
        double[][] share = new double[sectors * n][n];
        double[][] rate = new double[sectors * n][n];
        double[][] weight = new double[n][sectors];
        double[] bill = new double[n];
        double[] income = new double[n];
        for (int s = 0; s < sectors; s++) {
            for (int j = 0; j < n; j++) {
                double[] row = share[s * n + j];
                TradeFlows.Market market = economy.trade().market(j, s);
                double spent = 0;
                for (int k = 0; k < market.size(); k++) {
                    int i = market.origin(k);
                    rate[s * n + j][i] = market.tariff(k);
                    bill[i] += market.value(k);
                    row[i] = market.value(k) * (1 + market.tariff(k));
                    spent += row[i];
                }
                weight[j][s] = spent;
                income[j] += spent;
                for (int i = 0; i < n && spent > 0; i++) {
                    row[i] /= spent;
                }
            }
        }
        check(economy, bill, income, rate);
        for (int j = 0; j < n; j++) {
            for (int s = 0; s < sectors; s++) {
                weight[j][s] /= income[j];
            }
        }
        double[] theta = economy.sectors().stream()
                .mapToDouble(sector -> sector.tradeElasticity())
                .toArray();
        return new ClosedTables(theta, share, rate, weight, bill, income);
    }

    private static void check(Economy economy, double[] bill, double[] income, double[][] rate) {
        List<Problem> problems = new ArrayList<>();
        for (int j = 0; j < bill.length; j++) {
            String place = economy.regions().get(j).code().code();
            if (!(bill[j] > 0) || !(income[j] > 0)) {
                problems.add(new Problem(
                        place,
                        "The region " + (bill[j] > 0 ? "buys" : "sells") + " nothing, so it cannot choose a tariff.",
                        "Maybe its flows are missing."));
            }
            for (int m = j; m < rate.length; m += bill.length) {
                if (rate[m][j] != 0) {
                    problems.add(new Problem(
                            place, "The region has a duty on its own goods.", "Maybe remove it from the tariffs."));
                    break;
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException("world " + economy.id(), problems);
        }
    }

    /** The tables of the world that this allocation stands for; it must not be updated any more. */
    ClosedTables at(Allocation state) {
        double[] newBill = new double[regions];
        for (int i = 0; i < regions; i++) {
            newBill[i] = bill[i] * state.wage[i];
        }
        return new ClosedTables(theta, state.pi, rate, weight, newBill, state.income.clone());
    }
}
