package io.tradewind.scenarios.nowcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.array.Vector;
import io.tradewind.core.baseline.HolidayEffect;
import io.tradewind.core.baseline.TotalPath;
import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.backtest.Combination;
import io.tradewind.scenarios.backtest.ForecastMethod;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.register.CurrentLaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** {@code docs/nowcast.md}: every month of 2024 and 2025, on the day before its print and on its last day; the first quarter of 2026 apart. */
class NowcastPageTest {
    private static final boolean UPDATE = Boolean.getBoolean("snapshots.update");
    private static final Path PAGE =
            Path.of(System.getProperty("tradewind.root", "..")).resolve("docs/nowcast.md");
    private static final Economy WORLD = Tradewind.standard().loadWorld("world-2023");
    private static final Indicators SHIPPED = Indicators.shipped();
    private static final Nowcast NOWCAST = new Nowcast(WORLD, SHIPPED, Parameters.defaults());
    private static final SortedMap<YearMonth, Double> EXPORTS =
            SHIPPED.on(LocalDate.MAX).get(Indicators.CHINA_EXPORTS);
    private static final SortedMap<YearMonth, Double> IMPORTS =
            SHIPPED.on(LocalDate.MAX).get(Indicators.CHINA_IMPORTS);
    private static final List<Scored> SCORED = new ArrayList<>();

    /** What was said of a month the day before its print and on its last day, and what came. */
    private record Scored(FlowNowcast last, FlowNowcast atEnd, double observed) {
        boolean isOf(TradeDirection flow, int first, int until) {
            int year = last.last().getYear();
            return last.flow() == flow && year >= first && year <= until;
        }
    }

    static {
        for (YearMonth month = YearMonth.of(2024, 2);
                !month.isAfter(YearMonth.of(2026, 3));
                month = month.plusMonths(1)) {
            if (month.getMonthValue() == 1) {
                continue;
            }
            LocalDate print = SHIPPED.firstOut(Indicators.CHINA_EXPORTS, month).orElseThrow();
            List<FlowNowcast> last = NOWCAST.on(print.minusDays(1));
            List<FlowNowcast> atEnd = NOWCAST.on(month.atEndOfMonth());
            for (int k = 0; k < 2; k++) {
                assertThat(last.get(k).last()).isEqualTo(month);
                SCORED.add(new Scored(last.get(k), atEnd.get(k), observed(last.get(k))));
            }
        }
    }

    private static double observed(FlowNowcast said) {
        SortedMap<YearMonth, Double> series = said.flow() == TradeDirection.EXPORTS ? EXPORTS : IMPORTS;
        double now = 0;
        double before = 0;
        for (YearMonth month = said.first(); !month.isAfter(said.last()); month = month.plusMonths(1)) {
            now += series.get(month);
            before += series.get(month.minusYears(1));
        }
        return 100 * (now / before - 1);
    }

    private static double mae(TradeDirection flow, int from, int to, ToDoubleFunction<Scored> said) {
        return SCORED.stream()
                .filter(one -> one.isOf(flow, from, to))
                .mapToDouble(one -> Math.abs(said.applyAsDouble(one) - one.observed))
                .average()
                .orElseThrow();
    }

    private static long held(TradeDirection flow, int from, int to) {
        return SCORED.stream()
                .filter(one ->
                        one.isOf(flow, from, to) && one.last.low() <= one.observed && one.observed <= one.last.high())
                .count();
    }

    private static String f(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String summary() {
        StringBuilder text = new StringBuilder(
                "| mean absolute error, points | months | nowcast, day before the print | on the month's last day | model alone | last growth | in the 80 % band | its width |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
        for (TradeDirection flow : TradeDirection.values()) {
            for (int[] years : new int[][] {{2024, 2025}, {2024, 2024}, {2025, 2025}, {2026, 2026}}) {
                long n = SCORED.stream()
                        .filter(one -> one.isOf(flow, years[0], years[1]))
                        .count();
                double width = SCORED.stream()
                        .filter(one -> one.isOf(flow, years[0], years[1]))
                        .mapToDouble(one -> one.last.high() - one.last.low())
                        .average()
                        .orElseThrow();
                text.append(f(
                        "| %s, %s%s | %d | %.2f | %.2f | %.2f | %.2f | %d | %.1f |\n",
                        flow.label(),
                        years[0] == years[1] ? String.valueOf(years[0]) : years[0] + " and " + years[1],
                        years[0] == 2026 ? ", first quarter, apart" : "",
                        n,
                        mae(flow, years[0], years[1], one -> one.last.growthPct()),
                        mae(flow, years[0], years[1], one -> one.atEnd.growthPct()),
                        mae(flow, years[0], years[1], one -> one.last.pathPct()),
                        mae(flow, years[0], years[1], one -> one.last.lastPct()),
                        held(flow, years[0], years[1]),
                        width));
            }
        }
        return text.toString();
    }

    private static String months(TradeDirection flow) {
        StringBuilder text = new StringBuilder(
                "| months | printed | nowcast (8 in 10) | Korea, month | Korea, before | last error | model alone | last growth | survey | nearest |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---|\n");
        for (Scored one : SCORED) {
            if (one.last.flow() != flow) {
                continue;
            }
            FlowNowcast said = one.last;
            double own = Math.abs(said.growthPct() - one.observed);
            double path = Math.abs(said.pathPct() - one.observed);
            double last = Math.abs(said.lastPct() - one.observed);
            String nearest =
                    own <= path && own <= last ? "nowcast" : path <= last ? "**model alone**" : "**last growth**";
            text.append(f(
                    "| %s | %+.1f | %+.1f (%+.1f to %+.1f) | %+.1f | %+.1f | %+.1f | %+.1f | %+.1f | %s | %s |\n",
                    said.period(),
                    one.observed,
                    said.growthPct(),
                    said.low(),
                    said.high(),
                    said.koreaPp(),
                    said.koreaBefore(),
                    said.errorBefore(),
                    said.pathPct(),
                    said.lastPct(),
                    said.consensus().isPresent() ? f("%+.1f", said.consensus().getAsDouble()) : "",
                    nearest));
        }
        return text.toString();
    }

    private static void assertBlock(String name, String text) throws IOException {
        String page = Files.readString(PAGE);
        String start = "<!-- " + name + " -->\n";
        int from = page.indexOf(start) + start.length();
        int to = page.indexOf("<!-- /" + name + " -->");
        assertThat(from).isGreaterThan(start.length());
        if (UPDATE) {
            Files.writeString(PAGE, page.substring(0, from) + "\n" + text + "\n" + page.substring(to));
        } else {
            assertThat(page.substring(from, to))
                    .as("docs/nowcast.md is stale: run this test with -Dsnapshots.update=true")
                    .isEqualTo("\n" + text + "\n");
        }
    }

    @Test
    void page_hasEveryMonth() throws IOException {
        assertBlock("summary", summary());
        assertBlock("exports", months(TradeDirection.EXPORTS));
        assertBlock("imports", months(TradeDirection.IMPORTS));
        assertBlock("slopes", slopesTable());
        assertBlock("behind", behind());
    }

    /** By how much the nowcast is not nearer than the path without indicators, year by year. */
    private static String behind() {
        StringBuilder text = new StringBuilder();
        for (TradeDirection flow : TradeDirection.values()) {
            for (int year = 2024; year <= 2025; year++) {
                double own = mae(flow, year, year, one -> one.last.growthPct());
                double path = mae(flow, year, year, one -> one.last.pathPct());
                if (own > path) {
                    text.append(f(
                            "**Behind the model alone** on the %s of %d: %.2f points against %.2f, by %.2f.\n",
                            flow.label(), year, own, path, own - path));
                }
            }
        }
        return text.length() == 0 ? "In no year is it behind the model alone.\n" : text.toString();
    }

    /** What the page may say of 2024 and 2025: nearer than the model alone and than last growth, and earlier days no better than later ones by much. */
    @Test
    void nowcast_isNearerThanModelAloneAndLastGrowth() {
        for (TradeDirection flow : TradeDirection.values()) {
            double own = mae(flow, 2024, 2025, one -> one.last.growthPct());
            assertThat(own).isLessThan(mae(flow, 2024, 2025, one -> one.last.pathPct()));
            assertThat(own).isLessThan(mae(flow, 2024, 2025, one -> one.last.lastPct()));
        }
    }

    /** Whose one-month errors are looked at. */
    private enum Errors {
        /** The total's path without its terms of the calendar, 2023 to 2025. */
        WITHOUT_CALENDAR("path of the total without the calendar, 2023 to 2025", 2023, 2025),
        /** The total's path as it is. */
        PATH("path of the total, 2023 to 2025", 2023, 2025),
        /** The full model from the first origin that its panel has. */
        MODEL("full model, 2025", 2025, 2025),
        /** The same with the base path that a backtest has. */
        COMBINED("full model, combined, 2025", 2025, 2025),
        /** The path before there is a panel, then the full model. */
        MODEL_POOLED("path 2023 and 2024, full model 2025", 2023, 2025),
        /** The same with the base path that a backtest has. */
        COMBINED_POOLED("path 2023 and 2024, combined 2025", 2023, 2025);

        private final String title;
        private final int first;
        private final int last;

        Errors(String title, int first, int last) {
            this.title = title;
            this.first = first;
            this.last = last;
        }

        private boolean isFull(int year) {
            return ordinal() >= MODEL.ordinal() && year == 2025;
        }

        private ForecastMethod method() {
            return this == MODEL || this == MODEL_POOLED ? ForecastMethod.MODEL : ForecastMethod.COMBINED;
        }

        private double critical() {
            return new TDistribution(null, 12.0 * (last - first + 1) - 3).inverseCumulativeProbability(.975);
        }
    }

    private static final Combination PATHS = new Combination(
            ProjectionEngine.standard(),
            WORLD,
            PanelVintages.shipped(WORLD),
            CurrentLaw.scenario(),
            Parameters.defaults());
    private static final Map<String, Projection> SAID = new HashMap<>();

    /** What the full model said at an origin, with the events known there. */
    private static double full(TradeDirection flow, ForecastMethod method, YearMonth known, YearMonth month) {
        Projection said = SAID.computeIfAbsent(
                method + " " + known,
                any -> ProjectionEngine.standard()
                        .projectFrom(
                                PATHS.at(Origin.of(known), method),
                                KnownScenario.at(CurrentLaw.scenario(), Origin.of(known))
                                        .withHorizon(new Horizon(YearMonth.of(2025, 1), known.plusMonths(2))),
                                Parameters.defaults(),
                                known));
        return ProjectionTable.of(said)
                        .panel("CN", flow, "all")
                        .flatMap(table -> table.find("WLD", "all"))
                        .orElseThrow()
                        .at(FlowPanel.SCENARIO, said.timeline().indexOf(month))
                / 1000;
    }

    /** Slopes of one-month errors on the New Year's day and on working days, with their t. */
    private static double[][] slopes(TradeDirection flow, Errors of) {
        CustomsPanel panel = WORLD.monthlyBaseline().orElseThrow().panel();
        HolidayEffect effect = HolidayEffect.of(
                of == Errors.WITHOUT_CALENDAR
                        ? Parameters.defaults().with("workdays_imports.CHN", 0).with("holiday_slope.CHN", 0)
                        : Parameters.defaults(),
                flow,
                WORLD.reporter().orElseThrow(),
                panel.holidays(),
                panel.knowledge());
        SortedMap<YearMonth, Double> total = flow == TradeDirection.EXPORTS ? EXPORTS : IMPORTS;
        YearMonth first = YearMonth.of(2020, 1);
        List<double[]> rows = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (YearMonth known = YearMonth.of(of.first - 1, 12);
                known.isBefore(YearMonth.of(of.last, 12));
                known = known.plusMonths(1)) {
            if (known.getMonthValue() == 1) {
                continue;
            }
            double[] levels = total.subMap(first, known.plusMonths(1)).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            int months = known.getMonthValue() == 12 ? 2 : 1;
            Vector ahead = TotalPath.ahead(
                    MonthlySeries.of(first, Vector.of(levels)),
                    flow,
                    effect,
                    panel.knowledge().season(flow),
                    Parameters.defaults(),
                    months);
            for (int h = 0; h < months; h++) {
                YearMonth month = known.plusMonths(h + 1L);
                double later = panel.holidays().get(month.getYear()).getDayOfYear() - 36;
                double shift = month.getMonthValue() <= 2 ? later / 2 : month.getMonthValue() == 3 ? -later : 0;
                rows.add(new double[] {shift, 100 * panel.knowledge().workingDays(month)});
                double said = of.isFull(month.getYear()) ? full(flow, of.method(), known, month) : ahead.get(h);
                errors.add(100 * Math.log(total.get(month) / said));
            }
        }
        assertThat(errors).hasSize(12 * (of.last - of.first + 1));
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(
                errors.stream().mapToDouble(Double::doubleValue).toArray(), rows.toArray(double[][]::new));
        double[] slopes = regression.estimateRegressionParameters();
        double[] errorsOf = regression.estimateRegressionParametersStandardErrors();
        return new double[][] {{slopes[1], slopes[1] / errorsOf[1]}, {slopes[2], slopes[2] / errorsOf[2]}};
    }

    private static String slopesTable() {
        StringBuilder text = new StringBuilder(
                "| one-month errors | n | New Year a day later, points | t | 1 % more working days, points | t | critical t |\n|---|---:|---:|---:|---:|---:|---:|\n");
        for (TradeDirection flow : TradeDirection.values()) {
            for (Errors of : Errors.values()) {
                double[][] slopes = slopes(flow, of);
                text.append(f(
                        "| %s, %s | %d | %+.2f | %+.1f | %+.2f | %+.1f | %.2f |\n",
                        flow.label(),
                        of.title,
                        12 * (of.last - of.first + 1),
                        slopes[0][0],
                        slopes[0][1],
                        slopes[1][0],
                        slopes[1][1],
                        of.critical()));
            }
        }
        return text.toString();
    }

    /** Nothing of the calendar is left in the errors of the path, of the full model and of both in a row, at 5 % two-sided. */
    @Test
    void errors_haveNoSlopeOnNewYearOrWorkingDays() {
        for (TradeDirection flow : TradeDirection.values()) {
            for (Errors of : Errors.values()) {
                double[][] slopes = slopes(flow, of);
                if (of != Errors.WITHOUT_CALENDAR) {
                    assertThat(Math.abs(slopes[0][1]))
                            .as(flow + ", " + of + ", New Year")
                            .isLessThan(of.critical());
                    assertThat(Math.abs(slopes[1][1]))
                            .as(flow + ", " + of + ", working days")
                            .isLessThan(of.critical());
                }
            }
        }
        assertThat(slopes(TradeDirection.IMPORTS, Errors.WITHOUT_CALENDAR)[1][1])
                .as("the test can fail")
                .isGreaterThan(Errors.WITHOUT_CALENDAR.critical());
    }
}
