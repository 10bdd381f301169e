package io.tradewind.browser;

import io.tradewind.core.attribution.Question;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.chart.View;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.TradeDirection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Lines {@code key=value}, the form in which a page asks; the values of a key may be several, joined by commas. */
final class Lines {
    private static final List<String> QUERY =
            List.of("reporter", "partner", "product", "channel", "frequency", "currency");
    private static final List<String> VIEW = List.of("reporter", "flow", "partner", "product", "period", "against");
    private static final List<String> QUESTION = List.of("reporter", "flow", "partner", "product", "month");

    private final Map<String, String> values = new LinkedHashMap<>();

    private Lines(String text) {
        Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).forEach(line -> {
            int at = line.indexOf('=');
            if (at <= 0) {
                throw problem(line, "'" + line + "' is no key with a value.", "Maybe write 'key=value'.");
            }
            values.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
        });
    }

    /** Values by key, in the order of the lines. */
    static Map<String, String> of(String text) {
        return new Lines(text).values;
    }

    static RowQuery query(String text) {
        Lines lines = new Lines(text).knows(QUERY);
        return new RowQuery(
                lines.list("reporter"),
                lines.list("partner"),
                lines.list("product"),
                lines.list("channel"),
                lines.word("frequency", Frequency.values(), Frequency.MONTH),
                lines.word("currency", CurrencyView.values(), CurrencyView.USD));
    }

    /** The question with what the lines say otherwise. */
    static Question question(String text, Question usual) {
        Lines lines = new Lines(text).knows(QUESTION);
        return new Question(
                lines.values.getOrDefault("reporter", usual.reporter()),
                lines.word("flow", TradeDirection.values(), usual.flow()),
                lines.values.getOrDefault("partner", usual.partner()),
                lines.values.getOrDefault("product", usual.product()),
                lines.values.containsKey("month")
                        ? parsed("month", lines.values.get("month"), YearMonth::parse)
                        : usual.month());
    }

    /** Lines of a view, with known keys only. */
    static Map<String, String> view(String text) {
        return new Lines(text).knows(VIEW).values;
    }

    /** The view with what its lines say otherwise. */
    static View view(Map<String, String> values, View usual) {
        return new View(
                values.getOrDefault("reporter", usual.reporter()),
                word("flow", values.get("flow"), TradeDirection.values(), usual.flow()),
                values.getOrDefault("partner", usual.partner()),
                values.getOrDefault("product", usual.product()),
                values.getOrDefault("period", usual.period()));
    }

    static LocalDate day(String text) {
        return parsed("date", text, LocalDate::parse);
    }

    private static <T> T parsed(String key, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw problem(key, "'" + text + "' is no " + key + ".", "");
        }
    }

    private Lines knows(Collection<String> keys) {
        values.keySet().stream().filter(key -> !keys.contains(key)).forEach(key -> {
            throw problem(key, "There is no key '" + key + "'.", Nearest.hint(key, keys));
        });
        return this;
    }

    private List<String> list(String key) {
        String text = values.getOrDefault(key, "");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    private <E extends Enum<E>> E word(String key, E[] words, E usual) {
        return word(key, values.get(key), words, usual);
    }

    private static <E extends Enum<E>> E word(String key, String text, E[] words, E usual) {
        if (text == null) {
            return usual;
        }
        List<String> names = Arrays.stream(words)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        int found = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (found < 0) {
            throw problem(key, "There is no " + key + " '" + text + "'.", "Maybe use one of " + names + ".");
        }
        return words[found];
    }

    static InvalidInputException problem(String path, String message, String hint) {
        return new InvalidInputException("page", List.of(new Problem(path, message, hint)));
    }
}
