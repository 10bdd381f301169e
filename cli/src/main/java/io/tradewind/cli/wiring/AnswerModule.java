package io.tradewind.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.tradewind.app.answer.Answers;
import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.kernel.Kernels;
import io.tradewind.core.equilibrium.kernel.PlainKernels;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.vector.VectorSolvers;
import io.tradewind.web.page.EngineFiles;
import io.tradewind.web.page.ReportSession;

/** What commands ask. They take providers, so that nothing is built before the command that needs it runs. */
final class AnswerModule extends AbstractModule {
    /** The inner loops of all solvers: on vectors where the launcher has loaded their module, which it does for long commands. */
    @Provides
    @Singleton
    Kernels loops() {
        return VectorSolvers.available() ? VectorSolvers.kernels() : PlainKernels.INSTANCE;
    }

    @Provides
    @Singleton
    Answers answers(Kernels loops) {
        return new Answers(loops);
    }

    @Provides
    @Singleton
    ReportSession reports(Kernels loops) {
        return new ReportSession(
                Tradewind.standard().withSolver(StandardSolvers.equilibrium(SolverSettings.DEFAULT, loops)),
                EngineFiles.standard());
    }
}
