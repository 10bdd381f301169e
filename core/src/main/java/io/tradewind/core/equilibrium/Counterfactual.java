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
 */
public record Counterfactual(EquilibriumProblem problem, WorldState baseline, WorldState counterfactual) {
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
     * Real income: final spending ÷ consumption price index, after ÷ before. This is the exact measure of welfare in the model.
     *
     * @source Caliendo and Parro (2015), Review of Economic Studies 82(1), section 2.3: welfare is I ÷ P
     */
    public Vector realIncomeHat() {
        return ratio(incomeHat(), priceIndexHat());
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
