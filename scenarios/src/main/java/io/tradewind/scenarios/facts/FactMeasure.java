package io.tradewind.scenarios.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a fact measures. */
public enum FactMeasure {
    /** Growth of the value over twelve months, percent. */
    YOY_PCT(true),
    /** A value. */
    LEVEL(true),
    /** Change over twelve months in percentage points of the reporter's total of that flow twelve months before. */
    CONTRIBUTION_PP(true),
    /** Share of the reporter's total of that flow, or of another reporter's same trade, percent. */
    SHARE_PCT(true),
    /** Growth of the quantity over twelve months, percent. */
    QUANTITY_YOY_PCT(true),
    /** Growth of the price over twelve months, percent. */
    PRICE_YOY_PCT(true),
    /** Change of a level over twelve months. */
    CHANGE_YOY(true),
    /** Change of a share against the share of the calendar year before, percentage points. */
    SHARE_CHANGE_PP(true),
    /** Share of the change over twelve months in that of the total, percent. */
    CONTRIBUTION_SHARE_PCT(true),
    /** Place in an order. */
    RANK(false),
    /** A number of things. */
    COUNT(false),
    /** A quantity of goods. */
    QUANTITY(false),
    /** A target. */
    TARGET_GROWTH_PCT(false),
    /** Growth that forecasters expected. */
    CONSENSUS_YOY_PCT(false),
    /** Lower end of a range of growth. */
    YOY_PCT_LOW(false),
    /** Upper end of a range of growth. */
    YOY_PCT_HIGH(false),
    /** A change that is not over twelve months. */
    CHANGE_PCT(false),
    /** Something that happened. */
    EVENT(false),
    /** A length of time. */
    DURATION(false);

    private final boolean computed;

    FactMeasure(boolean computed) {
        this.computed = computed;
    }

    /** Whether the model can have a value for it. */
    public boolean computed() {
        return computed;
    }

    /** The word in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The measure of that word. */
    public static Optional<FactMeasure> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(measure -> measure.label().equals(label))
                .findFirst();
    }

    /** The words of all measures. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(FactMeasure::label).toList();
    }

    @Override
    public String toString() {
        return label();
    }
}
