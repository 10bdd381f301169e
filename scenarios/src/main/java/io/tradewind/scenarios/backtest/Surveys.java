package io.tradewind.scenarios.backtest;

import io.tradewind.scenarios.facts.Fact;
import io.tradewind.scenarios.facts.FactMeasure;
import io.tradewind.scenarios.facts.FactSubject;
import io.tradewind.scenarios.facts.Facts;
import java.util.Locale;
import java.util.Optional;

/** Survey consensus where a shipped fact states it. A survey is taken days before the print, so it knows more than any origin. */
final class Surveys {
    private static final Facts SEED = Facts.seed();

    private Surveys() {}

    /** The survey for that figure, as a note with its source. */
    static Optional<String> consensus(Fact fact) {
        if (fact.measure() != FactMeasure.YOY_PCT) {
            return Optional.empty();
        }
        FactSubject subject = fact.subject();
        return SEED.list().stream()
                .filter(survey -> survey.measure() == FactMeasure.CONSENSUS_YOY_PCT
                        && survey.period().equals(fact.period())
                        && survey.subject().equals(subject)
                        && survey.unit().currency().equals(fact.unit().currency()))
                .findFirst()
                .map(survey -> "consensus " + number(survey.value().orElseThrow()) + " (fact " + survey.id() + ")");
    }

    /** One decimal. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
