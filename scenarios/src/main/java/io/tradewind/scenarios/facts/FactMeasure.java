package io.tradewind.scenarios.facts;

import io.tradewind.core.measure.Measure;
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

    private static final double WHOLE = 100.0;
    /** Ten thousand times the year before. */
    private static final double MOST_PERCENT = 1e6;
    /** A thousand trillions, several times all that the world makes in a year. */
    private static final double MOST_MILLIONS = 1e9;

    private final boolean computed;

    FactMeasure(boolean computed) {
        this.computed = computed;
    }

    /** Whether the model can have a value for it. */
    public boolean computed() {
        return computed;
    }

    /** Whether it differs between currencies, so that its unit must name one. */
    boolean inOneCurrency() {
        return switch (this) {
            case YOY_PCT, LEVEL, CONTRIBUTION_PP, PRICE_YOY_PCT, CHANGE_YOY -> true;
            default -> false;
        };
    }

    /** Whether it is an amount, whose unit has a scale. */
    boolean isAmount() {
        return this == LEVEL || this == CHANGE_YOY;
    }

    /** Whether its unit may say of what it is a part. */
    boolean ofAWhole() {
        return this == SHARE_PCT || this == SHARE_CHANGE_PP || this == CONTRIBUTION_SHARE_PCT;
    }

    /** The least value that it can have of exports, imports or their sum; of a level in millions. */
    double least() {
        return switch (this) {
            case YOY_PCT, QUANTITY_YOY_PCT, PRICE_YOY_PCT -> -WHOLE;
            case LEVEL, SHARE_PCT -> 0.0;
            default -> -most();
        };
    }

    /** The largest value that is believed; anything above is a slip of unit or digits. */
    double most() {
        return switch (this) {
            case LEVEL, CHANGE_YOY -> MOST_MILLIONS;
            case SHARE_PCT -> WHOLE;
            default -> MOST_PERCENT;
        };
    }

    /** The word in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The measure of that word, which may be that of a {@linkplain Measure target} for the same. */
    public static Optional<FactMeasure> ofLabel(String label) {
        List<String> words = Measure.ofWord(label).map(Measure::words).orElse(List.of(label));
        return Arrays.stream(values())
                .filter(measure -> words.contains(measure.label()))
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
