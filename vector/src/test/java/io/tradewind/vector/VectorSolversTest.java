package io.tradewind.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.model.Economy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class VectorSolversTest {
    private static final SolverSettings EXACT = SolverSettings.DEFAULT.withResidualTolerance(1e-12);

    @ParameterizedTest
    @EnumSource(DeficitClosure.class)
    void randomWorlds_haveTheAnswersOfPlainJava(DeficitClosure closure) {
        for (int seed = 0; seed < 30; seed++) {
            Economy economy = ToyWorlds.random(seed, 2 + seed, 1 + seed % 6);
            EquilibriumProblem problem = EquilibriumProblem.of(economy)
                    .withClosure(closure)
                    .withShocks(ToyWorlds.randomTariffs(seed, economy));
            WorldState plain =
                    StandardSolvers.equilibrium(EXACT).solve(problem).orThrow().counterfactual();
            WorldState vector =
                    VectorSolvers.equilibrium(EXACT).solve(problem).orThrow().counterfactual();
            assertThat(vector.wages().toArray()).containsExactly(plain.wages().toArray(), within(1e-9));
            assertThat(vector.prices().toArray()).containsExactly(plain.prices().toArray(), within(1e-9));
            double scale = plain.income().sum();
            assertThat(vector.flows().toArray()).containsExactly(plain.flows().toArray(), within(1e-9 * scale));
        }
    }

    @Test
    void bitsBeforeAndAfterCompilation_areTheSame() {
        Economy economy = ToyWorlds.random(3, 31, 4);
        EquilibriumProblem problem = EquilibriumProblem.of(economy).withShocks(ToyWorlds.randomTariffs(9, economy));
        EquilibriumSolver solver = VectorSolvers.equilibrium();
        WorldState cold = solver.solve(problem).orThrow().counterfactual();
        for (int repeat = 0; repeat < 400; repeat++) {
            assertThat(solver.solve(problem).orThrow().counterfactual()).isEqualTo(cold);
        }
    }

    @Test
    void iterations_allocateNothing() {
        Economy economy = ToyWorlds.random(60, 8, 6);
        Shocks shocks = ToyWorlds.tariffsAbroad(economy, rate -> rate + 0.3);
        EquilibriumProblem problem = EquilibriumProblem.of(economy).withShocks(shocks);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long[] first = new long[1];
        long[] last = new long[2];
        EquilibriumSolver solver = VectorSolvers.equilibrium();
        long least = Long.MAX_VALUE;
        for (int repeat = 0; repeat < 30_000 && least > 0; repeat++) {
            solver.solve(problem, (iteration, error) -> {
                last[0] = threads.getThreadAllocatedBytes(thread);
                last[1] = iteration;
                if (iteration == 1) {
                    first[0] = last[0];
                }
            });
            least = Math.min(least, (last[0] - first[0]) / last[1]);
        }
        assertThat(least).isZero();
    }

    @Test
    void withoutTheModule_saysHowToStart() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutModule.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said)
                .contains("available: false")
                .contains("jdk.incubator.vector is not loaded")
                .contains("--add-modules");
    }

    /** Asks for a solver in a virtual machine that has no vector module. */
    static final class WithoutModule {
        private WithoutModule() {}

        public static void main(String[] arguments) {
            System.out.println("available: " + VectorSolvers.available());
            try {
                VectorSolvers.equilibrium();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
