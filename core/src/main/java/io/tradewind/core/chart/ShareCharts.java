package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whose events make which part of a change. */
final class ShareCharts {
    private static final int MOST = 7;

    private final ViewCharts charts;
    private final Frame frame;

    ShareCharts(ViewCharts charts) {
        this.charts = charts;
        this.frame = charts.frame();
    }

    /** Bars over the months of the horizon, the largest owners one by one. */
    Chart contributions(List<SharePath> owners) {
        Span months = new Span(
                charts.now().projection().scenario().horizon().from(),
                charts.now().projection().scenario().horizon().to());
        owners.forEach(owner -> Check.that(
                owner.usdMn().length() == months.months(),
                "The path of " + owner.code() + " is not one of the horizon."));
        List<SharePath> order = owners.stream()
                .sorted(Comparator.comparingDouble(owner -> -size(owner)))
                .toList();
        double[] total = sum(order, months.months());
        Scale scale = Scale.of(total);
        String title = contributionTitle(order, months);
        Chart.Builder chart = Chart.builder("contributions", ChartKind.STACKED)
                .title(title)
                .reading(
                        "Each colour is what one group of events does to the month's trade, the line all of them together.")
                .unit(scale.name() + " a month")
                .source(frame.names().source())
                .alt(title + ".")
                .categories(Months.of(months));
        int shown = order.size() <= MOST + 1 ? order.size() : MOST;
        order.subList(0, shown)
                .forEach(owner -> chart.add(Series.of(
                        owner.code(), Words.capital(owner.name()), SeriesRole.PART, scale.of(owner.usdMn()))));
        List<SharePath> rest = order.subList(shown, order.size());
        if (!rest.isEmpty()) {
            chart.add(Series.of(
                    "others",
                    "All others (" + rest.size() + ")",
                    SeriesRole.PART,
                    scale.ofAll(sum(rest, months.months()))));
        }
        return chart.add(Series.of("total", "All events", SeriesRole.TOTAL, scale.ofAll(total)))
                .build();
    }

    private static double size(SharePath owner) {
        double size = 0;
        for (int t = 0; t < owner.usdMn().length(); t++) {
            size += Math.abs(owner.usdMn().get(t));
        }
        return size;
    }

    private static double[] sum(List<SharePath> owners, int months) {
        double[] sum = new double[months];
        for (SharePath owner : owners) {
            for (int t = 0; t < months; t++) {
                sum[t] += owner.usdMn().get(t);
            }
        }
        return sum;
    }

    private String contributionTitle(List<SharePath> order, Span months) {
        String when = frame.span().when();
        int first = (int) months.from().until(frame.span().from(), java.time.temporal.ChronoUnit.MONTHS);
        SharePath largest = null;
        double most = 0;
        for (SharePath owner : order) {
            double sum = 0;
            for (int t = first; t < first + frame.span().months(); t++) {
                sum += owner.usdMn().get(t);
            }
            if (Math.abs(sum) > Math.abs(most)) {
                largest = owner;
                most = sum;
            }
        }
        if (largest == null) {
            return "Nothing changed: no event moves " + frame.names().flow() + " " + when;
        }
        return Words.capital(largest.name())
                + (most < 0 ? ": " + Words.dollars(most) + " less of " : ": " + Words.dollars(most) + " more of ")
                + frame.names().flow() + " " + when + ", the largest part";
    }

    /** The growth of a month: without events, each owner, and all together. */
    Chart attribution(List<Share> shares, YearMonth month) {
        Share total = shares.get(shares.size() - 1);
        String subject = "the growth of " + frame.names().flow() + " in " + Words.month(month);
        Share largest = shares.subList(1, shares.size() - 1).stream()
                .max(Comparator.comparingDouble(share -> Math.abs(share.value())))
                .orElse(total);
        String title = largest == total || largest.value() == 0
                ? "Nothing changed: no event moves " + subject
                : Words.capital(largest.name()) + (largest.value() < 0 ? ": " : ": +") + points(largest.value())
                        + " points of " + subject + ", the largest part";
        List<Category> categories = new ArrayList<>();
        shares.forEach(share -> categories.add(new Category(share.code(), Words.capital(share.name()))));
        return Chart.builder("attribution", ChartKind.WATERFALL)
                .title(title)
                .reading("Growth over twelve months: "
                        + Words.uncapital(shares.get(0).name())
                        + ", then what each group of events adds or takes; the last bar is all together, "
                        + points(total.value()) + " %.")
                .unit("percentage points")
                .source(frame.names().source())
                .alt(title + ". " + inWords(shares))
                .categories(categories)
                .add(Series.of(
                        "effect",
                        "points of growth",
                        SeriesRole.EFFECT,
                        Vector.of(shares.stream().mapToDouble(Share::value).toArray())))
                .build();
    }

    private static String inWords(List<Share> shares) {
        StringBuilder words = new StringBuilder();
        shares.forEach(share -> words.append(words.length() == 0 ? "" : ", ")
                .append(share.name())
                .append(' ')
                .append(points(share.value())));
        return words.append('.').toString();
    }

    private static String points(double value) {
        return Words.fixed(value, 1);
    }
}
