package io.tradewind.core.scenario;

import io.tradewind.core.base.Numbers;
import io.tradewind.core.model.ReporterProfile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Pieces of the words in which events are told. */
final class Phrase {
    private static final double PERCENT = 100.0;
    private static final int MOST_WORDS = 4;

    private Phrase() {}

    static String words(List<String> words) {
        String first = words.stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
        return words.size() <= MOST_WORDS ? first : first + " and " + (words.size() - MOST_WORDS) + " more";
    }

    /** The same of regions, the reporter by its code. */
    static String regions(List<String> words, Optional<ReporterProfile> reporter) {
        String code = reporter.map(profile -> profile.region().code()).orElse(ReporterProfile.WORD);
        return words(words.stream()
                .map(word -> word.equals(ReporterProfile.WORD) ? code : word)
                .toList());
    }

    static String goods(List<String> sectors, List<String> products) {
        return words(products.isEmpty() ? sectors : products);
    }

    /** A fraction as percent. */
    static String percent(double fraction) {
        return Numbers.text(Math.rint(fraction * PERCENT * PERCENT) / PERCENT) + " %";
    }

    /** A change in percent. */
    static String points(double percent) {
        return (percent > 0 ? "+" : "") + Numbers.text(percent) + " %";
    }

    static String amount(OptionalDouble value, String unit) {
        return value.isPresent() ? Numbers.text(value.getAsDouble()) + unit : "";
    }

    static String change(String what, OptionalDouble percent) {
        return percent.isPresent() ? what + points(percent.getAsDouble()) : "";
    }
}
