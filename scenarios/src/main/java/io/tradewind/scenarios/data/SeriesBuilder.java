package io.tradewind.scenarios.data;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.MonthlySeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Collects the months of a series in order. */
final class SeriesBuilder {
    private final String name;
    private final List<Double> values = new ArrayList<>();
    private YearMonth first;

    SeriesBuilder(String name) {
        this.name = name;
    }

    /** Adds the next month; a gap is a mistake in the table. */
    void add(YearMonth month, double value) {
        if (first == null) {
            first = month;
        }
        if (!month.equals(first.plusMonths(values.size()))) {
            throw new IllegalStateException("The series " + name + " has a gap or a double before " + month + ".");
        }
        values.add(value);
    }

    MonthlySeries build() {
        if (first == null) {
            throw new IllegalStateException("The series " + name + " has no month.");
        }
        return MonthlySeries.of(
                first,
                Vector.of(values.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
