package io.tradewind.core.equilibrium;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * An answer: the world before the shocks and after them, both solved under the closure. Hats are after ÷ before, 1 = unchanged;
 * nominal ones are in units of world value added.
 *
 * @param problem        the question
 * @param baseline       the world under the closure, without the shocks
 * @param counterfactual the world under the closure, with the shocks
 * @param employment     employment, after ÷ before; 1 unless labour supply answers
 */
public record Counterfactual(
        EquilibriumProblem problem, WorldState baseline, WorldState counterfactual, Vector employment) {
    /** An answer in which everyone works as much as before. */
    public Counterfactual(EquilibriumProblem problem, WorldState baseline, WorldState counterfactual) {
        this(problem, baseline, counterfactual, Vector.of(fill(baseline.wages().length(), any -> 1.0)));
    }

    /** Wages, after ÷ before. */
    public Vector wageHat() {
        return ratio(counterfactual.wages(), baseline.wages());
    }

    /** Consumption price indexes, after ÷ before. */
    public Vector priceIndexHat() {
        return ratio(counterfactual.priceIndexes(), baseline.priceIndexes());
    }

    /** Final spending, after ÷ before. */
    public Vector incomeHat() {
        return ratio(counterfactual.income(), baseline.income());
    }

    /**
     * Welfare, after ÷ before. Real income, which is final spending ÷ consumption price index; where labour supply answers, less what more work costs.
     *
     * @source Caliendo and Parro (2015), Review of Economic Studies 82(1), section 2.3: welfare is I ÷ P; LONGRUN §1 where labour supply answers
     */
    public Vector realIncomeHat() {
        Vector consumption = ratio(incomeHat(), priceIndexHat());
        double supply = problem.variant().labourSupply();
        if (supply == 0) {
            return consumption;
        }
        boolean relief = problem.variant().revenue() == RevenueUse.LABOUR_TAX;
        Vector realWage = realWageHat();
        return Vector.of(fill(consumption.length(), i -> {
            double kept = relief
                    ? 1
                            - counterfactual.tariffRevenue().get(i)
                                    / counterfactual.valueAdded().get(i)
                    : 1;
            double income = baseline.income().get(i);
            double weight =
                    income / (income - supply * kept * baseline.valueAdded().get(i) / (1 + supply));
            return weight * consumption.get(i) + (1 - weight) * realWage.get(i) * employment.get(i);
        }));
    }

    /** Wage ÷ consumption price index, after ÷ before. */
    public Vector realWageHat() {
        return ratio(wageHat(), priceIndexHat());
    }

    /**
     * Prices of sector composites, after ÷ before.
     *
     * @shape regions × sectors
     */
    public Matrix priceHat() {
        return ratio(counterfactual.prices(), baseline.prices());
    }

    /**
     * Unit costs, after ÷ before.
     *
     * @shape regions × sectors
     */
    public Matrix unitCostHat() {
        return ratio(counterfactual.unitCosts(), baseline.unitCosts());
    }

    private static Vector ratio(Vector after, Vector before) {
        return Vector.of(fill(after.length(), i -> after.get(i) / before.get(i)));
    }

    private static Matrix ratio(Matrix after, Matrix before) {
        int columns = after.columns();
        return Matrix.of(
                after.rows(),
                columns,
                fill(
                        after.rows() * columns,
                        i -> after.get(i / columns, i % columns) / before.get(i / columns, i % columns)));
    }

    private static double[] fill(int length, IntToDoubleFunction value) {
        return IntStream.range(0, length).mapToDouble(value).toArray();
    }
}
