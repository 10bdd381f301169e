package io.tradewind.core.equilibrium;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import java.util.Arrays;
import java.util.List;

/**
 * The long run of the paper on the duties of 2 April 2025: labour supply, scale, and payments for distribution, which are found from the shares of value
 * added that who imposes the duties and everyone else earn by them; and its formula rates, which are no optima.
 *
 * @source Ignatenko, Lashkaripour, Macedoni and Simonovska (2025), Journal of International Economics 157; LONGRUN §1
 */
public final class LiberationDay {
    /** Name of the variant. */
    public static final String NAME = "liberation-2025";

    private static final double LABOUR_SUPPLY = 0.5;
    private static final double SCALE = 0.67 / 4.0;
    private static final double EARNED_AT_HOME = 0.26;
    private static final double EARNED_ELSEWHERE = 0.12;
    private static final int MOST_STEPS = 50;
    private static final double SMALL = 1e-7;

    private final Economy world;
    private final int home;
    private final Vector gdp;
    /** Flows before duty, all sectors: others' and home's, seller × buyer; within the others what crosses borders alone. */
    private final double[][] trade = new double[2][2];

    private final double[] product = new double[2];

    /**
     * The paper's reading of a world.
     *
     * @param imposer who imposes the duties
     * @param gdp     by region, in the unit of the flows
     * @throws InvalidInputException if the world has no such region, or no other
     */
    public LiberationDay(Economy world, RegionCode imposer, Vector gdp) {
        this.world = world;
        this.gdp = gdp;
        this.home = world.indexOf(imposer).orElse(-1);
        if (home < 0 || world.regions().size() < 2) {
            throw new InvalidInputException(
                    "world " + world.id(),
                    List.of(
                            new Problem(
                                    "variant",
                                    "The variant " + NAME + " tells " + imposer
                                            + " from all others, and this world does not.",
                                    "Maybe use the world liberation-2023, or set the labour supply and the distribution margin.")));
        }
        for (int o = 0; o < gdp.length(); o++) {
            product[side(o)] += gdp.get(o);
            for (int d = 0; d < gdp.length(); d++) {
                for (int s = 0; o != d && s < world.sectors().size(); s++) {
                    trade[side(o)][side(d)] += world.trade().value(o, d, s);
                }
            }
        }
    }

    private int side(int region) {
        return region == home ? 1 : 0;
    }

    /** The variant with everything that the paper sets. */
    public Variant variant() {
        double[] margins = found();
        double[] shares = new double[gdp.length()];
        Arrays.setAll(shares, r -> margins[side(r)]);
        double[] exponents = Arrays.stream(shares).map(Variant::passThrough).toArray();
        return Variant.none(shares.length)
                .withLabourSupply(LABOUR_SUPPLY)
                .withScale(SCALE)
                .withRevenue(RevenueUse.LABOUR_TAX)
                .withDistribution(Vector.of(shares), Vector.of(exponents))
                .withPricesFixed();
    }

    /** The distribution margin of everyone else and that of who imposes the duties. */
    public Vector margins() {
        return Vector.of(found());
    }

    private double[] found() {
        double[] margins = {EARNED_ELSEWHERE, EARNED_AT_HOME};
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] miss = miss(margins);
            double[] first = miss(new double[] {margins[0] + SMALL, margins[1]});
            double[] second = miss(new double[] {margins[0], margins[1] + SMALL});
            double a = (first[0] - miss[0]) / SMALL;
            double b = (second[0] - miss[0]) / SMALL;
            double c = (first[1] - miss[1]) / SMALL;
            double d = (second[1] - miss[1]) / SMALL;
            double determinant = a * d - b * c;
            margins[0] -= (d * miss[0] - b * miss[1]) / determinant;
            margins[1] -= (a * miss[1] - c * miss[0]) / determinant;
        }
        return margins;
    }

    private double[] miss(double[] margins) {
        double[] spent = new double[2];
        for (int i = 0; i < 2; i++) {
            double bought = trade[0][i] + trade[1][i];
            double sold = (1 - margins[0]) * trade[i][0] + (1 - margins[1]) * trade[i][1];
            spent[i] = product[i] + (1 - margins[i]) * (bought - sold);
        }
        double others = (spent[0] - trade[1][0]) / (spent[0] - trade[1][0] + trade[0][1]);
        double own = (spent[1] - trade[0][1]) / (spent[1] - trade[0][1] + trade[1][0]);
        return new double[] {
            (1 - others) * margins[1] + others * margins[0] - EARNED_ELSEWHERE,
            own * margins[1] + (1 - own) * margins[0] - EARNED_AT_HOME
        };
    }

    /**
     * The rate of who imposes the duties by the paper's formula.
     *
     * @param overSpending whether foreign sales are divided by spending (its first table) or by value added (its table on retaliation), less home sales
     */
    public double ownFormulaRate(boolean overSpending) {
        double[] margins = found();
        double[] spent = spending();
        double earned = 0;
        for (int d = 0; d < gdp.length(); d++) {
            double sold = d == home ? 0 : value(home, d);
            earned += (1 - margins[0]) * sold * (1 - sold / spent[d]);
        }
        double base = overSpending ? spent[home] : valueAdded(margins, spent)[1];
        return rate(earned / ((1 - margins[1]) * (base - value(home, home))), margins[1]);
    }

    /** Everyone else's common answer by the formula, over value added. */
    public double othersFormulaRate() {
        double[] margins = found();
        double[] spent = spending();
        double bought = spent[home];
        double foreign = bought - value(home, home);
        double within = -foreign;
        for (int d = 0; d < gdp.length(); d++) {
            within += d == home ? foreign : spent[d] - value(home, d);
        }
        double base = valueAdded(margins, spent)[0];
        return rate(
                (1 - margins[1]) * foreign * (1 - foreign / bought) / ((1 - margins[0]) * (base - within)), margins[0]);
    }

    private double rate(double reach, double margin) {
        double theta = world.sectors().get(0).tradeElasticity();
        return 1 / ((1 + reach * theta) * Variant.passThrough(margin) - 1);
    }

    private double value(int origin, int destination) {
        double sum = 0;
        for (int s = 0; s < world.sectors().size(); s++) {
            sum += world.trade().value(origin, destination, s);
        }
        return sum;
    }

    private double[] spending() {
        double[] spent = new double[gdp.length()];
        for (int d = 0; d < spent.length; d++) {
            for (int o = 0; o < spent.length; o++) {
                spent[d] += value(o, d);
            }
        }
        return spent;
    }

    /** Of everyone else and of who imposes the duties: what is left of sales, and what is earned by distribution. */
    private double[] valueAdded(double[] margins, double[] spent) {
        double[] earned = new double[2];
        for (int d = 0; d < spent.length; d++) {
            earned[side(d)] += margins[side(d)] * spent[d];
            for (int o = 0; o < spent.length; o++) {
                earned[side(o)] += (1 - margins[side(d)]) * value(o, d);
            }
        }
        return earned;
    }
}
