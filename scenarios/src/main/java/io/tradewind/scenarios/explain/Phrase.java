package io.tradewind.scenarios.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Pieces of sentences. */
final class Phrase {
    private Phrase() {}

    /** {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** One decimal, without a sign for what rounds to 0. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0.0" : rounded.toPlainString();
    }

    /** The same with a sign in front of what is above zero. */
    static String signed(double value) {
        String text = number(value);
        return text.startsWith("-") || text.equals("0.0") ? text : "+" + text;
    }

    /** Such as {@code September 2025}. */
    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
