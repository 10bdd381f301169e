package io.tradewind.core.audit;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.RevenueUse;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.Variant;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.model.Accounts;
import io.tradewind.core.model.Economy;
import java.util.List;

/**
 * Checks a variant of the long run, law by law, from its equations and the two worlds alone: the world before the shocks is the one that shares are taken
 * from. Shares are compared as ratios, so that no level enters twice.
 *
 * @source LONGRUN §1
 */
final class VariantAudit {
    private final Economy economy;
    private final Accounts accounts;
    private final Variant variant;
    private final DeficitClosure closure;
    private final Shocks shocks;
    private final WorldState before;
    private final WorldState after;
    private final Vector employment;
    private final double tolerance;
    private final int regions;
    private final int sectors;

    VariantAudit(Counterfactual equilibrium, double tolerance) {
        this.economy = equilibrium.problem().economy();
        this.accounts = equilibrium.problem().accounts();
        this.variant = equilibrium.problem().variant();
        this.closure = equilibrium.problem().closure();
        this.shocks = equilibrium.problem().shocks();
        this.before = equilibrium.baseline();
        this.after = equilibrium.counterfactual();
        this.employment = equilibrium.employment();
        this.tolerance = tolerance;
        this.regions = economy.regions().size();
        this.sectors = economy.sectors().size();
    }

    List<AuditFinding> findings() {
        return List.of(
                labourMarket(before, "baseline"),
                labourMarket(after, "counterfactual"),
                revenue(before, "baseline"),
                revenue(after, "counterfactual"),
                budgets(),
                deficits(),
                spending(),
                unitCosts(),
                shares(),
                prices(),
                labourSupply(),
                numeraire());
    }

    private AuditFinding done(WorstCase worst, String law) {
        return worst.finding(law, tolerance);
    }

    private String place(int region) {
        return economy.regions().get(region).code().code();
    }

    /** Value added is the producers' part of what they keep of sales, and what is paid for distribution at home. */
    private AuditFinding labourMarket(WorldState state, String name) {
        WorstCase worst = new WorstCase();
        for (int r = 0; r < regions; r++) {
            double earned = 0;
            for (int s = 0; s < sectors; s++) {
                earned += accounts.valueAddedShares().get(r, s) * kept(state, r, s);
                for (int o = 0; o < regions; o++) {
                    earned += variant.distribution().get(r) * state.flows().get(o, r, s);
                }
            }
            worst.compare(state.valueAdded().get(r), earned, state.valueAdded().get(r), place(r));
        }
        return done(worst, name + ": labour market");
    }

    /** What a producer keeps of its sales. */
    private double kept(WorldState state, int r, int s) {
        double kept = 0;
        for (int d = 0; d < regions; d++) {
            kept += (1 - variant.distribution().get(d)) * state.flows().get(r, d, s);
        }
        return kept;
    }

    private AuditFinding revenue(WorldState state, String name) {
        WorstCase worst = new WorstCase();
        for (int d = 0; d < regions; d++) {
            double revenue = 0;
            for (int s = 0; s < sectors; s++) {
                for (int o = 0; o < regions; o++) {
                    revenue += state.tariffs().get(o, d, s) * state.flows().get(o, d, s);
                }
            }
            worst.compare(
                    state.tariffRevenue().get(d), revenue, state.valueAdded().get(d), place(d));
        }
        return done(worst, name + ": tariff revenue");
    }

    private AuditFinding budgets() {
        WorstCase worst = new WorstCase();
        for (int r = 0; r < regions; r++) {
            double bill = after.wages().get(r)
                    * employment.get(r)
                    * before.valueAdded().get(r);
            worst.compare(after.valueAdded().get(r), bill, bill, place(r));
            double earned =
                    bill + after.tariffRevenue().get(r) + after.deficits().get(r);
            worst.compare(after.income().get(r), earned, bill, place(r));
        }
        return done(worst, "counterfactual: budgets");
    }

    private AuditFinding deficits() {
        WorstCase worst = new WorstCase();
        double growth = after.valueAdded().sum() / before.valueAdded().sum();
        double reference = Double.NaN;
        for (int r = 0; r < regions; r++) {
            if (closure == DeficitClosure.PROPORTIONAL) {
                double ratio = overEarned(after, r) / overEarned(before, r);
                reference = r == 0 ? ratio : reference;
                worst.compare(ratio, reference, 1, place(r));
            } else {
                double kept =
                        closure == DeficitClosure.ZERO ? 0 : before.deficits().get(r) * growth;
                worst.compare(after.deficits().get(r), kept, after.valueAdded().get(r), place(r));
            }
        }
        worst.compare(after.deficits().sum(), 0, after.valueAdded().sum(), "world");
        return done(worst, "counterfactual: deficits follow the closure " + closure);
    }

    private static double overEarned(WorldState state, int r) {
        return state.income().get(r)
                / (state.valueAdded().get(r) + state.tariffRevenue().get(r));
    }

    /** Spending on a sector moves as final spending and as what the sectors that use it make. */
    private AuditFinding spending() {
        WorstCase worst = new WorstCase();
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                double inputsBefore = 0;
                double inputsAfter = 0;
                for (int user = 0; user < sectors; user++) {
                    double share = accounts.inputShares().get(r, user, s);
                    inputsBefore += share == 0 ? 0 : share * kept(before, r, user);
                    inputsAfter += share == 0 ? 0 : share * kept(after, r, user);
                }
                double consumed = Math.max(0, before.spending().get(r, s) - inputsBefore);
                double demand =
                        consumed * after.income().get(r) / before.income().get(r) + inputsAfter;
                worst.compare(
                        after.spending().get(r, s), demand, after.valueAdded().get(r), place(r));
            }
        }
        return done(worst, "counterfactual: spending");
    }

    private double level() {
        double now = 0;
        double was = 0;
        for (int r = 0; r < regions; r++) {
            now += before.income().get(r) * after.priceIndexes().get(r);
            was += before.income().get(r);
        }
        return variant.pricesFixed()
                ? now / was
                : after.valueAdded().sum() / before.valueAdded().sum();
    }

    private AuditFinding numeraire() {
        WorstCase worst = new WorstCase();
        worst.compare(level(), 1, 1, "world");
        return done(worst, "counterfactual: numeraire");
    }

    /** Unit cost is wage and inputs over scale, which rises with labour and inputs, and productivity; up to the level of the numeraire. */
    private AuditFinding unitCosts() {
        WorstCase worst = new WorstCase();
        double units = Double.NaN;
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                double cost = Math.log(after.wages().get(r));
                double makers = Math.log(employment.get(r));
                for (int k = 0; k < sectors; k++) {
                    double share = accounts.inputShares().get(r, s, k);
                    double dearer =
                            Math.log(after.prices().get(r, k) / after.wages().get(r));
                    cost += share * dearer;
                    makers -= share * dearer;
                }
                cost -= variant.scale() * makers;
                int region = r;
                int sector = s;
                cost -= shocks.productivityFactors()
                        .map(factors -> Math.log(factors.get(region, sector)))
                        .orElse(0.0);
                double ratio = after.unitCosts().get(r, s) / Math.exp(cost);
                units = Double.isNaN(units) ? ratio : units;
                worst.compare(ratio, units, 1, place(r));
            }
        }
        return done(worst, "counterfactual: unit costs");
    }

    /** What buyers pay for a good over what it costs to make, with duty as it is passed through. */
    private double delivered(int o, int d, int s) {
        double duty = (1 + after.tariffs().get(o, d, s)) / (1 + before.tariffs().get(o, d, s));
        double icebergs =
                shocks.tradeCostFactors().map(factors -> factors.get(o, d, s)).orElse(1.0);
        return after.unitCosts().get(o, s)
                * icebergs
                * Math.pow(duty, variant.passThrough().get(d));
    }

    /** Shares of spending before, as delivered costs move them, are the shares after. */
    private AuditFinding shares() {
        WorstCase worst = new WorstCase();
        for (int d = 0; d < regions; d++) {
            for (int s = 0; s < sectors; s++) {
                double sum = attraction(d, s);
                double theta = economy.sectors().get(s).tradeElasticity();
                for (int o = 0; o < regions && sum > 0; o++) {
                    double share = baseShare(o, d, s) * Math.pow(delivered(o, d, s), -theta) / sum;
                    double paid =
                            after.flows().get(o, d, s) * (1 + after.tariffs().get(o, d, s));
                    worst.compare(
                            paid,
                            share * after.spending().get(d, s),
                            after.valueAdded().get(d),
                            place(o) + " to " + place(d));
                }
            }
        }
        return done(worst, "counterfactual: shares");
    }

    private double baseShare(int o, int d, int s) {
        TradeCube flows = before.flows();
        double bought = before.spending().get(d, s);
        return bought > 0 ? flows.get(o, d, s) * (1 + before.tariffs().get(o, d, s)) / bought : 0;
    }

    private double attraction(int d, int s) {
        double theta = economy.sectors().get(s).tradeElasticity();
        double sum = 0;
        for (int o = 0; o < regions; o++) {
            double share = baseShare(o, d, s);
            sum += share == 0 ? 0 : share * Math.pow(delivered(o, d, s), -theta);
        }
        return sum;
    }

    /** A price is that of the bundle, times spending over wage to the power of what duties move beyond one. */
    private AuditFinding prices() {
        WorstCase worst = new WorstCase();
        for (int d = 0; d < regions; d++) {
            double index = 0;
            for (int s = 0; s < sectors; s++) {
                double sum = attraction(d, s);
                double price = after.prices().get(d, s);
                if (sum > 0) {
                    double spent = after.spending().get(d, s)
                            / before.spending().get(d, s)
                            / after.wages().get(d);
                    double expected =
                            Math.pow(sum, -1 / economy.sectors().get(s).tradeElasticity())
                                    * Math.pow(spent, 1 - variant.passThrough().get(d));
                    worst.compare(price, expected, price, place(d));
                }
                index += finalShare(d, s) * Math.log(price);
            }
            worst.compare(after.priceIndexes().get(d), Math.exp(index), Math.exp(index), place(d));
        }
        return done(worst, "counterfactual: prices");
    }

    private double finalShare(int d, int s) {
        double inputs = 0;
        for (int user = 0; user < sectors; user++) {
            double share = accounts.inputShares().get(d, user, s);
            inputs += share == 0 ? 0 : share * kept(before, d, user);
        }
        return Math.max(0, before.spending().get(d, s) - inputs)
                / before.income().get(d);
    }

    /** Employment follows the real wage, net of the tax on labour that revenue lowers. */
    private AuditFinding labourSupply() {
        WorstCase worst = new WorstCase();
        for (int r = 0; r < regions; r++) {
            double real = after.wages().get(r) / after.priceIndexes().get(r);
            if (variant.revenue() == RevenueUse.LABOUR_TAX) {
                real *= (1 - before.tariffRevenue().get(r) / before.valueAdded().get(r))
                        / (1 - after.tariffRevenue().get(r) / after.valueAdded().get(r));
            }
            double works = Math.pow(real, variant.labourSupply());
            worst.compare(employment.get(r), works, works, place(r));
        }
        return done(worst, "counterfactual: labour supply");
    }
}
