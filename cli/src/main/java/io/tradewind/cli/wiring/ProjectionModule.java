package io.tradewind.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.tradewind.app.session.BacktestSession;
import io.tradewind.app.session.BestResponseSession;
import io.tradewind.app.session.CalibrationSession;
import io.tradewind.app.session.ExplainSession;
import io.tradewind.app.session.LongRunSession;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.kernel.Kernels;
import io.tradewind.core.equilibrium.kernel.PlainKernels;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.vector.VectorSolvers;

/** The engines. */
final class ProjectionModule extends AbstractModule {
    /** The inner loops of all solvers: on vectors where the launcher has loaded their module, which it does for long commands. */
    private static Kernels loops() {
        return VectorSolvers.available() ? VectorSolvers.kernels() : PlainKernels.INSTANCE;
    }

    @Provides
    @Singleton
    Tradewind tradewind() {
        return Tradewind.standard().withSolver(StandardSolvers.equilibrium(SolverSettings.DEFAULT, loops()));
    }

    @Provides
    @Singleton
    ProjectionSession session(Tradewind tradewind) {
        return new ProjectionSession(tradewind);
    }

    @Provides
    @Singleton
    BacktestSession backtest(Tradewind tradewind) {
        return new BacktestSession(tradewind);
    }

    @Provides
    @Singleton
    ExplainSession explanations(Tradewind tradewind, ProjectionSession session) {
        return new ExplainSession(tradewind, session);
    }

    @Provides
    @Singleton
    CalibrationSession calibration(Tradewind tradewind) {
        return new CalibrationSession(tradewind);
    }

    @Provides
    @Singleton
    LongRunSession longRun(Tradewind tradewind) {
        return new LongRunSession(tradewind, settings -> StandardSolvers.equilibrium(settings, loops()));
    }

    @Provides
    @Singleton
    BestResponseSession bestResponse(Tradewind tradewind) {
        return new BestResponseSession(
                tradewind,
                settings -> StandardSolvers.nash(settings, loops()),
                StandardSolvers.equilibrium(SolverSettings.DEFAULT, loops()));
    }
}
