package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.app.session.CheckFailedException;
import io.tradewind.app.session.LongRunRequest;
import io.tradewind.app.session.LongRunSession;
import io.tradewind.cli.ToyWorld;
import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSession;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.IterationListener;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.io.world.ShockFiles;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LongRunSessionTest {
    @TempDir
    private Path folder;

    /** Solves correctly and then claims wages a thousandth higher. */
    private static final class Liar implements EquilibriumSolver {
        private final EquilibriumSolver honest = StandardSolvers.equilibrium();

        @Override
        public SolveOutcome solve(EquilibriumProblem problem, IterationListener listener) {
            SolveOutcome outcome = honest.solve(problem, listener);
            Counterfactual truth = outcome.orThrow();
            return new SolveOutcome.Converged(
                    new Counterfactual(problem, truth.baseline(), lie(truth.counterfactual())), outcome.diagnostics());
        }

        private static WorldState lie(WorldState s) {
            double[] wages = s.wages().toArray();
            wages[0] *= 1.001;
            return new WorldState(
                    Vector.of(wages),
                    s.prices(),
                    s.unitCosts(),
                    s.priceIndexes(),
                    s.spending(),
                    s.output(),
                    s.flows(),
                    s.tariffs(),
                    s.valueAdded(),
                    s.tariffRevenue(),
                    s.deficits(),
                    s.income());
        }

        @Override
        public EquilibriumSession open(EquilibriumProblem problem) {
            return honest.open(problem);
        }

        @Override
        public List<SolveOutcome> solvePath(EquilibriumProblem problem, List<Shocks> path) {
            return honest.solvePath(problem, path);
        }
    }

    @Test
    void answerThatFailsItsAudit_isNotShownAndExitsWithSix() throws IOException {
        LongRunSession session = new LongRunSession(Tradewind.standard(), settings -> new Liar());
        LongRunRequest request = new LongRunRequest(
                Optional.of(ToyWorld.in(folder).toString()),
                ShockFiles.none(),
                Optional.empty(),
                Optional.empty(),
                DeficitClosure.FIXED,
                "world",
                1,
                SolverSettings.DEFAULT);
        CheckFailedException failed = catchThrowableOfType(CheckFailedException.class, () -> session.solve(request));
        assertThat(failed.failures()).anyMatch(line -> line.startsWith("FAILS: counterfactual: unit costs"));
        StringWriter err = new StringWriter();
        int status = new Failures(false).show(failed, new PrintWriter(err));
        assertThat(status).isEqualTo(ExitStatus.CHECK_FAILED);
        assertThat(err.toString()).contains("fails its own re-check", "FAILS: counterfactual: unit costs");
    }
}
