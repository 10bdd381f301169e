package io.tradewind.core.chart;

import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart as data, whoever draws it.
 *
 * @param id         which chart it is, such as {@code path}
 * @param kind       how it is drawn
 * @param title      what it shows: subject, verb, number, period
 * @param reading    how to read it, one line
 * @param unit       unit of its numbers
 * @param source     where they are from
 * @param alt        what it shows, for those who do not see it
 * @param categories what stands on its axis
 * @param series     its numbers
 * @param marks      numbered events on the axis
 * @param origin     month of the last observation that was used, if there is one
 */
public record Chart(
        String id,
        ChartKind kind,
        String title,
        String reading,
        String unit,
        String source,
        String alt,
        List<Category> categories,
        List<Series> series,
        List<Mark> marks,
        Optional<YearMonth> origin) {
    /** Copies the lists and checks that they fit. */
    public Chart {
        Check.notBlank(id, "id of a chart");
        Check.notBlank(title, "title of a chart");
        Check.present("kind, reading, unit, source, alt, origin", kind, reading, unit, source, alt, origin);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        marks = List.copyOf(marks);
        for (Series each : series) {
            Check.that(
                    each.length() == categories.size(),
                    "Series " + each.code() + " of chart " + id + " has " + each.length() + " numbers for "
                            + categories.size() + " categories.");
        }
    }

    /** The first series of that role, if there is one. */
    public Optional<Series> find(SeriesRole role) {
        return series.stream().filter(each -> each.role() == role).findFirst();
    }

    /** Every series of that role. */
    public List<Series> all(SeriesRole role) {
        return series.stream().filter(each -> each.role() == role).toList();
    }

    /** Collects the parts of a chart. */
    static Builder builder(String id, ChartKind kind) {
        return new Builder(id, kind);
    }

    /** Collects the parts of a chart. */
    static final class Builder {
        private final String id;
        private final ChartKind kind;
        private String title = "";
        private String reading = "";
        private String unit = "";
        private String source = "";
        private String alt = "";
        private List<Category> categories = List.of();
        private final List<Series> series = new ArrayList<>();
        private List<Mark> marks = List.of();
        private Optional<YearMonth> origin = Optional.empty();

        private Builder(String id, ChartKind kind) {
            this.id = id;
            this.kind = kind;
        }

        Builder title(String newTitle) {
            title = newTitle;
            return this;
        }

        Builder reading(String newReading) {
            reading = newReading;
            return this;
        }

        Builder unit(String newUnit) {
            unit = newUnit;
            return this;
        }

        Builder source(String newSource) {
            source = newSource;
            return this;
        }

        Builder alt(String newAlt) {
            alt = newAlt;
            return this;
        }

        Builder categories(List<Category> newCategories) {
            categories = newCategories;
            return this;
        }

        Builder add(Series one) {
            series.add(one);
            return this;
        }

        Builder marks(List<Mark> newMarks) {
            marks = newMarks;
            return this;
        }

        Builder origin(Optional<YearMonth> month) {
            origin = month;
            return this;
        }

        Chart build() {
            return new Chart(id, kind, title, reading, unit, source, alt, categories, series, marks, origin);
        }
    }
}
