package io.tradewind.scenarios.data;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months and days as our own tables write them; much quicker to start than the general parser. */
final class IsoText {
    private IsoText() {}

    /** The month of a text such as {@code 2024-01}. */
    static YearMonth month(String text) {
        check(text, 7);
        return YearMonth.of(number(text, 0, 4), number(text, 5, 7));
    }

    /** The day of a text such as {@code 2024-01-09}. */
    static LocalDate day(String text) {
        check(text, 10);
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static void check(String text, int length) {
        if (text.length() != length || text.charAt(4) != '-') {
            throw new IllegalStateException("The date (" + text + ") of a shipped table is not one.");
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
