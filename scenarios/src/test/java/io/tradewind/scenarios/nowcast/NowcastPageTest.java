package io.tradewind.scenarios.nowcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.array.Vector;
import io.tradewind.core.baseline.HolidayEffect;
import io.tradewind.core.baseline.TotalPath;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
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

    /** Slopes of one-month errors of the path, 2023 to 2025, on the New Year's day and on working days, with their t. */
    private static double[][] slopes(TradeDirection flow, boolean calendar) {
        CustomsPanel panel = WORLD.monthlyBaseline().orElseThrow().panel();
        HolidayEffect effect = HolidayEffect.of(
                calendar
                        ? Parameters.defaults()
                        : Parameters.defaults().with("workdays_imports.CHN", 0).with("holiday_slope.CHN", 0),
                flow,
                WORLD.reporter().orElseThrow(),
                panel.holidays(),
                panel.knowledge());
        SortedMap<YearMonth, Double> total = flow == TradeDirection.EXPORTS ? EXPORTS : IMPORTS;
        YearMonth first = YearMonth.of(2020, 1);
        List<double[]> rows = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (YearMonth known = YearMonth.of(2022, 12);
                known.isBefore(YearMonth.of(2025, 12));
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
                errors.add(100 * Math.log(total.get(month) / ahead.get(h)));
            }
        }
        assertThat(errors).hasSize(36);
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(
                errors.stream().mapToDouble(Double::doubleValue).toArray(), rows.toArray(double[][]::new));
        double[] slopes = regression.estimateRegressionParameters();
        double[] errorsOf = regression.estimateRegressionParametersStandardErrors();
        return new double[][] {{slopes[1], slopes[1] / errorsOf[1]}, {slopes[2], slopes[2] / errorsOf[2]}};
    }

    private static String slopesTable() {
        StringBuilder text = new StringBuilder(
                "| one-month errors 2023 to 2025, 36 months | New Year a day later, points | t | 1 % more working days, points | t |\n|---|---:|---:|---:|---:|\n");
        for (TradeDirection flow : TradeDirection.values()) {
            for (boolean calendar : new boolean[] {false, true}) {
                double[][] slopes = slopes(flow, calendar);
                text.append(f(
                        "| %s, %s | %+.2f | %+.1f | %+.2f | %+.1f |\n",
                        flow.label(),
                        calendar ? "as it is" : "without the calendar",
                        slopes[0][0],
                        slopes[0][1],
                        slopes[1][0],
                        slopes[1][1]));
            }
        }
        return text.toString();
    }

    /** Nothing of the calendar is left in the errors; t at 33 degrees of freedom, two-sided 5 %. */
    @Test
    void errors_haveNoSlopeOnNewYearOrWorkingDays() {
        for (TradeDirection flow : TradeDirection.values()) {
            double[][] slopes = slopes(flow, true);
            assertThat(Math.abs(slopes[0][1])).as(flow + ", New Year").isLessThan(2.03);
            assertThat(Math.abs(slopes[1][1])).as(flow + ", working days").isLessThan(2.03);
        }
        assertThat(slopes(TradeDirection.IMPORTS, false)[1][1])
                .as("the test can fail")
                .isGreaterThan(2.03);
    }
}
