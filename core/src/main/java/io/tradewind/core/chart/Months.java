package io.tradewind.core.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Months on an axis. */
final class Months {
    private Months() {}

    static List<Category> of(Span months) {
        List<Category> categories = new ArrayList<>();
        for (YearMonth month = months.from(); !month.isAfter(months.to()); month = month.plusMonths(1)) {
            categories.add(new Category(month.toString(), Words.month(month)));
        }
        return categories;
    }
}
