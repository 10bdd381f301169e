package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.RevenueUse;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.WorldState;
import java.util.Arrays;

/**
 * One look at the world of a variant: from logarithms of wages, employment and final spending, and where goods are made of goods of prices and sales, to what
 * they should be. Everything is measured against the tables. No power is taken of a flow: shares with their wedges are made once.
 *
 * @source LONGRUN §1, in many sectors and with inputs
 */
final class VariantSweep {
    private final VariantTables world;
    private final DeficitClosure closure;
    /** Region whose wage stays and whose labour market is not looked at; -1: world value added stays. */
    private final int pinned;

    private final int n;
    private final int sectors;
    private final double[] tariffs;
    private final double[] wedged;
    private final double[] logProductivity;
    private final double[] damping;
    private final double[] cost;
    private final double[] logCost;
    private final double[] logPrice;
    private final double[] spending;
    private final double[] flows;
    private final double[] output;
    private final double[] paid;
    private final double[] revenue;
    private final double[] logIndex;
    /** Largest relative error of an equation at the last look, and which it is. */
    double error;

    String worst = "";

    VariantSweep(VariantTables world, Shocks shocks, DeficitClosure closure, int pinned) {
        this.world = world;
        this.closure = closure;
        this.pinned = pinned;
        this.n = world.regions;
        this.sectors = world.sectors;
        this.tariffs = shocks.tariffs().map(cube -> cube.toArray()).orElse(world.tariffs);
        double[] icebergs =
                shocks.tradeCostFactors().map(cube -> cube.toArray()).orElse(null);
        this.wedged = new double[world.flows.length];
        for (int cell = 0; cell < wedged.length; cell++) {
            int s = cell / (n * n);
            int d = cell / n % n;
            double bought = world.spending[d * sectors + s];
            if (world.flows[cell] != 0 && bought > 0) {
                double duty = (1 + tariffs[cell]) / (1 + world.tariffs[cell]);
                double wedge = duty == 1
                        ? 1
                        : Math.pow(duty, world.variant.passThrough().get(d));
                wedge *= icebergs == null ? 1 : icebergs[cell];
                wedged[cell] = world.flows[cell]
                        * (1 + world.tariffs[cell])
                        / bought
                        * (wedge == 1 ? 1 : Math.pow(wedge, -world.theta[s]));
            }
        }
        this.logProductivity = new double[n * sectors];
        shocks.productivityFactors()
                .ifPresent(matrix -> Arrays.setAll(logProductivity, k -> Math.log(matrix.toArray()[k])));
        this.damping = damping();
        this.cost = new double[n];
        this.logCost = new double[n * sectors];
        this.logPrice = new double[n * sectors];
        this.spending = new double[n * sectors];
        this.flows = new double[world.flows.length];
        this.output = new double[n * sectors];
        this.paid = new double[n];
        this.revenue = new double[n];
        this.logIndex = new double[n];
    }

    /** One over one plus how fast a region's sales fall in its wage. */
    private double[] damping() {
        double[] falling = new double[n];
        for (int cell = 0; cell < world.flows.length; cell++) {
            int s = cell / (n * n);
            int d = cell / n % n;
            int o = cell % n;
            double bought = world.spending[d * sectors + s];
            double share = bought > 0 ? world.flows[cell] / bought : 0;
            falling[o] += world.theta[s] * world.flows[cell] * (1 - share) / world.valueAdded[o];
        }
        return Arrays.stream(falling).map(slope -> 1 / (1 + slope)).toArray();
    }

    int dimension() {
        return 3 * n + (world.hasInputs ? 2 * n * sectors : 0);
    }

    /** Fills f with how far each number of z should move. */
    void run(double[] z, double[] f) {
        error = 0;
        Arrays.fill(paid, 0);
        Arrays.fill(revenue, 0);
        Arrays.fill(output, 0);
        costs(z);
        spend(z);
        for (int s = 0; s < sectors; s++) {
            for (int o = 0; o < n; o++) {
                cost[o] = Math.exp(-world.theta[s] * logCost[o * sectors + s]);
            }
            for (int d = 0; d < n; d++) {
                buy(z, s, d);
            }
        }
        for (int r = 0; r < n; r++) {
            logIndex[r] = 0;
            for (int s = 0; s < sectors; s++) {
                logIndex[r] += world.finalShares[r * sectors + s] * logPrice[r * sectors + s];
                paid[r] += world.valueAddedShares.get(r, s) * output[r * sectors + s];
            }
        }
        answer(z, f);
    }

    /** Unit costs: wages and inputs, cheaper where more is made of more labour and inputs. */
    private void costs(double[] z) {
        double scale = world.variant.scale();
        for (int r = 0; r < n; r++) {
            for (int s = 0; s < sectors; s++) {
                double inputs = 0;
                double shares = 0;
                for (int k = 0; world.hasInputs && k < sectors; k++) {
                    double share = world.inputs.get(r, s, k);
                    shares += share;
                    inputs += share * z[3 * n + r * sectors + k];
                }
                double log = world.hasInputs ? world.valueAddedShares.get(r, s) * z[r] + inputs : z[r];
                double makers = z[n + r] + shares * z[r] - inputs;
                logCost[r * sectors + s] = log - scale * makers - logProductivity[r * sectors + s];
            }
        }
    }

    private void spend(double[] z) {
        for (int r = 0; r < n; r++) {
            double income = world.income[r] * Math.exp(z[2 * n + r]);
            for (int s = 0; s < sectors; s++) {
                double demand = world.finalShares[r * sectors + s] * income;
                for (int user = 0; world.hasInputs && user < sectors; user++) {
                    int made = r * sectors + user;
                    demand +=
                            world.inputs.get(r, user, s) * world.output[made] * Math.exp(z[3 * n + n * sectors + made]);
                }
                spending[r * sectors + s] = demand;
            }
        }
    }

    /** What a region buys of a sector, from whom and at what price. */
    private void buy(double[] z, int s, int d) {
        int row = (s * n + d) * n;
        int cell = d * sectors + s;
        double sum = 0;
        for (int o = 0; o < n; o++) {
            double part = wedged[row + o] * cost[o];
            flows[row + o] = part;
            sum += part;
        }
        logPrice[cell] = 0;
        if (!(sum > 0)) {
            return;
        }
        double exponent = world.variant.passThrough().get(d);
        double more = exponent == 1 ? 0 : Math.log(spending[cell] / world.spending[cell]) - z[d];
        logPrice[cell] = -Math.log(sum) / world.theta[s] + (1 - exponent) * more;
        double margin = world.variant.distribution().get(d);
        double perUnit = spending[cell] / sum;
        double sales = 0;
        double duty = 0;
        for (int o = 0; o < n; o++) {
            double sold = flows[row + o] * perUnit / (1 + tariffs[row + o]);
            flows[row + o] = sold;
            sales += sold;
            duty += tariffs[row + o] * sold;
            output[o * sectors + s] += (1 - margin) * sold;
        }
        paid[d] += margin * sales;
        revenue[d] += duty;
    }

    private double deficit(int r, double worldValueAdded, double relief) {
        return switch (closure) {
            case ZERO -> 0;
            case FIXED -> world.deficits[r] * worldValueAdded;
            case PROPORTIONAL -> relief;
        };
    }

    private double wageBill(double[] z, int r) {
        return world.valueAdded[r] * Math.exp(z[r] + z[n + r]);
    }

    private void answer(double[] z, double[] f) {
        double bills = 0;
        double before = 0;
        double incomes = 0;
        double wanted = 0;
        for (int r = 0; r < n; r++) {
            double income = wageBill(z, r) + revenue[r];
            bills += wageBill(z, r);
            before += world.valueAdded[r];
            incomes += income;
            wanted += income * ratio(r);
        }
        for (int r = 0; r < n; r++) {
            double bill = wageBill(z, r);
            double income = bill + revenue[r];
            double deficit = deficit(r, bills / before, income * (ratio(r) * incomes / wanted - 1));
            f[r] = r == pinned ? 0 : damping[r] * note(Math.log(paid[r] / bill), "labour market", r);
            double tax = world.variant.revenue() == RevenueUse.LABOUR_TAX
                    ? Math.log1p(-revenue[r] / bill) - Math.log1p(-world.revenue[r] / world.valueAdded[r])
                    : 0;
            double supply = world.variant.labourSupply();
            f[n + r] =
                    supply == 0 ? -z[n + r] : note(supply * (z[r] - logIndex[r] - tax) - z[n + r], "labour supply", r);
            f[2 * n + r] = note(Math.log((income + deficit) / world.income[r]) - z[2 * n + r], "budget", r);
        }
        // every equation holds at any level of wages and spending: the level is that of the numeraire
        double level = pinned < 0 ? Math.log(bills / before) : 0;
        for (int r = 0; r < n; r++) {
            f[r] -= level;
            f[2 * n + r] -= level;
        }
        for (int cell = 0; world.hasInputs && cell < n * sectors; cell++) {
            int r = cell / sectors;
            f[3 * n + cell] = note(logPrice[cell] - z[3 * n + cell], "prices", r);
            double made = world.output[cell] > 0 ? Math.log(output[cell] / world.output[cell]) : 0;
            f[3 * n + n * sectors + cell] = note(made - z[3 * n + n * sectors + cell], "sales", r);
        }
    }

    private double ratio(int r) {
        return world.income[r] / (world.valueAdded[r] + world.revenue[r]);
    }

    private double note(double difference, String equation, int region) {
        if (!(Math.abs(difference) <= error)) {
            error = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.abs(difference);
            worst = equation + " " + region;
        }
        return difference;
    }

    /** The world at these numbers, which have just been looked at. */
    WorldState state(double[] z) {
        double[] prices = new double[n];
        double units = 1;
        if (world.variant.pricesFixed()) {
            double now = 0;
            double sum = 0;
            for (int r = 0; r < n; r++) {
                now += world.income[r] * Math.exp(logIndex[r]);
                sum += world.income[r];
            }
            units = sum / now;
        }
        double[] wages = new double[n];
        double[] valueAdded = new double[n];
        double[] income = new double[n];
        double[] deficits = new double[n];
        double[] duties = new double[n];
        for (int r = 0; r < n; r++) {
            wages[r] = units * Math.exp(z[r]);
            prices[r] = units * Math.exp(logIndex[r]);
            valueAdded[r] = units * wageBill(z, r);
            income[r] = units * world.income[r] * Math.exp(z[2 * n + r]);
            duties[r] = units * revenue[r];
            deficits[r] = income[r] - valueAdded[r] - duties[r];
        }
        double scaled = units;
        return world.state(
                Vector.of(wages),
                Matrix.of(
                        n, sectors, times(Arrays.stream(logPrice).map(Math::exp).toArray(), scaled)),
                Matrix.of(
                        n, sectors, times(Arrays.stream(logCost).map(Math::exp).toArray(), scaled)),
                Vector.of(prices),
                times(spending, scaled),
                times(flows, scaled),
                tariffs,
                valueAdded,
                duties,
                deficits,
                income);
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    /** Employment against the tables. */
    Vector employment(double[] z) {
        double[] employment = new double[n];
        Arrays.setAll(employment, r -> Math.exp(z[n + r]));
        return Vector.of(employment);
    }
}
