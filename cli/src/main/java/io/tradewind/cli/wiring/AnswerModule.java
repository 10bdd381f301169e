package io.tradewind.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.tradewind.app.answer.Answers;
import io.tradewind.scenarios.Tradewind;

/** What commands ask. They take providers, so that nothing is built before the command that needs it runs. */
final class AnswerModule extends AbstractModule {
    @Provides
    @Singleton
    Tradewind tradewind() {
        return Tradewind.standard();
    }

    @Provides
    @Singleton
    Answers answers(Tradewind tradewind) {
        return new Answers(tradewind);
    }
}
