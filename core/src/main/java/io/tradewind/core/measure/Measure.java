package io.tradewind.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number of a trade over some months, under the name of its column in a projection; facts have other words for some of them, which mean the same everywhere. */
public enum Measure {
    /** Without the events, million USD. */
    BASELINE_USD_MN,
    /** With them, million USD. */
    SCENARIO_USD_MN("level"),
    /** Growth over twelve months, percent. */
    YOY_PCT,
    /** Change over twelve months in points of the reporter's total. */
    CONTRIBUTION_PP,
    /** Share of the reporter's total of that flow, percent. */
    SHARE_PCT,
    /** Growth of the quantity, percent. */
    QUANTITY_PCT("quantity_yoy_pct"),
    /** Growth of the price, percent. */
    PRICE_PCT("price_yoy_pct"),
    /** What the events change, million USD. */
    EFFECT_USD_MN,
    /** What the events change, percent. */
    EFFECT_PCT,
    /** Duty that importers collect, million USD. */
    DUTY_USD_MN;

    private final List<String> others;

    Measure(String... others) {
        this.others = List.of(others);
    }

    /** The measure of a word, if it is one. */
    public static Optional<Measure> ofWord(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.words().contains(word))
                .findFirst();
    }

    /** The name of its column and the words of facts for it. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(label()));
        words.addAll(others);
        return words;
    }

    /** The name of its column. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
