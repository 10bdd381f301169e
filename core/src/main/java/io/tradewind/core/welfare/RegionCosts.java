package io.tradewind.core.welfare;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.model.InputLinks;

/** Works out what the long run costs each region. @source LONGRUN §3 */
final class RegionCosts {
    private final WorldState before;
    private final WorldState after;
    private final Matrix content;
    /** Units of world value added before in one of the answer's. */
    private final double unit;

    RegionCosts(Counterfactual equilibrium) {
        before = equilibrium.baseline();
        after = equilibrium.counterfactual();
        content = new InputLinks(
                        equilibrium.problem().economy(), equilibrium.problem().accounts())
                .domesticContent();
        unit = before.valueAdded().sum() / after.valueAdded().sum();
    }

    RegionCost of(int r) {
        double wage = after.wages().get(r) / before.wages().get(r);
        double earned = after.valueAdded().get(r) / before.valueAdded().get(r);
        return new RegionCost(
                RegionResults.percent(
                        after.priceIndexes().get(r) / before.priceIndexes().get(r) / wage),
                RegionResults.percent(producerPrice(r) / wage),
                exportGrowth(r),
                RegionResults.growth(
                        RegionResults.exports(before.flows(), r) * earned, RegionResults.exports(after.flows(), r)),
                RegionResults.growth(
                        RegionResults.imports(before.flows(), r) * earned, RegionResults.imports(after.flows(), r)),
                before.tariffRevenue().get(r),
                staticDuty(r),
                unit * after.tariffRevenue().get(r));
    }

    /** Unit costs weighed by sales before. */
    private double producerPrice(int r) {
        double sum = 0;
        double sales = 0;
        for (int s = 0; s < content.columns(); s++) {
            double sold = before.output().get(r, s);
            sum += sold == 0
                    ? 0
                    : sold * after.unitCosts().get(r, s) / before.unitCosts().get(r, s);
            sales += sold;
        }
        return sum / sales;
    }

    private double exportGrowth(int r) {
        double sum = 0;
        for (int s = 0; s < content.columns(); s++) {
            sum += content.get(r, s) * (unit * exports(after.flows(), r, s) - exports(before.flows(), r, s));
        }
        return 100 * sum / before.valueAdded().get(r);
    }

    private static double exports(TradeCube flows, int r, int s) {
        double sum = 0;
        for (int d = 0; d < flows.regions(); d++) {
            sum += d == r ? 0 : flows.get(r, d, s);
        }
        return sum;
    }

    private double staticDuty(int r) {
        double sum = 0;
        for (int s = 0; s < content.columns(); s++) {
            for (int o = 0; o < content.rows(); o++) {
                sum += after.tariffs().get(o, r, s) * before.flows().get(o, r, s);
            }
        }
        return sum;
    }
}
