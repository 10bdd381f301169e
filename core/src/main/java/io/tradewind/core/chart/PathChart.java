package io.tradewind.core.chart;

import io.tradewind.core.measure.FlowPanel.Cell;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.projection.Projection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The flow of a view by month: without, with, as printed, and bands. */
final class PathChart {
    /** What lies outside a band on either side. */
    private static final double TENTH = .1;

    private static final double QUARTER = .25;

    private final ViewCharts charts;
    private final Frame frame;
    private final Change path;
    private final Scale scale;

    PathChart(ViewCharts charts) {
        this.charts = charts;
        this.frame = charts.frame();
        this.path = charts.path();
        this.scale = Scale.of(IntStream.range(0, path.now().length)
                .mapToDouble(t -> Math.max(path.now()[t], path.before()[t]))
                .toArray());
    }

    Chart chart() {
        List<Mark> marks = charts.marks();
        Optional<double[]> prints = prints();
        Chart.Builder chart = Chart.builder("path", ChartKind.LINES)
                .title(title())
                .reading(reading(prints.isPresent(), !marks.isEmpty()))
                .unit(scale.name() + " a month")
                .source(frame.names().source())
                .categories(Months.of(frame.shown()))
                .marks(marks)
                .origin(origin())
                .add(Series.of("base", charts.baseName(), SeriesRole.BASE, scale.ofAll(path.before())))
                .add(Series.of("scenario", charts.name(), SeriesRole.SCENARIO, scale.ofAll(path.now())));
        prints.ifPresent(
                known -> chart.add(Series.of("prints", "customs prints", SeriesRole.PRINTS, scale.ofAll(known))));
        if (charts.spread().isKnown()) {
            chart.add(band("p10p90", "8 in 10 runs", SeriesRole.BAND80, TENTH));
            chart.add(band("p25p75", "half of the runs", SeriesRole.BAND50, QUARTER));
        }
        branches().forEach(chart::add);
        return chart.alt(alt()).build();
    }

    private String title() {
        Change flow = charts.flow();
        String subject = Words.capital(frame.names().flow());
        String when = frame.span().when();
        if (Double.isNaN(flow.effect(0))) {
            return subject + " " + when + " are not known";
        }
        double aMonth = flow.effect(0) / frame.span().months();
        if (isPrinted()) {
            return subject + " are "
                    + Words.dollars(flow.now()[0] / frame.span().months()) + " a month " + when
                    + ", as customs printed them";
        }
        if (flow.effect(0) == 0) {
            return "Nothing changed: " + frame.names().flow() + " " + when + " are as " + charts.baseName();
        }
        if (Words.isTiny(flow.pct(0))) {
            return subject + " hardly change " + when + ": by " + Words.percent(flow.pct(0));
        }
        return subject + (aMonth < 0 ? " fall by " : " rise by ") + Words.dollars(aMonth) + " a month " + when;
    }

    /** Whether the whole period is over. */
    private boolean isPrinted() {
        return charts.isAgainstOwnBase()
                && origin().filter(month -> !frame.span().to().isAfter(month)).isPresent();
    }

    private String reading(boolean prints, boolean marks) {
        return "Grey is " + charts.baseName() + ", blue " + charts.name()
                + (prints ? "; dots are customs prints" : "")
                + (charts.spread().isKnown()
                        ? "; the bands hold half and 8 in 10 of "
                                + charts.spread().draws() + " runs"
                        : "")
                + (charts.spread().branches().isEmpty()
                        ? ""
                        : "; dashed is how what is open may end, with its odds, and blue their average")
                + (marks ? "; numbers are events" : "") + ".";
    }

    private String alt() {
        int last = path.now().length - 1;
        String unit = " " + scale.name();
        return title() + ". By month from " + Words.month(frame.shown().from()) + " to "
                + Words.month(frame.shown().to()) + "; in the last month "
                + Words.size(path.now()[last] / scale.million())
                + unit + " " + charts.name() + " and " + Words.size(path.before()[last] / scale.million()) + unit + " "
                + charts.baseName() + ".";
    }

    /** The last month of data, if the flow is known by month and the chart shows it. */
    private Optional<YearMonth> origin() {
        YearMonth origin = charts.now().projection().forecastOrigin();
        return frame.names().isOfPanel()
                        && !origin.isBefore(frame.shown().from())
                        && origin.isBefore(frame.shown().to())
                ? Optional.of(origin)
                : Optional.empty();
    }

    /** Each way in which something open ends, from the last month that they have in common. */
    private List<Series> branches() {
        List<Series> lines = new ArrayList<>();
        for (ViewBranch branch : charts.spread().branches()) {
            int parts = (int) frame.shown().from().until(branch.from(), java.time.temporal.ChronoUnit.MONTHS) - 1;
            double[] values = new double[branch.path().length()];
            Arrays.setAll(values, t -> t < parts ? Double.NaN : branch.path().get(t));
            lines.add(Series.of("branch-" + (lines.size() + 1), branch.name(), SeriesRole.BRANCH, scale.ofAll(values)));
        }
        return lines;
    }

    private Series band(String code, String name, SeriesRole role, double outside) {
        List<ToDoubleFunction<ViewSample>> months = new ArrayList<>();
        for (int t = 0; t < path.now().length; t++) {
            int month = t;
            months.add(draw -> draw.path().get(month));
        }
        Spread spread = charts.spread();
        return Series.band(
                code,
                name,
                role,
                scale.of(spread.quantiles(months, outside)),
                scale.of(spread.quantiles(months, 1 - outside)));
    }

    /** What customs printed, as far as the world has it; a part of the goods only where the panel knows the goods of each month. */
    private Optional<double[]> prints() {
        Projection run = charts.now().projection();
        Optional<CustomsPanel> customs =
                run.panel().filter(panel -> panel.reporter().equals(frame.view().reporter()));
        boolean whole = frame.view().product().equals(View.ALL);
        if (customs.isEmpty()
                || !whole
                        && (!frame.view().isExports()
                                || customs.get().monthlyMix().isEmpty())) {
            return Optional.empty();
        }
        double[] prints = new double[path.now().length];
        Arrays.setAll(prints, t -> print(customs.get(), frame.shown().from().plusMonths(t), whole));
        return Optional.of(prints);
    }

    private double print(CustomsPanel customs, YearMonth month, boolean whole) {
        if (!customs.covers(month)) {
            return Double.NaN;
        }
        double sum = 0;
        if (whole) {
            for (Cell cell : frame.ofPartner()) {
                sum += cell.weight() * customs.valueUsdMn(frame.view().flow(), month, cell.partner());
            }
            return sum;
        }
        int row = (int) customs.firstMonth().until(month, java.time.temporal.ChronoUnit.MONTHS);
        for (Cell cell : frame.cells()) {
            sum += cell.weight()
                    * customs.valueUsdMn(frame.view().flow(), month, cell.partner())
                    * customs.monthlyMix().get(row).get(cell.product(), cell.partner());
        }
        return sum;
    }
}
