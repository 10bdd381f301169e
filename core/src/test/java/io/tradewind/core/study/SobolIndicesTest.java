package io.tradewind.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
    /** Ishigami and Homma (1990) with a = 7, b = 0.1; its indices by hand from the integrals. */
    private static double ishigami(Vector u) {
        double x = Math.PI * (2 * u.get(0) - 1);
        double y = Math.PI * (2 * u.get(1) - 1);
        double z = Math.PI * (2 * u.get(2) - 1);
        return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + 0.1 * z * z * z * z * Math.sin(x);
    }

    private static Vector results(SobolIndices plan, ToDoubleFunction<Vector> model) {
        double[] results = new double[plan.runs()];
        for (int run = 0; run < results.length; run++) {
            results[run] = model.applyAsDouble(plan.point(run));
        }
        return Vector.of(results);
    }

    @Test
    void ishigami_isFoundWithinAHundredth() {
        double pi4 = Math.pow(Math.PI, 4);
        double alone1 = 0.5 * Math.pow(1 + 0.1 * pi4 / 5, 2);
        double alone2 = 49 / 8.0;
        double with3 = 0.01 * pi4 * pi4 * (1 / 18.0 - 1 / 50.0);
        double all = alone1 + alone2 + with3;
        SobolIndices plan = new SobolIndices(3, 1 << 14);
        List<SobolIndices.Index> indices = plan.of(results(plan, SobolIndicesTest::ishigami), 100, 1);

        double[] first = {alone1 / all, alone2 / all, 0};
        double[] total = {(alone1 + with3) / all, alone2 / all, with3 / all};
        for (int i = 0; i < 3; i++) {
            assertThat(indices.get(i).first()).as("first " + i).isCloseTo(first[i], within(.01));
            assertThat(indices.get(i).total()).as("total " + i).isCloseTo(total[i], within(.01));
            assertThat(indices.get(i).firstHigh() - indices.get(i).firstLow()).isBetween(1e-6, .06);
            assertThat(indices.get(i).first())
                    .isBetween(indices.get(i).firstLow() - .01, indices.get(i).firstHigh() + .01);
        }
    }

    @Test
    void aWeightedSum_sharesItsVarianceBySquares() {
        SobolIndices plan = new SobolIndices(2, 1 << 10);
        List<SobolIndices.Index> indices = plan.of(results(plan, u -> 3 * u.get(0) + 4 * u.get(1)), 50, 1);
        assertThat(indices.get(0).first()).isCloseTo(9 / 25.0, within(.01));
        assertThat(indices.get(0).total()).isCloseTo(9 / 25.0, within(.01));
        assertThat(indices.get(1).first()).isCloseTo(16 / 25.0, within(.01));
    }

    @Test
    void runsWithoutAResult_takeTheirBasePointAlone() {
        SobolIndices plan = new SobolIndices(2, 1 << 10);
        double[] some = results(plan, u -> 3 * u.get(0) + 4 * u.get(1)).toArray();
        for (int run = 5; run < some.length; run += 97) {
            some[run] = Double.NaN;
        }
        assertThat(plan.of(Vector.of(some), 20, 1).get(0).first()).isCloseTo(9 / 25.0, within(.05));
    }

    @Test
    void whatNeverVaries_hasNoShares() {
        SobolIndices plan = new SobolIndices(2, 16);
        assertThat(plan.of(results(plan, u -> 5.0), 10, 1).get(0).first()).isNaN();
    }
}
