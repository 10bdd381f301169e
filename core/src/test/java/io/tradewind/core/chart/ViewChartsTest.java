package io.tradewind.core.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.VolumeShock;
import io.tradewind.core.welfare.RegionResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Charts of a small world. Half of what China sells to the EU are machines; from April 2025 it ships a fifth fewer of them there and moves nothing else:
 * every month has nine tenths of its base path, which the rows of the same run tell.
 */
class ViewChartsTest {
    private static final Economy WORLD = ToyPanels.withPanel();
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Event FEWER = Event.builder(
                    "fewer",
                    new VolumeShock(
                            List.of("CHN"),
                            List.of("EU27"),
                            List.of("machinery"),
                            List.of(),
                            -20,
                            APRIL,
                            Optional.empty(),
                            OptionalDouble.empty()))
            .label("Fewer machines")
            .build();
    private static final Event DUTY = Event.builder(
                    "duty", TariffShock.add("USA", List.of("CHN"), .3, APRIL).build())
            .label("The duty")
            .build();
    private static final View EU = new View("CN", TradeDirection.EXPORTS, "EU27", "all", "2025");
    private static final View USA = EU.withPartner("USA");
    private static final double TINY = 1e-9;

    private static Projection run(Parameters parameters, Event... events) {
        return ProjectionEngine.standard()
                .project(
                        WORLD,
                        Scenario.of("toy", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(events)),
                        parameters);
    }

    private static ViewCharts charts(View view, Event... events) {
        return ViewCharts.of(run(Parameters.defaults(), events), view);
    }

    /** What the base path of the EU holds from that month to December 2025, by the rows. */
    private static double base(int from) {
        return ProjectionTable.rows(
                        run(Parameters.defaults(), FEWER),
                        RowQuery.EVERYTHING.withPartner("EU27").withProduct("all"))
                .stream()
                .filter(row -> row.flow().equals("exports") && row.period().startsWith("2025"))
                .skip(from - 1L)
                .mapToDouble(ProjectionRow::baselineUsdMn)
                .sum();
    }

    private static double value(Chart chart, SeriesRole role, String category) {
        return chart.find(role).orElseThrow().values().get(position(chart, category));
    }

    private static int position(Chart chart, String category) {
        return IntStream.range(0, chart.categories().size())
                .filter(k -> chart.categories().get(k).code().equals(category))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void path_isTheFlowByMonth_withTitleNumberAndPeriod() {
        Chart path = charts(EU, FEWER).pathChart();

        // A tenth of nine months of about 198, spread over twelve.
        assertThat(path.title()).isEqualTo("China's exports to EU27 fall by 15 mn dollars a month in 2025");
        assertThat(path.unit()).isEqualTo("mn USD a month");
        assertThat(path.categories()).hasSize(36);
        assertThat(path.origin()).contains(YearMonth.of(2024, 12));
        assertThat(value(path, SeriesRole.SCENARIO, "2025-03")).isEqualTo(value(path, SeriesRole.BASE, "2025-03"));
        assertThat(value(path, SeriesRole.BASE, "2025-04")).isCloseTo(base(4) - base(5), within(TINY));
        assertThat(value(path, SeriesRole.SCENARIO, "2025-04")).isCloseTo(.9 * (base(4) - base(5)), within(TINY));
        assertThat(value(path, SeriesRole.PRINTS, "2024-06")).isEqualTo(200);
        assertThat(value(path, SeriesRole.PRINTS, "2025-01")).isNaN();
        assertThat(path.marks()).containsExactly(new Mark("2025-04", 1, "Fewer machines", "fewer"));
        assertThat(path.alt()).startsWith(path.title()).contains("mn USD with the events and");
    }

    @Test
    void partners_addUp_theSelectedOneFirstInTheTitle() {
        Chart partners = charts(EU, FEWER).partnerChart();

        assertThat(partners.title()).isEqualTo("China sells 178 mn dollars less to EU27 and as much to others in 2025");
        assertThat(value(partners, SeriesRole.EFFECT, "EU27")).isCloseTo(-.1 * base(4), within(TINY));
        assertThat(value(partners, SeriesRole.PERCENT, "EU27")).isCloseTo(-10 * base(4) / base(1), within(TINY));
        assertThat(value(partners, SeriesRole.EFFECT, "USA")).isZero();
    }

    @Test
    void products_areThoseOfTheView() {
        Chart products = charts(EU, FEWER).productChart();

        assertThat(products.title())
                .isEqualTo("The largest fall in China's exports to EU27 in 2025 is in machines: 178 mn dollars (15 %)");
        assertThat(value(products, SeriesRole.EFFECT, "machines")).isCloseTo(-.1 * base(4), within(TINY));
        assertThat(value(products, SeriesRole.EFFECT, "shirts")).isZero();
    }

    @Test
    void sentence_saysTheMainResult_tilesItsNumbers() {
        ViewCharts charts = charts(EU, FEWER);

        assertThat(charts.sentence())
                .isEqualTo(new Sentence(
                        "China's exports to EU27 in 2025: about 7.5 % lower than without the events.", ""));
        Tile flow = charts.tiles().get(0);
        assertThat(flow.value()).isCloseTo((base(1) - .1 * base(4)) / 1000, within(TINY));
        assertThat(flow.before()).isCloseTo(base(1) / 1000, within(TINY));
    }

    @Test
    void nothingChanged_isSaidSo() {
        ViewCharts charts = charts(USA);

        assertThat(charts.sentence().text())
                .isEqualTo("Nothing changed: China's exports to USA in 2025 are as without the events.");
        for (Chart chart : charts.first()) {
            assertThat(chart.title()).startsWith("Nothing changed: ");
        }
        assertThat(charts.heatmapChart().title()).startsWith("Nothing changed: ");
        assertThat(charts.eventChart().title()).isEqualTo("No event bears on China's exports to USA");
    }

    @Test
    void duty_isWeightedByFlows_paidAndByLaw() {
        Chart duty = charts(USA, DUTY).dutyChart().orElseThrow();

        // Ten percent on machines and shirts before; thirty points more from April, all of them collected.
        assertThat(value(duty, SeriesRole.BASE, "2025-06")).isCloseTo(10, within(TINY));
        assertThat(value(duty, SeriesRole.COLLECTED, "2025-03")).isCloseTo(10, within(TINY));
        assertThat(value(duty, SeriesRole.COLLECTED, "2026-06")).isCloseTo(40, within(TINY));
        assertThat(duty.title()).isEqualTo("USA's average duty on goods from China rises from 10 to 32 % in 2025");
        assertThat(duty.marks()).containsExactly(new Mark("2025-04", 1, "The duty", "duty"));
    }

    @Test
    void dutyThatIsCollectedByHalf_isPaidByHalf_theLawStays() {
        Parameters half = Parameters.defaults().with("chi.USA.CHN", .5);
        Chart duty = ViewCharts.of(run(half, DUTY), USA).dutyChart().orElseThrow();

        assertThat(value(duty, SeriesRole.COLLECTED, "2026-06")).isCloseTo(25, within(TINY));
        assertThat(value(duty, SeriesRole.STATUTORY, "2026-06")).isCloseTo(40, within(TINY));
    }

    @Test
    void sameViewOfAnotherRun_isThatRunsOwn() {
        ViewCharts charts = charts(EU);
        Projection other = run(Parameters.defaults(), FEWER);

        assertThat(charts.under(other).first())
                .isEqualTo(ViewCharts.of(other, EU).first());
    }

    @Test
    void againstAnotherRun_itsScenarioIsTheBase() {
        Chart path = charts(EU)
                .against(run(Parameters.defaults(), FEWER), "this what-if", "under today's law")
                .pathChart();

        assertThat(path.title()).isEqualTo("China's exports to EU27 rise by 15 mn dollars a month in 2025");
        assertThat(value(path, SeriesRole.BASE, "2025-04")).isCloseTo(.9 * (base(4) - base(5)), within(TINY));
        assertThat(value(path, SeriesRole.SCENARIO, "2025-04")).isCloseTo(base(4) - base(5), within(TINY));
        assertThat(path.find(SeriesRole.BASE).orElseThrow().name()).isEqualTo("under today's law");
    }

    @Test
    void bands_areQuantilesOverDraws() {
        ViewCharts charts = charts(EU, FEWER);
        // Eleven draws: the tenth and the ninetieth of them in a hundred are the second and the tenth.
        List<ViewSample> draws = IntStream.rangeClosed(0, 10)
                .mapToObj(k -> new ViewSample(filled(36, 150 + k), filled(4, -10 - k), filled(2, -20 - k), -12 + k))
                .toList();
        ViewCharts drawn = charts.withDraws(draws);
        Chart path = drawn.pathChart();

        Series eight = path.find(SeriesRole.BAND80).orElseThrow();
        assertThat(eight.low().get(20)).isCloseTo(151, within(TINY));
        assertThat(eight.high().get(20)).isCloseTo(159, within(TINY));
        Series half = path.find(SeriesRole.BAND50).orElseThrow();
        assertThat(half.low().get(20)).isCloseTo(152.5, within(TINY));
        assertThat(half.high().get(20)).isCloseTo(157.5, within(TINY));
        assertThat(drawn.sentence().range()).isEqualTo("8 in 10 runs: 3.0 to 11 % lower.");
        Series effect = drawn.partnerChart().find(SeriesRole.EFFECT).orElseThrow();
        assertThat(effect.low().get(0)).isCloseTo(-19, within(TINY));
        assertThat(effect.high().get(0)).isCloseTo(-11, within(TINY));
        assertThat(charts.partnerChart().find(SeriesRole.EFFECT).orElseThrow().hasEnds())
                .isFalse();
    }

    private static Vector filled(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return Vector.of(values);
    }

    @Test
    void heatmap_hasARowAProduct_mapARegionAPartner() {
        ViewCharts charts = charts(EU, FEWER);
        Chart heatmap = charts.heatmapChart();
        Chart map = charts.mapChart();

        assertThat(heatmap.title())
                .isEqualTo("The largest change in China's exports in 2025 is in machines to EU27: 178 mn dollars less");
        assertThat(heatmap.series()).extracting(Series::code).containsExactly("machines", "shirts");
        assertThat(map.categories()).extracting(Category::code).containsExactly("USA", "VNM", "EU27");
        assertThat(value(map, SeriesRole.EFFECT, "EU27")).isCloseTo(-.1 * base(4), within(TINY));
    }

    @Test
    void events_runFromTheirFirstToTheirLastDay() {
        Event short_ = Event.of(
                "short",
                TariffShock.add("USA", List.of("CHN"), .1, LocalDate.of(2025, 2, 4))
                        .end(LocalDate.of(2025, 3, 1))
                        .build());
        Chart events = charts(USA, DUTY, short_).eventChart();

        assertThat(events.title()).isEqualTo("2 events bear on China's exports to USA, begun in Feb–Apr 2025");
        Series days = events.find(SeriesRole.DAYS).orElseThrow();
        assertThat(days.low()).isEqualTo(Vector.of(20250204, 20250401));
        assertThat(days.high().get(0)).isEqualTo(20250228);
        assertThat(days.high().get(1)).isNaN();
    }

    @Test
    void longRun_hasADotForEachSet_theRangeInTheTitle() {
        Chart chart = ViewCharts.longRun(
                ToyWorlds.fourRegions(), List.of(set("own", -.1, .4, .2, 0), set("other", -.3, .5, .1, 0)));

        assertThat(chart.title()).isEqualTo("In the long run CHN loses 0.10 to 0.30 % of real income");
        assertThat(chart.categories()).extracting(Category::code).containsExactly("CHN", "USA", "VNM", "EU27");
        assertThat(chart.all(SeriesRole.SET)).extracting(Series::code).containsExactly("own", "other");
        assertThat(value(chart, SeriesRole.LINEAR, "USA")).isEqualTo(.8);
    }

    private static LongRunSet set(String code, double... income) {
        return new LongRunSet(
                code,
                code,
                IntStream.range(0, income.length)
                        .mapToObj(r -> new RegionResult(
                                RegionCode.of(
                                        List.of("CHN", "USA", "VNM", "EU27").get(r)),
                                income[r],
                                2 * income[r],
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                null))
                        .toList());
    }

    @Test
    void contributions_stackToTheWhole_theLargestNamed() {
        Vector small = filled(24, 1);
        Vector large = filled(24, -20);
        Chart chart = charts(EU, FEWER)
                .contributionChart(
                        List.of(new SharePath("a", "the yuan", small), new SharePath("b", "machines", large)));

        assertThat(chart.title())
                .isEqualTo("Machines: 240 mn dollars less of China's exports to EU27 in 2025, the largest part");
        assertThat(chart.all(SeriesRole.PART)).extracting(Series::code).containsExactly("b", "a");
        assertThat(value(chart, SeriesRole.TOTAL, "2025-05")).isEqualTo(-19);
    }

    @Test
    void attribution_saysPartsInWords() {
        Chart chart = charts(EU, FEWER)
                .attributionChart(
                        List.of(
                                new Share("baseline", "Without events", 5),
                                new Share("a", "the duties", -12.34),
                                new Share("total", "All together", -7.34)),
                        YearMonth.of(2025, 9));

        assertThat(chart.title())
                .isEqualTo(
                        "The duties: −12.3 points of the growth of China's exports to EU27 in Sep 2025, the largest part");
        assertThat(chart.alt()).endsWith("Without events 5.0, the duties −12.3, All together −7.3.");
    }

    @Test
    void past_saysTheMisses() {
        Origin origin = Origin.of(YearMonth.of(2024, 12));
        Chart chart = charts(EU, FEWER)
                .pastChart(List.of(
                        new PastForecast(origin, YearMonth.of(2025, 1), 4, 6, 0, 9, 10),
                        new PastForecast(origin, YearMonth.of(2025, 2), -3, 1, -5, 8, 5),
                        new PastForecast(Origin.of(YearMonth.of(2025, 1)), YearMonth.of(2025, 2), -3, -3, -5, 8, 5)));

        assertThat(chart.title())
                .isEqualTo("Forecasts of China's exports to EU27 missed by 2.0 points on average, 7.3 without events;"
                        + " the next month by 1.0 (2 origins, all drawn)");
        assertThat(chart.all(SeriesRole.EACH))
                .extracting(Series::code)
                .containsExactly("origin-2024-12", "origin-2025-01");
        assertThat(chart.find(SeriesRole.SCENARIO).orElseThrow().values().toArray())
                .as("what was said last of each month")
                .containsExactly(6, -3);
        assertThat(chart.categories()).extracting(Category::code).containsExactly("2025-01", "2025-02");
    }

    @ParameterizedTest
    @CsvSource({
        "'',Jan 2025–Dec 2026",
        "2026,2026",
        "2025-Q2,Apr–Jun 2025",
        "2025-11,Nov 2025",
        "2025-03/2026-02,Mar 2025–Feb 2026",
        "2024-06/2025-05,Jan–May 2025",
        "2024/2025-H1,Jan–Jun 2025"
    })
    void period_isWhatTheWordSays_withinTheHorizon(String period, String said) {
        assertThat(charts(EU.withPeriod(period), FEWER).sentence().text()).contains(" in " + said + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "soon", "2025-13", "2025-Q5", "2026/2025", "20255"})
    void periodThatIsNone_isRefusedWithASuggestion(String period) {
        assertThatThrownBy(() -> charts(EU.withPeriod(period), FEWER))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.problems()).hasSize(1);
                    assertThat(e.problems().get(0).path()).isEqualTo("period");
                    assertThat(e.problems().get(0).hint()).startsWith("Maybe use ");
                });
    }

    @Test
    void printedPeriod_isNotProjected() {
        Projection later = ProjectionEngine.standard()
                .project(
                        WORLD,
                        Scenario.of("toy", YearMonth.of(2024, 7), YearMonth.of(2025, 6), List.of(FEWER)),
                        Parameters.defaults());
        Chart path = ViewCharts.of(later, EU.withPeriod("2025-05")).pathChart();

        assertThat(path.title()).contains("fall by 20 mn dollars a month in May 2025");
    }

    @Test
    void usualView_isTheCounterpartInTheLastWholeYear() {
        assertThat(View.usual(run(Parameters.defaults())))
                .isEqualTo(new View("CN", TradeDirection.EXPORTS, "USA", "all", "2026"));
    }
}
