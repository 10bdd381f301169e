package io.tradewind.core.schedule;

import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TruceShock;

/**
 * A truce in this run.
 *
 * @param truce    the truce; its snapback is what is expected until it expires
 * @param snapback share of the tariff that is there afterwards: all or nothing if that is decided in this run
 */
record Suspension(TruceShock truce, double snapback) {
    static Suspension of(Event event, TruceShock truce) {
        return new Suspension(
                truce, event.risk().comes().map(comes -> comes ? 1.0 : 0.0).orElse(truce.snapbackProbability()));
    }
}
