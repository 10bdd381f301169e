package io.tradewind.app.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Charts that can be asked for by name. */
public enum ChartName {
    /** The flow by month. */
    PATH,
    /** The same with bands from draws. */
    FAN,
    /** What each partner gains and loses. */
    PARTNERS,
    /** Duty by month. */
    DUTY,
    /** What each product gains and loses. */
    PRODUCTS,
    /** Real income in the long run, by set of elasticities. */
    LONG_RUN,
    /** Events on a line of time. */
    EVENTS,
    /** What each partner gains and loses, on a map. */
    MAP,
    /** What each product gains and loses with each partner. */
    HEATMAP,
    /** Where goes what the counterpart no longer buys. */
    INSTEAD,
    /** What the events of each owner do, by month. */
    CONTRIBUTIONS,
    /** What the events of each owner do to the growth of a month. */
    ATTRIBUTION,
    /** What each province gains and loses. */
    PROVINCES,
    /** How good forecasts of the flow were. */
    PAST,
    /** What a number depends on, of a folder of a sensitivity. */
    TORNADO;

    /** The word for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The chart of that word. */
    public static Optional<ChartName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.label().equals(word)).findFirst();
    }

    /** Every word. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(ChartName::label).toList();
    }
}
