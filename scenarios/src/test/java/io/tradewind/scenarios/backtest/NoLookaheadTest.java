package io.tradewind.scenarios.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.array.Vector;
import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ExchangeRates;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.MonthlyBaselines;
import io.tradewind.scenarios.data.ObservationReader;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.data.PartnerMonth;
import io.tradewind.scenarios.data.ProductMonth;
import io.tradewind.scenarios.facts.Facts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No forecast reads a row that was published after its origin, and none knows an event that was announced after it. */
@Tag("slow")
class NoLookaheadTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final Economy WORLD = TRADEWIND.loadWorld("world-2023");
    private static final Scenario SCENARIO = TRADEWIND.loadScenario("us-china-2025", WORLD);
    private static final List<Forecaster> REAL_TIME = List.of(
            Forecaster.MODEL, Forecaster.RANDOM_WALK, Forecaster.SEASONAL_AR1, Forecaster.NO_SHOCK, Forecaster.SMART);

    /** Everything that any forecaster of real time says, as bits. */
    private static List<Long> forecasts(PanelVintages vintages, Scenario scenario, String origin) {
        BacktestPlan plan = new BacktestPlan(
                List.of(Origin.parse(origin)),
                Facts.of(List.of()),
                Parameters.defaults(),
                2,
                1L,
                1,
                BacktestPlan.METHOD,
                BacktestPlan.Bands.OF_RUNS);
        List<Long> bits = new ArrayList<>();
        for (BacktestRow row : new Backtest(ProjectionEngine.standard(), WORLD, vintages)
                .run(scenario, plan)
                .rows()) {
            for (Forecaster who : REAL_TIME) {
                bits.add(Double.doubleToLongBits(row.of(who).value()));
                bits.add(Double.doubleToLongBits(row.of(who).low()));
                bits.add(Double.doubleToLongBits(row.of(who).high()));
            }
        }
        return bits;
    }

    /** The shipped tables with every figure after the origin's month replaced by nonsense. */
    private static PanelVintages poisoned(YearMonth origin) {
        return poisoned(origin, origin, LocalDate.MAX);
    }

    /** The shipped tables with every figure replaced by nonsense that came out after that day: totals and rates after those months. */
    private static PanelVintages poisoned(YearMonth totalsKnown, YearMonth origin, LocalDate day) {
        ObservationReader reader = ObservationReader.everything();
        List<PartnerMonth> partners = reader.partnerMonths().stream()
                .map(row -> day == LocalDate.MAX || row.published().isAfter(day) ? poisoned(row, origin) : row)
                .toList();
        List<ProductMonth> products = reader.productMonths().stream()
                .map(row -> day == LocalDate.MAX || row.published().isAfter(day) ? poisoned(row, origin) : row)
                .toList();
        MonthlyBaseline all = MonthlyBaselines.forWorld(WORLD);
        CustomsPanel panel = all.panel();
        CustomsPanel totals = new CustomsPanel(
                        panel.reporter(),
                        panel.region(),
                        panel.firstMonth(),
                        panel.partners(),
                        panel.products(),
                        panel.exportsUsdMn(),
                        panel.importsUsdMn(),
                        panel.homePerUsdExports(),
                        panel.homePerUsdImports(),
                        panel.productMix(),
                        panel.importMix(),
                        poisoned(panel.totalExportsUsdMn(), totalsKnown),
                        poisoned(panel.totalImportsUsdMn(), totalsKnown),
                        panel.holidays())
                .with(panel.monthlyMix(), panel.knowledge());
        SortedMap<String, MonthlySeries> rates = new TreeMap<>();
        all.exchangeRates().unitsPerUsd().forEach((code, series) -> rates.put(code, poisoned(series, origin)));
        return new PanelVintages(
                new MonthlyBaseline(
                        totals,
                        new ExchangeRates(rates, all.exchangeRates().baskets()),
                        all.investment(),
                        all.provinces(),
                        all.customsValues()),
                partners,
                products,
                reader.partnerPeriods());
    }

    private static MonthlySeries poisoned(MonthlySeries series, YearMonth origin) {
        double[] values = series.values().toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] *= series.first().plusMonths(k).isAfter(origin) ? 1000.0 + k : 1.0;
        }
        return MonthlySeries.of(series.first(), Vector.of(values));
    }

    private static PartnerMonth poisoned(PartnerMonth row, YearMonth origin) {
        double factor = row.month().isAfter(origin) ? 1000.0 + row.partner().hashCode() % 7 : 1.0;
        return new PartnerMonth(
                row.month(),
                row.partner(),
                row.kind(),
                factor * row.exportsCnyMn(),
                factor * row.importsCnyMn(),
                factor * row.exportsUsdMn(),
                factor * row.importsUsdMn(),
                row.published(),
                row.status(),
                row.source());
    }

    private static ProductMonth poisoned(ProductMonth row, YearMonth origin) {
        double factor = row.month().isAfter(origin) ? 1000.0 : 1.0;
        return new ProductMonth(
                row.month(),
                row.product(),
                row.aggregate(),
                factor * row.exportsCnyMn(),
                factor * row.exportsUsdMn(),
                row.quantity().isPresent()
                        ? OptionalDouble.of(factor * row.quantity().getAsDouble())
                        : row.quantity(),
                row.quantityUnit(),
                row.published(),
                row.status(),
                row.note());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12", "2025-06", "2026-02"})
    void laterPrints_changeNoBit(String origin) {
        List<Long> shipped = forecasts(PanelVintages.shipped(WORLD), SCENARIO, origin);

        assertThat(shipped).hasSizeGreaterThan(500);
        assertThat(forecasts(poisoned(YearMonth.parse(origin)), SCENARIO, origin))
                .isEqualTo(shipped);
    }

    /**
     * A row of an earlier month that came out later is no more known than a later month: January's tables came out in March, and a print that is dated
     * a day after the origin's own table is not read, whatever its month.
     */
    @ParameterizedTest
    @ValueSource(strings = {"2025-10", "2025-12"})
    void rowsPublishedAfterTheOriginsDay_changeNoBit(String origin) {
        PanelVintages shipped = PanelVintages.shipped(WORLD);
        YearMonth month = YearMonth.parse(origin);
        LocalDate day = shipped.publicationDay(month);
        ObservationReader reader = ObservationReader.everything();
        List<ProductMonth> late = new ArrayList<>(reader.productMonths());
        List<ProductMonth> worse = new ArrayList<>();
        late.stream()
                .filter(row -> row.month().equals(month))
                .forEach(row -> worse.add(published(poisoned(row, month.minusMonths(1)), day.plusDays(1))));
        List<ProductMonth> without =
                late.stream().filter(row -> !row.month().equals(month)).toList();
        List<ProductMonth> poisoned = new ArrayList<>(without);
        poisoned.addAll(worse);
        MonthlyBaseline all = MonthlyBaselines.forWorld(WORLD);

        assertThat(forecasts(vintages(all, reader, poisoned), SCENARIO, origin))
                .isEqualTo(forecasts(vintages(all, reader, without), SCENARIO, origin));
    }

    private static PanelVintages vintages(MonthlyBaseline all, ObservationReader reader, List<ProductMonth> products) {
        return new PanelVintages(all, reader.partnerMonths(), products, reader.partnerPeriods());
    }

    private static ProductMonth published(ProductMonth row, LocalDate day) {
        return new ProductMonth(
                row.month(),
                row.product(),
                row.aggregate(),
                row.exportsCnyMn(),
                row.exportsUsdMn(),
                row.quantity(),
                row.quantityUnit(),
                day,
                row.status(),
                row.note());
    }

    /** January came out with February: an origin in between knows neither, so January's own figures change nothing there. */
    @Test
    void originInJanuary_doesNotKnowJanuary() {
        assertThat(forecasts(poisoned(YearMonth.of(2024, 12)), SCENARIO, "2025-01"))
                .isEqualTo(forecasts(PanelVintages.shipped(WORLD), SCENARIO, "2025-01"));
    }

    /**
     * At a day: before and after the total, before and after partners, between January's end and the print of both. Everything is nonsense that came out a
     * day later or more; the months that go with the days are stated here by hand.
     */
    @ParameterizedTest
    @CsvSource({
        "2025-02-25, 2024-12, 2024-12",
        "2025-03-12, 2025-02, 2024-12",
        "2025-09-08, 2025-07, 2025-07",
        "2025-09-09, 2025-08, 2025-07",
        "2025-09-19, 2025-08, 2025-07",
        "2025-09-20, 2025-08, 2025-08",
        "2025-11-10, 2025-10, 2025-09",
        "2026-03-20, 2026-02, 2026-02"
    })
    void printsAfterTheDay_changeNoBit(LocalDate day, YearMonth total, YearMonth partners) {
        List<Long> shipped = forecasts(PanelVintages.shipped(WORLD), SCENARIO, day.toString());

        assertThat(shipped).hasSizeGreaterThan(150);
        assertThat(forecasts(poisoned(total, partners, day), SCENARIO, day.toString()))
                .isEqualTo(shipped);
    }

    /** The poison works: the total of August, out on 9 September, is read on that day and not on the day before. */
    @Test
    void totalPrintedOnTheDay_doesChangeTheForecast() {
        PanelVintages august = poisoned(YearMonth.of(2025, 7), YearMonth.of(2025, 7), LocalDate.of(2025, 9, 8));

        assertThat(forecasts(august, SCENARIO, "2025-09-09"))
                .isNotEqualTo(forecasts(PanelVintages.shipped(WORLD), SCENARIO, "2025-09-09"));
    }

    @Test
    void eventsAnnouncedAfterTheDay_changeNoBit() {
        PanelVintages vintages = PanelVintages.shipped(WORLD);
        Scenario more = SCENARIO.plus(Event.of("later", later(LocalDate.of(2025, 4, 11))));

        assertThat(forecasts(vintages, more, "2025-04-10")).isEqualTo(forecasts(vintages, SCENARIO, "2025-04-10"));
        assertThat(forecasts(vintages, more, "2025-04-11")).isNotEqualTo(forecasts(vintages, SCENARIO, "2025-04-11"));
    }

    /** The poison works: at a later origin it is read. */
    @Test
    void printsBeforeTheOrigin_doChangeTheForecast() {
        String origin = "2025-06";

        assertThat(forecasts(poisoned(YearMonth.of(2025, 5)), SCENARIO, origin))
                .isNotEqualTo(forecasts(PanelVintages.shipped(WORLD), SCENARIO, origin));
    }

    @Test
    void eventsAnnouncedLater_changeNoBit() {
        PanelVintages vintages = PanelVintages.shipped(WORLD);
        Scenario more = SCENARIO.plus(Event.of("later", later(LocalDate.of(2025, 4, 1))));

        assertThat(forecasts(vintages, more, "2025-03")).isEqualTo(forecasts(vintages, SCENARIO, "2025-03"));
    }

    @Test
    void eventAnnouncedByTheOrigin_doesChangeTheForecast() {
        PanelVintages vintages = PanelVintages.shipped(WORLD);
        Scenario more = SCENARIO.plus(Event.of("in-time", later(LocalDate.of(2025, 3, 31))));

        assertThat(forecasts(vintages, more, "2025-03")).isNotEqualTo(forecasts(vintages, SCENARIO, "2025-03"));
    }

    private static TariffShock later(LocalDate announced) {
        return TariffShock.add("USA", List.of("CHN"), .5, LocalDate.of(2025, 5, 1))
                .announced(announced)
                .build();
    }

    /** The same day stated otherwise: an end that is decided after the origin cannot be seen from it. */
    @Test
    void endsDecidedLater_changeNoBit() {
        PanelVintages vintages = PanelVintages.shipped(WORLD);
        List<Event> events = SCENARIO.events().stream()
                .map(event -> event.shock() instanceof TariffShock tariff
                                && tariff.end().isPresent()
                                && tariff.end().get().isAfter(LocalDate.of(2025, 3, 31))
                                && event.endKnown().orElse(tariff.end().get()).isAfter(LocalDate.of(2025, 3, 31))
                        ? event.withShock(tariff.withoutEnd()).withKnown(event.known(), java.util.Optional.empty())
                        : event)
                .toList();
        assertThat(events).isNotEqualTo(SCENARIO.events());

        assertThat(forecasts(vintages, SCENARIO.withEvents(events), "2025-03"))
                .isEqualTo(forecasts(vintages, SCENARIO, "2025-03"));
    }
}
