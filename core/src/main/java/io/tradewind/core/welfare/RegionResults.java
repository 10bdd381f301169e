package io.tradewind.core.welfare;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.WorldState;
import java.util.ArrayList;
import java.util.List;

/** Makes the table of regions out of an equilibrium. */
public final class RegionResults {
    /** A balance below this share of exports is none. */
    private static final double BALANCED = 1e-9;

    private RegionResults() {}

    /** One row a region, in the order of the economy; the linear figures are of one step. */
    public static List<RegionResult> of(Counterfactual equilibrium) {
        return of(equilibrium, LinearWelfare.of(equilibrium));
    }

    /** One row a region, the linear figures chained along the path. */
    public static List<RegionResult> of(ChainedWelfare chained) {
        return of(chained.equilibrium(), chained.welfare());
    }

    /** The same with linear figures that were found otherwise. */
    public static List<RegionResult> of(Counterfactual equilibrium, LinearWelfare welfare) {
        Vector realIncome = equilibrium.realIncomeHat();
        Vector realWage = equilibrium.realWageHat();
        Vector wage = equilibrium.wageHat();
        Vector price = equilibrium.priceIndexHat();
        Vector income = equilibrium.incomeHat();
        WorldState before = equilibrium.baseline();
        WorldState after = equilibrium.counterfactual();
        RegionCosts costs = new RegionCosts(equilibrium);
        List<RegionResult> rows = new ArrayList<>();
        for (int r = 0; r < wage.length(); r++) {
            rows.add(new RegionResult(
                    equilibrium.problem().economy().regions().get(r).code(),
                    percent(realIncome.get(r)),
                    100 * welfare.total(r),
                    100 * welfare.termsOfTrade(r),
                    100 * welfare.volumeOfTrade(r),
                    percent(realWage.get(r)),
                    percent(wage.get(r)),
                    percent(price.get(r)),
                    percent(income.get(r)),
                    growth(exports(before.flows(), r), exports(after.flows(), r)),
                    growth(imports(before.flows(), r), imports(after.flows(), r)),
                    before.tariffRevenue().get(r) / before.income().get(r),
                    after.tariffRevenue().get(r) / after.income().get(r),
                    percent(equilibrium.employment().get(r)),
                    balance(before, after, r),
                    costs.of(r)));
        }
        return List.copyOf(rows);
    }

    /** How much the trade balance grows; a balance that is nothing beside trade does not. */
    private static double balance(WorldState before, WorldState after, int region) {
        double exports = exports(before.flows(), region);
        double was = exports - imports(before.flows(), region);
        double is = exports(after.flows(), region) - imports(after.flows(), region);
        return Math.abs(was) <= BALANCED * exports ? 0 : percent(is / was);
    }

    static double percent(double hat) {
        return 100 * (hat - 1);
    }

    static double growth(double before, double after) {
        return before > 0 ? percent(after / before) : 0;
    }

    /**
     * Exports of the region to all others.
     *
     * @unit the world's value unit, before duty
     */
    public static double exports(TradeCube flows, int region) {
        double sum = 0;
        for (int s = 0; s < flows.sectors(); s++) {
            for (int other = 0; other < flows.regions(); other++) {
                sum += other == region ? 0 : flows.get(region, other, s);
            }
        }
        return sum;
    }

    /**
     * Imports of the region from all others.
     *
     * @unit the world's value unit, before duty
     */
    public static double imports(TradeCube flows, int region) {
        double sum = 0;
        for (int s = 0; s < flows.sectors(); s++) {
            for (int other = 0; other < flows.regions(); other++) {
                sum += other == region ? 0 : flows.get(other, region, s);
            }
        }
        return sum;
    }
}
