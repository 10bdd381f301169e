package io.tradewind.core.measure;

import io.tradewind.core.schedule.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How months are added up. */
public enum Frequency {
    /** Each month. */
    MONTH(1),
    /** Quarters. */
    QUARTER(3),
    /** Calendar years. */
    YEAR(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** Months of a period. */
    int months() {
        return months;
    }

    /**
     * Some months of a timeline with their name.
     *
     * @param label {@code 2025-09}, {@code 2025-Q3}, {@code 2025}, or first and last month where the horizon cuts a period
     * @param from  position of the first month
     * @param to    position of the last month
     */
    record Period(String label, int from, int to) {}

    /** The periods between two months, both included. */
    List<Period> periods(Timeline timeline, YearMonth from, YearMonth to) {
        List<Period> periods = new ArrayList<>();
        int last = timeline.indexOf(to);
        for (int t = timeline.indexOf(from); t <= last; ) {
            YearMonth month = timeline.month(t);
            int left = months - 1 - (month.getMonthValue() - 1) % months;
            int end = Math.min(last, t + left);
            periods.add(new Period(label(month, end - t + 1, timeline.month(end)), t, end));
            t = end + 1;
        }
        return periods;
    }

    /** Those months as one period. */
    static Period whole(Timeline timeline, YearMonth from, YearMonth to) {
        return new Period(from + "/" + to, timeline.indexOf(from), timeline.indexOf(to));
    }

    private String label(YearMonth first, int size, YearMonth last) {
        if (this == MONTH) {
            return first.toString();
        }
        if (size < months) {
            return first.equals(last) ? first.toString() : first + "/" + last;
        }
        return this == YEAR
                ? String.valueOf(first.getYear())
                : first.getYear() + "-Q" + ((first.getMonthValue() - 1) / months + 1);
    }

    /** The word on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
