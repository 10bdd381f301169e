package io.tradewind.core.nash.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverStatus;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashRule;
import io.tradewind.core.nash.NashSettings;
import io.tradewind.core.nash.NashWorlds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointSearchTest {
    private static double[] ratesFrom(double start, NashRule rule) {
        NashProblem problem = NashProblem.of(NashWorlds.small()).withRule(rule);
        ClosedTables data = ClosedTables.of(problem.economy());
        Allocation balance = new Allocation(data, Taxation.none(data.regions, data.sectors));
        GameMap still = new GameMap(problem.economy(), balance, new FormulaRule(NashRule.SIMPLE, data.regions));
        new FixedPointSearch(still, NashSettings.DEFAULT).solve(new double[still.size()], 0);
        Allocation state = new Allocation(data.at(balance), Taxation.of(problem));
        RateRule of = rule == NashRule.EXACT ? new ExactRule(data.regions) : new FormulaRule(rule, data.regions);
        GameMap map = new GameMap(problem.economy(), state, of);
        double[] point = new double[map.size()];
        Arrays.fill(point, data.regions, point.length, Math.log1p(start));
        SolverDiagnostics diagnostics = new FixedPointSearch(map, NashSettings.DEFAULT).solve(point, 0);
        assertThat(diagnostics.status())
                .as("%s %s", rule, diagnostics.describe())
                .isEqualTo(SolverStatus.CONVERGED);
        return Arrays.stream(point).skip(data.regions).map(Math::expm1).toArray();
    }

    /** @source validation/nash-small, limit 5 */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.5, 1.0})
    void anyStartFrom5To100Percent_givesTheSameRates(double start) {
        for (NashRule rule : new NashRule[] {NashRule.SIMPLE, NashRule.PRINTED, NashRule.INCOME, NashRule.EXACT}) {
            double[] expected = ratesFrom(0.25, rule);
            double[] rates = ratesFrom(start, rule);
            for (int p = 0; p < rates.length; p++) {
                assertThat(rates[p]).as("%s", rule).isCloseTo(expected[p], within(1e-10));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = NashRule.class,
            names = {"SIMPLE", "EXACT"})
    void startAtTheReference_staysThere(NashRule rule) {
        double[] expected = rule == NashRule.SIMPLE
                ? new double[] {0.272870311, 0.244543225, 0.255510259}
                : new double[] {0.268137557, 0.241823689, 0.254824979};
        double[] rates = ratesFrom(0.25, rule);
        for (int p = 0; p < rates.length; p++) {
            assertThat(rates[p]).isCloseTo(expected[p], within(1e-9));
        }
    }

    /** A map whose steps say nothing of where its answer is: {@code f = arctan(k (x − 1))} far off, with the wrong sign for plain steps. */
    private static final class Repelling implements FixedPointMap {
        private double error;

        @Override
        public int size() {
            return 2;
        }

        @Override
        public void evaluate(double[] point, double[] answer) {
            double x = point[0] - 0.3;
            double y = point[1] + 0.2;
            answer[0] = 5 * x + y * y * y;
            answer[1] = 5 * y + 2 * Math.sin(8 * x);
            error = Math.max(Math.abs(answer[0]), Math.abs(answer[1]));
        }

        @Override
        public double residual() {
            return error;
        }

        @Override
        public String worstEquation() {
            return "made";
        }

        @Override
        public String impossible() {
            return "";
        }
    }

    /** With no memory the plain steps run away; Newton's method takes over from the start and finds the point. */
    @Test
    void newtonTakesOver_whereAcceleratedStepsStall() {
        NashSettings forgetful = new NashSettings(1e-12, 1e-10, 5_000, 1, 1);
        Repelling map = new Repelling();
        FixedPointMap alone = new FixedPointMap() {
            private int seen;

            @Override
            public int size() {
                return map.size();
            }

            /** Noise on the first hundred looks, so that nothing can be learnt of them. */
            @Override
            public void evaluate(double[] point, double[] answer) {
                map.evaluate(point, answer);
                seen++;
                if (seen <= STALLING) {
                    answer[0] = 0.4 * Math.cos(7.0 * seen) + 0.1;
                    answer[1] = 0.4 * Math.sin(5.0 * seen) + 0.1;
                }
            }

            @Override
            public double residual() {
                return map.residual();
            }

            @Override
            public String worstEquation() {
                return map.worstEquation();
            }

            @Override
            public String impossible() {
                return map.impossible();
            }
        };
        double[] point = {0.0, 0.0};
        SolverDiagnostics diagnostics = new FixedPointSearch(alone, forgetful).solve(point, 0);
        assertThat(diagnostics.status()).isEqualTo(SolverStatus.CONVERGED);
        assertThat(diagnostics.iterations()).isGreaterThan(100);
        assertThat(point[0]).isCloseTo(0.3, within(1e-9));
        assertThat(point[1]).isCloseTo(-0.2, within(1e-9));
    }

    private static final int STALLING = 160;
}
