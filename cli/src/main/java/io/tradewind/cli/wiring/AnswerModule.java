package io.tradewind.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.tradewind.app.answer.Answer;
import io.tradewind.app.answer.Answers;
import io.tradewind.app.session.BacktestRequest;
import io.tradewind.app.session.BacktestSession;
import io.tradewind.app.session.BestResponseRequest;
import io.tradewind.app.session.BestResponseSession;
import io.tradewind.app.session.CalibrationRequest;
import io.tradewind.app.session.CompareRequest;
import io.tradewind.app.session.ExplainRequest;
import io.tradewind.app.session.ExplainSession;
import io.tradewind.app.session.ListRequest;
import io.tradewind.app.session.LongRunRequest;
import io.tradewind.app.session.LongRunSession;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.app.session.RunRequest;
import io.tradewind.app.session.ShowRequest;
import io.tradewind.core.StandardSolvers;
import io.tradewind.scenarios.Tradewind;
import java.nio.file.Path;

/** What commands ask, and what carries it out. Nothing is built before a command that needs it runs. */
final class AnswerModule extends AbstractModule {
    @Provides
    @Singleton
    Tradewind tradewind() {
        return Tradewind.standard();
    }

    @Provides
    ProjectionSession session(Tradewind tradewind) {
        return new ProjectionSession(tradewind);
    }

    @Provides
    Answer<RunRequest> run(ProjectionSession session) {
        return Answers.run(session);
    }

    @Provides
    Answer<CompareRequest> compare(ProjectionSession session) {
        return Answers.compare(session);
    }

    @Provides
    Answer<ExplainRequest> explain(Tradewind tradewind, ProjectionSession session) {
        return Answers.explain(new ExplainSession(tradewind, session));
    }

    @Provides
    Answer<LongRunRequest> equilibrium(Tradewind tradewind) {
        return Answers.equilibrium(new LongRunSession(tradewind, StandardSolvers::equilibrium));
    }

    @Provides
    Answer<BestResponseRequest> bestResponse(Tradewind tradewind) {
        return Answers.bestResponse(
                new BestResponseSession(tradewind, StandardSolvers::nash, StandardSolvers.equilibrium()));
    }

    @Provides
    Answer<BacktestRequest> backtest(Tradewind tradewind) {
        return Answers.backtest(new BacktestSession(tradewind));
    }

    @Provides
    Answer<CalibrationRequest> calibrate(Tradewind tradewind) {
        return Answers.calibrate(tradewind);
    }

    @Provides
    Answer<ListRequest> list(Tradewind tradewind) {
        return Answers.list(tradewind);
    }

    @Provides
    Answer<ShowRequest> show(Tradewind tradewind) {
        return Answers.show(tradewind);
    }

    @Provides
    Answer<Path> validate(ProjectionSession session) {
        return Answers.validate(session);
    }

    @Provides
    Answer<String> worldCheck(ProjectionSession session) {
        return Answers.worldCheck(session);
    }
}
