package io.tradewind.core.welfare;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.WorldState;
import java.util.ArrayList;
import java.util.List;

/** Makes the table of regions out of an equilibrium. */
public final class RegionResults {
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
                    after.tariffRevenue().get(r) / after.income().get(r)));
        }
        return List.copyOf(rows);
    }

    private static double percent(double hat) {
        return 100 * (hat - 1);
    }

    private static double growth(double before, double after) {
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
