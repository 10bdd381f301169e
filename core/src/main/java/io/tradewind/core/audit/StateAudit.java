package io.tradewind.core.audit;

import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.model.Accounts;
import io.tradewind.core.model.Economy;
import java.util.List;

/** Checks one solved world, law by law, cell by cell, from the model's equations and the data alone. */
final class StateAudit {
    private final Economy economy;
    private final Accounts accounts;
    private final DeficitClosure closure;
    private final Shocks shocks;
    private final WorldState state;
    private final String name;
    private final double tolerance;
    private final int regions;
    private final int sectors;

    StateAudit(EquilibriumProblem problem, Shocks shocks, WorldState state, String name, double tolerance) {
        this.economy = problem.economy();
        this.accounts = problem.accounts();
        this.closure = problem.closure();
        this.shocks = shocks;
        this.state = state;
        this.name = name;
        this.tolerance = tolerance;
        this.regions = economy.regions().size();
        this.sectors = economy.sectors().size();
    }

    List<AuditFinding> findings() {
        return List.of(
                budgets(),
                spending(),
                marketClearing(),
                labourMarket(),
                unitCosts(),
                prices(),
                shares(),
                revenue(),
                tradeBalance(),
                deficits(),
                walras());
    }

    private AuditFinding done(WorstCase worst, String law) {
        return worst.finding(name + ": " + law, tolerance);
    }

    private String place(int region) {
        return economy.regions().get(region).code().code();
    }

    private String place(int region, int sector) {
        return place(region) + " " + economy.sectors().get(sector).code();
    }

    private double valueAdded(int r) {
        return state.wages().get(r) * accounts.valueAdded().get(r);
    }

    /** Final spending is value added, tariff revenue and deficit. */
    private AuditFinding budgets() {
        WorstCase worst = new WorstCase();
        for (int r = 0; r < regions; r++) {
            double earned = valueAdded(r)
                    + state.tariffRevenue().get(r)
                    + state.deficits().get(r);
            worst.compare(state.income().get(r), earned, valueAdded(r), place(r));
        }
        return done(worst, "budgets");
    }

    /** Spending on a sector is final demand plus what producers use of it, and not below zero (by-products can get it there). */
    private AuditFinding spending() {
        WorstCase worst = new WorstCase();
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                double demand =
                        accounts.finalShares().get(r, s) * state.income().get(r);
                for (int user = 0; user < sectors; user++) {
                    demand += accounts.inputShares().get(r, user, s)
                            * state.output().get(r, user);
                }
                worst.compare(state.spending().get(r, s), demand, valueAdded(r), place(r, s));
                worst.compare(Math.min(state.spending().get(r, s), 0), 0, valueAdded(r), place(r, s));
            }
        }
        return done(worst, "spending");
    }

    /** Output is what all destinations buy. */
    private AuditFinding marketClearing() {
        WorstCase worst = new WorstCase();
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                double sold = 0;
                for (int d = 0; d < regions; d++) {
                    sold += state.flows().get(r, d, s);
                }
                worst.compare(state.output().get(r, s), sold, valueAdded(r), place(r, s));
            }
        }
        return done(worst, "market clearing");
    }

    /** What producers pay to labour and capital is what these earn. */
    private AuditFinding labourMarket() {
        WorstCase worst = new WorstCase();
        for (int r = 0; r < regions; r++) {
            double paid = 0;
            for (int s = 0; s < sectors; s++) {
                paid += accounts.valueAddedShares().get(r, s) * state.output().get(r, s);
            }
            worst.compare(paid, valueAdded(r), valueAdded(r), place(r));
        }
        return done(worst, "labour market");
    }

    /** Unit cost is wage and input prices, weighted by their shares, over productivity. */
    private AuditFinding unitCosts() {
        WorstCase worst = new WorstCase();
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                double cost = Math.pow(
                        state.wages().get(r), accounts.valueAddedShares().get(r, s));
                for (int k = 0; k < sectors; k++) {
                    cost *= Math.pow(
                            state.prices().get(r, k), accounts.inputShares().get(r, s, k));
                }
                int region = r;
                int sector = s;
                cost /= shocks.productivityFactors()
                        .map(factors -> factors.get(region, sector))
                        .orElse(1.0);
                worst.compare(state.unitCosts().get(r, s), cost, cost, place(r, s));
            }
        }
        return done(worst, "unit costs");
    }

    /** Price^(−θ) = Σ share in the data · (cost · trade cost · tariff factor)^(−θ). */
    private AuditFinding prices() {
        WorstCase worst = new WorstCase();
        for (int d = 0; d < regions; d++) {
            for (int s = 0; s < sectors; s++) {
                double theta = economy.sectors().get(s).tradeElasticity();
                double sum = 0;
                for (int o = 0; o < regions; o++) {
                    sum += attraction(o, d, s, theta);
                }
                if (accounts.spending().get(d, s) > 0) {
                    double price = Math.pow(sum, -1 / theta);
                    worst.compare(state.prices().get(d, s), price, price, place(d, s));
                }
            }
        }
        return done(worst, "prices");
    }

    /** Share in the data times delivered cost to the power −θ. */
    private double attraction(int o, int d, int s, double theta) {
        double base = economy.trade().value(o, d, s) * (1 + economy.trade().tariff(o, d, s));
        if (base == 0) {
            return 0;
        }
        double icebergs =
                shocks.tradeCostFactors().map(factors -> factors.get(o, d, s)).orElse(1.0);
        double wedge = (1 + newTariff(o, d, s)) / (1 + economy.trade().tariff(o, d, s)) * icebergs;
        return base / accounts.spending().get(d, s) * Math.pow(state.unitCosts().get(o, s) * wedge, -theta);
    }

    private double newTariff(int o, int d, int s) {
        return shocks.tariffs()
                .map(cube -> cube.get(o, d, s))
                .orElse(economy.trade().tariff(o, d, s));
    }

    /** A duty-inclusive flow is the origin's share of the destination's spending. */
    private AuditFinding shares() {
        WorstCase worst = new WorstCase();
        for (int d = 0; d < regions; d++) {
            for (int s = 0; s < sectors; s++) {
                double theta = economy.sectors().get(s).tradeElasticity();
                double power = Math.pow(state.prices().get(d, s), theta);
                for (int o = 0; o < regions; o++) {
                    double share = attraction(o, d, s, theta) * power;
                    double paid = state.flows().get(o, d, s) * (1 + newTariff(o, d, s));
                    worst.compare(
                            paid, share * state.spending().get(d, s), valueAdded(d), place(o) + " to " + place(d, s));
                }
            }
        }
        return done(worst, "shares");
    }

    private AuditFinding revenue() {
        WorstCase worst = new WorstCase();
        for (int d = 0; d < regions; d++) {
            double revenue = 0;
            for (int s = 0; s < sectors; s++) {
                for (int o = 0; o < regions; o++) {
                    revenue += newTariff(o, d, s) * state.flows().get(o, d, s);
                }
            }
            worst.compare(state.tariffRevenue().get(d), revenue, valueAdded(d), place(d));
        }
        return done(worst, "tariff revenue");
    }

    /** Imports less exports are the deficit. */
    private AuditFinding tradeBalance() {
        WorstCase worst = new WorstCase();
        for (int r = 0; r < regions; r++) {
            double balance = 0;
            for (int s = 0; s < sectors; s++) {
                for (int other = 0; other < regions; other++) {
                    if (other != r) {
                        balance +=
                                state.flows().get(other, r, s) - state.flows().get(r, other, s);
                    }
                }
            }
            worst.compare(balance, state.deficits().get(r), valueAdded(r), place(r));
        }
        return done(worst, "trade balance");
    }

    /** Deficits are what the closure says. */
    private AuditFinding deficits() {
        WorstCase worst = new WorstCase();
        double reference = Double.NaN;
        for (int r = 0; r < regions; r++) {
            double deficit = state.deficits().get(r);
            if (closure == DeficitClosure.PROPORTIONAL) {
                double ratio = spendingRatio(
                                deficit, valueAdded(r) + state.tariffRevenue().get(r))
                        / spendingRatio(
                                accounts.deficits().get(r),
                                accounts.valueAdded().get(r)
                                        + accounts.tariffRevenue().get(r));
                reference = r == 0 ? ratio : reference;
                worst.compare(ratio, reference, 1, place(r));
            } else {
                double kept =
                        closure == DeficitClosure.ZERO ? 0 : accounts.deficits().get(r);
                worst.compare(deficit, kept, valueAdded(r), place(r));
            }
        }
        return done(worst, "deficits follow the closure " + closure);
    }

    private static double spendingRatio(double deficit, double income) {
        return (income + deficit) / income;
    }

    /** The equation that no one solved: deficits add to zero, and world value added is the numeraire. */
    private AuditFinding walras() {
        WorstCase worst = new WorstCase();
        double world = accounts.valueAdded().sum();
        double now = 0;
        for (int r = 0; r < regions; r++) {
            now += valueAdded(r);
        }
        worst.compare(state.deficits().sum(), 0, world, "world deficits");
        worst.compare(now, world, world, "world value added");
        return done(worst, "Walras");
    }
}
