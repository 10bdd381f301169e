package io.tradewind.scenarios.facts;

import io.tradewind.core.base.Check;
import java.util.OptionalDouble;

/**
 * One figure about trade, as a source states it.
 *
 * @param id        name inside its set; unique
 * @param period    when
 * @param subject   whose trade with whom in what
 * @param measure   what is measured
 * @param value     the figure, in its unit; empty for something that happened
 * @param unit      its unit
 * @param bound     how the figure is meant
 * @param tolerance half a unit of its last printed digit, or more where the source rounds in words; 0 for a count
 * @param source    where it stands and, where it names one, on whose authority
 * @param kind      what it is for
 * @param reason    why it is for that
 * @param note      what is odd about it; may be empty
 */
public record Fact(
        String id,
        FactPeriod period,
        FactSubject subject,
        FactMeasure measure,
        OptionalDouble value,
        FactUnit unit,
        FactBound bound,
        double tolerance,
        String source,
        FactClass kind,
        String reason,
        String note) {
    /** Checks that nothing is null. */
    public Fact {
        Check.notBlank(id, "id");
        Check.present("period, subject, measure, value, unit, bound", period, subject, measure, value, unit, bound);
        Check.present("source, kind, reason, note", source, kind, reason, note);
        Check.that(tolerance >= 0, "A tolerance must not be negative.");
    }

    /** Whether it is compared with the model: a forecast or a baseline. */
    public boolean isCompared() {
        return kind == FactClass.FORECAST || kind == FactClass.BASELINE;
    }
}
