package io.tradewind.io.format;

import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.KeyType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a single value into what its key wants, or says what is wrong with it. */
final class ScalarParser {
    private static final String NUMBER = "[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern PERCENT = Pattern.compile("(" + NUMBER + ")\\s*(%|pp)");
    private static final Pattern MONEY = Pattern.compile("(" + NUMBER + ")\\s*(mn|bn|tn)?\\s*USD");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern PAIR = Pattern.compile("[A-Z]{3}/[A-Z]{3}");
    private static final Pattern QUOTE = Pattern.compile("[A-Z]{3}_PER_FX|FX_PER_[A-Z]{3}");
    private static final Map<String, Double> MILLIONS = Map.of("mn", 1.0, "bn", 1e3, "tn", 1e6);

    private ScalarParser() {}

    /** A value that its key cannot take. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final String hint;

        Unfit(String message, String hint) {
            super(message);
            this.hint = hint;
        }

        String hint() {
            return hint;
        }
    }

    static Object parse(EventKey key, String text) throws Unfit {
        if (text.isEmpty() && (key.required() || key.type() == KeyType.NAME)) {
            throw new Unfit(
                    "The key '" + key.name() + "' must not be blank.",
                    "Maybe write '" + key.name() + ": " + key.example() + "'.");
        }
        return switch (key.type()) {
            case TEXT, FILE, NAME -> text;
            case LINE -> LINE_BREAKS.matcher(text).replaceAll(" ");
            case ID -> id(key, text);
            case WORD -> word(key, text);
            case FRACTION -> finite(key, text, fraction(key, text));
            case PERCENT -> finite(key, text, percent(key, text));
            case NUMBER -> finite(key, text, number(key, text));
            case USD_MN -> finite(key, text, money(key, text));
            case INTEGER -> whole(key, text);
            case BOOLEAN -> flag(key, text);
            case DATE -> day(key, text);
            case MONTH -> month(key, text);
            case ORIGIN -> text.length() > "2025-06".length() ? Origin.on(day(key, text)) : Origin.of(month(key, text));
            case PAIR -> matched(PAIR, key, text);
            case QUOTE -> matched(QUOTE, key, text);
            default -> throw new IllegalArgumentException("The key " + key.name() + " takes no single value.");
        };
    }

    private static double finite(EventKey key, String text, double value) throws Unfit {
        if (!Double.isFinite(value)) {
            throw new Unfit(
                    "The value '" + text + "' of '" + key.name()
                            + "' is larger than any number that can be reckoned with.",
                    key.bounds()
                            .map(limit -> "Maybe use a value " + limit.text() + ".")
                            .orElse("Maybe check its exponent."));
        }
        return value;
    }

    private static Unfit unfit(EventKey key, String text, String hint) {
        return new Unfit(
                "The value '" + text + "' of '" + key.name() + "' does not fit: it takes a "
                        + key.type().label() + ".",
                hint);
    }

    private static String id(EventKey key, String text) throws Unfit {
        if (!ID.matcher(text).matches()) {
            throw unfit(key, text, "Maybe use letters, digits, '.', '_' and '-' only.");
        }
        return text;
    }

    private static String word(EventKey key, String text) throws Unfit {
        if (!key.words().isEmpty() && !key.words().contains(text)) {
            throw new Unfit(
                    "The value '" + text + "' of '" + key.name() + "' is not known.",
                    io.tradewind.core.base.Nearest.hint(text, key.words()));
        }
        return text;
    }

    private static double fraction(EventKey key, String text) throws Unfit {
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return Double.parseDouble(percent.group(1)) / 100;
        }
        return plain(key, text, "Maybe write a fraction such as 0.25, or 25%.");
    }

    private static double percent(EventKey key, String text) throws Unfit {
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches() && percent.group(2).equals("%")) {
            return Double.parseDouble(percent.group(1));
        }
        return plain(key, text, "Maybe write percent as a number such as -2.4, or '-2.4%'.");
    }

    private static double number(EventKey key, String text) throws Unfit {
        return plain(key, text, "Maybe write it without a unit.");
    }

    private static double money(EventKey key, String text) throws Unfit {
        Matcher money = MONEY.matcher(text);
        if (money.matches()) {
            String unit = money.group(2);
            return unit == null
                    ? Double.parseDouble(money.group(1)) / 1e6
                    : Double.parseDouble(money.group(1)) * MILLIONS.get(unit);
        }
        return plain(key, text, "Maybe write million USD as a number, or a text such as '24 bn USD'.");
    }

    private static double plain(EventKey key, String text, String hint) throws Unfit {
        if (!PLAIN.matcher(text).matches()) {
            throw unfit(key, text, hint);
        }
        return Double.parseDouble(text);
    }

    private static double whole(EventKey key, String text) throws Unfit {
        if (!text.matches("[-+]?\\d{1,6}")) {
            throw unfit(key, text, "Maybe write a whole number such as 6.");
        }
        return Double.parseDouble(text);
    }

    private static boolean flag(EventKey key, String text) throws Unfit {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unfit(key, text, "Maybe write true or false.");
        };
    }

    private static LocalDate day(EventKey key, String text) throws Unfit {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw unfit(key, text, "Maybe write it as 2025-04-09.");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unfit(
                    "The day '" + text + "' of '" + key.name() + "' is not in the calendar.", "Maybe " + lastDay(text));
        }
    }

    private static String lastDay(String text) {
        int month = Integer.parseInt(text.substring(5, 7));
        if (month < 1 || month > 12) {
            return "use a month from 01 to 12.";
        }
        return "use "
                + YearMonth.of(Integer.parseInt(text.substring(0, 4)), month).atEndOfMonth() + ".";
    }

    private static YearMonth month(EventKey key, String text) throws Unfit {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException e) {
            throw new Unfit(
                    "The month '" + text + "' of '" + key.name() + "' is not in the calendar.",
                    "Maybe use a month from 01 to 12.");
        }
        throw unfit(key, text, "Maybe write it as 2025-04.");
    }

    private static String matched(Pattern pattern, EventKey key, String text) throws Unfit {
        if (!pattern.matcher(text).matches()) {
            throw unfit(key, text, "Maybe write it as " + key.example() + ".");
        }
        return text;
    }
}
