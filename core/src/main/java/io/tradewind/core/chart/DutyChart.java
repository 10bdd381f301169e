package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import java.util.Arrays;
import java.util.List;

/** The mean duty that the goods of a view pay, by month: without, as the law has it, as it is paid. */
final class DutyChart {
    private final ViewCharts charts;
    private final Frame frame;
    private final double[] base;
    private final double[] collected;
    private final double[] statutory;

    DutyChart(ViewCharts charts) {
        this.charts = charts;
        this.frame = charts.frame();
        this.base = charts.baseDuty();
        this.collected = charts.now().collected();
        this.statutory = charts.now().statutory();
    }

    Chart chart() {
        List<Mark> marks = charts.marks();
        return Chart.builder("duty", ChartKind.STEPS)
                .title(title())
                .reading("Mean over goods, weighted by the trade of the world's year. Grey is " + charts.baseName()
                        + ", blue what is paid"
                        + (Arrays.equals(collected, statutory) ? ", as the law says" : ", dotted what the law says")
                        + (marks.isEmpty() ? "" : "; numbers are events") + ".")
                .unit("% of customs value")
                .source("Tradewind, " + charts.now().projection().economy().id())
                .alt(title() + ". By month from " + Words.month(frame.shown().from()) + " to "
                        + Words.month(frame.shown().to()) + "; in the last month " + last(collected) + " % paid, "
                        + last(statutory) + " % by law, " + last(base) + " % " + charts.baseName() + ".")
                .categories(Months.of(frame.shown()))
                .add(Series.of("base", charts.baseName(), SeriesRole.BASE, Vector.of(base)))
                .add(Series.of("collected", "paid", SeriesRole.COLLECTED, Vector.of(collected)))
                .add(Series.of("statutory", "by law", SeriesRole.STATUTORY, Vector.of(statutory)))
                .marks(marks)
                .build();
    }

    private static String last(double[] path) {
        return Words.size(path[path.length - 1]);
    }

    private String title() {
        View view = frame.view();
        ViewNames names = frame.names();
        String partner = names.isToTheWorld() ? "other regions" : names.partner();
        String levies = view.isExports() ? partner : names.reporter();
        String pays = view.isExports() ? names.reporter() : partner;
        String goods = view.product().equals(View.ALL) ? "goods" : names.goods(view.product());
        String subject = Words.of(levies) + " average duty on " + goods + " from " + pays;
        double before = mean(base);
        double now = mean(collected);
        String when = frame.span().when();
        if (Words.size(before).equals(Words.size(now))) {
            return "Nothing changed: " + subject + " is " + Words.size(now) + " % " + when;
        }
        return Words.capital(subject) + (now > before ? " rises from " : " falls from ") + Words.size(before) + " to "
                + Words.size(now) + " % " + when;
    }

    /** Mean over the period. */
    private double mean(double[] path) {
        int first = frame.periodStart();
        double sum = 0;
        for (int t = first; t < first + frame.span().months(); t++) {
            sum += path[t];
        }
        return sum / frame.span().months();
    }

    /** Mean duty of the period, without and with. */
    Change means() {
        return new Change(new double[] {mean(base)}, new double[] {mean(collected)});
    }
}
