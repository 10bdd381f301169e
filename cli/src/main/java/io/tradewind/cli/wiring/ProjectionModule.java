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
import io.tradewind.scenarios.Tradewind;

/** The engines. */
final class ProjectionModule extends AbstractModule {
    @Provides
    @Singleton
    Tradewind tradewind() {
        return Tradewind.standard();
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
        return new LongRunSession(tradewind, StandardSolvers::equilibrium);
    }

    @Provides
    @Singleton
    BestResponseSession bestResponse(Tradewind tradewind) {
        return new BestResponseSession(tradewind, StandardSolvers::nash, StandardSolvers.equilibrium());
    }
}
