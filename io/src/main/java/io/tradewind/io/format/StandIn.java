package io.tradewind.io.format;

import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventValues;
import io.tradewind.core.scenario.Limit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stands in for values of an event that cannot be read, so that the rest of the event can be checked all the same: once with what is low or early, once
 * with what is high or late. What is wrong both times, in the same words, is wrong whatever the value was meant to be.
 */
enum StandIn {
    /** Low, early, the first of the words. */
    LOW(1991, 0.01, "-"),
    /** High, late, the last of the words. */
    HIGH(2099, 1.0, "--");

    private final int year;
    private final double number;
    private final String word;

    StandIn(int year, double number, String word) {
        this.year = year;
        this.number = number;
        this.word = word;
    }

    /** A value for the key; nothing for keys that no event has. */
    Optional<Object> of(EventKey key) {
        return switch (key.type()) {
            case TEXT, FILE, LINE, NAME, ID, PAIR, QUOTE -> Optional.of(word);
            case WORD ->
                Optional.of(
                        key.words().isEmpty()
                                ? word
                                : key.words().get(this == LOW ? 0 : key.words().size() - 1));
            case FRACTION, PERCENT, NUMBER, USD_MN, INTEGER ->
                Optional.of(key.bounds().map(this::end).orElse(number));
            case BOOLEAN -> Optional.of(this == HIGH);
            case DATE -> Optional.of(LocalDate.of(year, 1, 1));
            case MONTH -> Optional.of(YearMonth.of(year, 1));
            case ORIGIN -> Optional.of(Origin.of(YearMonth.of(year, 1)));
            case WORDS -> Optional.of(List.of(word));
            case SHARES, NUMBERS -> Optional.of(new TreeMap<String, Double>());
            case TEXTS -> Optional.of(new TreeMap<String, String>());
            case OBJECT -> Optional.of(object(key));
            case OBJECTS -> Optional.of(List.of(object(key)));
            case CHANGES, EVENTS -> Optional.empty();
        };
    }

    private double end(Limit limit) {
        double width = limit.high() - limit.low();
        return this == LOW
                ? limit.low() + (limit.openLow() ? width / 8 : 0.0)
                : limit.high() - (limit.openHigh() ? width / 8 : 0.0);
    }

    private EventValues object(EventKey key) {
        Map<String, Object> values = new HashMap<>();
        key.keys().stream()
                .filter(EventKey::required)
                .forEach(inner -> of(inner).ifPresent(value -> values.put(inner.name(), value)));
        return new EventValues(key.keys(), values);
    }
}
