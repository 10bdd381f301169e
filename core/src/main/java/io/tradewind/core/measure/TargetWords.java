package io.tradewind.core.measure;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.welfare.RegionMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the words of a target, and writes them. */
final class TargetWords {
    private TargetWords() {}

    static Target parse(String text) {
        List<String> words = split(text);
        String measure = words.isEmpty() ? "" : words.get(0);
        Optional<Measure> ofFlow = Measure.ofWord(measure);
        Optional<RegionMeasure> ofRegion = Arrays.stream(RegionMeasure.values())
                .filter(one -> one.label().equals(measure))
                .findFirst();
        if (ofFlow.isPresent()) {
            return flow(ofFlow.get(), text, words);
        }
        RegionMeasure region = ofRegion.orElseThrow(
                () -> problem(place(words, 0) + " is no measure.", Nearest.hint(measure, Target.measures())));
        if (words.size() != 2) {
            throw shape(text, words, "'" + measure + "' is a number of the long run, which takes one region");
        }
        return new Target.OfRegion(region, words.get(1));
    }

    private static Target.OfFlow flow(Measure measure, String text, List<String> words) {
        if (words.size() != 5 && words.size() != 6) {
            throw shape(
                    text, words, "'" + measure.label() + "' takes flow, reporter, partner, perhaps product, period");
        }
        List<String> flows = List.of("exports", "imports", Target.TOTAL);
        if (!flows.contains(words.get(1))) {
            throw problem(place(words, 1) + " is no direction of trade.", Nearest.hint(words.get(1), flows));
        }
        int last = words.size() - 1;
        MonthRange months = MonthRange.parse(words.get(last))
                .orElseThrow(() -> problem(
                        place(words, last) + " is no period.", "Maybe use one such as " + MonthRange.FORMS + "."));
        String product = last == 5 ? words.get(4) : CodeSet.ALL;
        return new Target.OfFlow(measure, words.get(1), words.get(2), words.get(3), product, months);
    }

    private static InvalidInputException shape(String text, List<String> words, String what) {
        return problem(
                "'" + text + "' has " + words.size() + (words.size() == 1 ? " word" : " words") + "; " + what + ".",
                "Maybe write " + Target.FORM + "; a name of several words stands in quotes.");
    }

    static String place(List<String> words, int word) {
        return words.isEmpty() ? "An empty target" : "Word " + (word + 1) + " ('" + words.get(word) + "')";
    }

    static InvalidInputException problem(String message, String hint) {
        return new InvalidInputException("target", List.of(new Problem("target", message, hint)));
    }

    /** Words between blanks; those in quotes are one. */
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char letter : (text + " ").toCharArray()) {
            boolean opens = quote == 0 && word.length() == 0 && (letter == '"' || letter == '\'');
            if (opens) {
                quote = letter;
            } else if (letter == quote) {
                quote = 0;
            } else if (quote != 0 || !Character.isWhitespace(letter)) {
                word.append(letter);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString().strip());
        }
        return words;
    }

    static List<String> words(Target target) {
        if (target instanceof Target.OfRegion one) {
            return List.of(one.measure(), one.region());
        }
        Target.OfFlow one = (Target.OfFlow) target;
        List<String> words = new ArrayList<>(List.of(one.measure(), one.flow(), one.reporter(), one.partner()));
        if (!one.product().equals(CodeSet.ALL)) {
            words.add(one.product());
        }
        words.add(one.months().toString());
        return words;
    }

    static String text(Target target) {
        return String.join(
                " ",
                words(target).stream()
                        .map(word -> word.indexOf(' ') < 0 ? word : '"' + word + '"')
                        .toList());
    }
}
