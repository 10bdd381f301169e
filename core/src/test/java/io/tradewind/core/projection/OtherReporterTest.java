package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.QueryNotes;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ExchangeRates;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.ReporterProfile.Holiday;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.CalendarShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.SupplyShock;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A world whose reporter is Norway: another currency, no holiday that moves, imports recorded on loading, nobody whose duties are gone around. */
class OtherReporterTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final int SWEDEN = 0;
    private static final int GERMANY = 1;

    /** No growth, every duty paid in full and passed on in full. */
    private static final Parameters PLAIN = Parameters.defaults()
            .with("trend.total", 0)
            .with("trend.default", 0)
            .with("trend.imports", 0)
            .with("trend_from_data", 0)
            .with("chi_default", 1)
            .with("rho_initial", 1)
            .with("rho_final", 1);

    private static ReporterProfile norway(
            boolean onArrival, Optional<RegionCode> counterpart, Optional<Holiday> holiday) {
        return new ReporterProfile(
                RegionCode.of("NOR"),
                "NO",
                "Norway",
                "NOK",
                "krone",
                onArrival,
                counterpart,
                holiday,
                new TreeMap<>(),
                new TreeMap<>(Map.of("GERMANY", "DEU")));
    }

    private static final ReporterProfile NORWAY = norway(false, Optional.empty(), Optional.empty());

    /**
     * Norway, Sweden and Germany sell each other 100 and themselves 1,000 million USD of machinery a year; Norway's customs prints exports of 20 to Sweden
     * and 40 to Germany in every month, imports of half that, at 10 kroner per dollar.
     */
    private static Economy world(ReporterProfile reporter, Map<Integer, LocalDate> holidays) {
        TradeCube.Builder flows = TradeCube.builder(3, 1);
        for (int o = 0; o < 3; o++) {
            for (int d = 0; d < 3; d++) {
                flows.set(o, d, 0, o == d ? 1000 : 100);
            }
        }
        double[] exports = new double[24];
        double[] imports = new double[24];
        for (int k = 0; k < 24; k++) {
            exports[k] = k % 2 == SWEDEN ? 20 : 40;
            imports[k] = exports[k] / 2;
        }
        CustomsPanel panel = new CustomsPanel(
                "NO",
                RegionCode.of("NOR"),
                FIRST,
                List.of(partner("SWE"), partner("DEU")),
                List.of(new Product(
                        "turbines", "turbines", SectorCode.of("machinery"), List.of(), DataStatus.VERIFIED)),
                Matrix.of(12, 2, exports),
                Matrix.of(12, 2, imports),
                ToyPanels.flat(FIRST, 12, 10.0),
                ToyPanels.flat(FIRST, 12, 10.0),
                Matrix.filled(1, 2, 1.0),
                Matrix.filled(1, 2, 1.0),
                ToyPanels.flat(ToyPanels.TOTALS_FIRST, 36, 60),
                ToyPanels.flat(ToyPanels.TOTALS_FIRST, 36, 30),
                new TreeMap<>(holidays),
                List.of(),
                BaselineKnowledge.NONE);
        return Economy.builder("north")
                .year(2024)
                .regions(List.of(Region.of("SWE"), Region.of("DEU"), Region.of("NOR")))
                .sectors(List.of(Sector.of("machinery", 4)))
                .flows(flows.build())
                .monthlyBaseline(new MonthlyBaseline(panel, ExchangeRates.none(), Optional.empty()))
                .reporter(reporter)
                .build();
    }

    private static Partner partner(String code) {
        return new Partner(code, code, Optional.of(RegionCode.of(code)), List.of(), 0, 0);
    }

    private static Economy world() {
        return world(NORWAY, Map.of());
    }

    private static Projection project(Economy world, Parameters parameters, Shock... shocks) {
        List<Event> events = new java.util.ArrayList<>();
        for (Shock shock : shocks) {
            events.add(Event.of("e" + events.size(), shock));
        }
        return ProjectionEngine.standard()
                .project(
                        world, Scenario.of("north", YearMonth.of(2025, 1), YearMonth.of(2025, 12), events), parameters);
    }

    private static double exports(Projection projection, int partner, YearMonth month) {
        return projection
                .panelTable(TradeDirection.EXPORTS)
                .scenarioUsdMn(0, partner, projection.timeline().indexOf(month));
    }

    private static double imports(Projection projection, int partner, YearMonth month) {
        return projection
                .panelTable(TradeDirection.IMPORTS)
                .scenarioUsdMn(0, partner, projection.timeline().indexOf(month));
    }

    private static Shock onNorway(double rate) {
        return TariffShock.add("DEU", List.of("NOR"), rate, APRIL).build();
    }

    @Test
    void levelTradeWithoutEvents_staysLevelInEveryMonth_whateverDaysOfAHolidayThePanelHas() {
        Map<Integer, LocalDate> days = Map.of(
                2023, LocalDate.of(2023, 1, 22), 2024, LocalDate.of(2024, 2, 10), 2025, LocalDate.of(2025, 1, 29));
        Projection projection = project(world(NORWAY, days), PLAIN);

        for (int m = 1; m <= 12; m++) {
            assertThat(exports(projection, SWEDEN, YearMonth.of(2025, m))).isCloseTo(20, within(1e-9));
            assertThat(exports(projection, GERMANY, YearMonth.of(2025, m))).isCloseTo(40, within(1e-9));
            assertThat(imports(projection, GERMANY, YearMonth.of(2025, m))).isCloseTo(20, within(1e-9));
        }
    }

    @Test
    void numbersOfAnotherReporter_changeNothing() {
        Parameters other = PLAIN.with("chi.USA.CHN", .3)
                .with("chi.USA", .3)
                .with("rho.CHN", .3)
                .with("processing_share.CHN", .9)
                .with("holiday_slope.CHN", .05)
                .with("holiday_day_loss.CHN", .1);
        Shock answer = TariffShock.add("NOR", List.of("DEU"), .2, APRIL).build();
        Projection plain = project(world(), PLAIN, onNorway(.2), answer);
        Projection changed = project(world(), other, onNorway(.2), answer);

        for (int m = 1; m <= 12; m++) {
            YearMonth month = YearMonth.of(2025, m);
            assertThat(exports(changed, GERMANY, month)).isEqualTo(exports(plain, GERMANY, month));
            assertThat(imports(changed, GERMANY, month)).isEqualTo(imports(plain, GERMANY, month));
        }
        assertThat(exports(plain, GERMANY, YearMonth.of(2025, 12))).isLessThan(38);
        assertThat(imports(plain, GERMANY, YearMonth.of(2025, 12))).isLessThan(19);
    }

    @Test
    void halfOfADutyCollected_isADutyOfHalfTheRate() {
        Projection half = project(world(), PLAIN.with("chi_default", .5), onNorway(.2));
        Projection small = project(world(), PLAIN, onNorway(.1));

        for (int m = 1; m <= 12; m++) {
            YearMonth month = YearMonth.of(2025, m);
            assertThat(exports(half, GERMANY, month)).isCloseTo(exports(small, GERMANY, month), within(1e-9));
        }
    }

    @Test
    void goodsThatAMarketNoLongerTakes_goElsewhereOnlyAroundACounterpart() {
        YearMonth december = YearMonth.of(2025, 12);
        Economy gone = world(norway(false, Optional.of(RegionCode.of("DEU")), Optional.empty()), Map.of());

        assertThat(exports(project(world(), PLAIN, onNorway(.5)), SWEDEN, december))
                .isEqualTo(exports(project(world(), PLAIN), SWEDEN, december));
        assertThat(exports(project(gone, PLAIN, onNorway(.5)), SWEDEN, december))
                .isGreaterThan(exports(project(gone, PLAIN), SWEDEN, december));
    }

    /** Goods that arrive from the day of the duty on pay it: those loaded a sea month before. Without orders ahead nothing moves earlier. */
    @Test
    void dutyOfTheReporter_showsAMonthEarlierWhereImportsAreDatedWhenLoaded() {
        Parameters sudden = PLAIN.with("phi", 0).with("stock_rundown_months", 1);
        Shock duty = TariffShock.add("NOR", List.of("DEU"), .2, APRIL)
                .announced(LocalDate.of(2025, 1, 1))
                .inTransit(io.tradewind.core.scenario.InTransitRule.ARRIVAL)
                .build();
        Projection loading = project(world(), sudden, duty);
        Projection arrival = project(world(norway(true, Optional.empty(), Optional.empty()), Map.of()), sudden, duty);

        assertThat(imports(loading, GERMANY, YearMonth.of(2025, 3))).isLessThan(19.9);
        assertThat(imports(arrival, GERMANY, YearMonth.of(2025, 3))).isGreaterThan(19.9);
        assertThat(imports(arrival, GERMANY, YearMonth.of(2025, 4))).isLessThan(19.9);
    }

    /** 10 kroner per dollar and ten percent more are 11. */
    @Test
    void levelsInTheReportersCurrency_followItsRate() {
        FxShock weaker = move("NOK", "USD");
        Projection projection = project(world(), PLAIN, weaker);
        List<ProjectionRow> rows =
                ProjectionTable.rows(projection, RowQuery.EVERYTHING.withCurrency(CurrencyView.HOME));

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.reporter()).isEqualTo("NO");
            assertThat(row.scenarioHomeMn()).isCloseTo(11 * row.scenarioUsdMn(), within(1e-9));
            assertThat(row.baselineHomeMn()).isCloseTo(10 * row.baselineUsdMn(), within(1e-9));
        });
        assertThat(rows).extracting(ProjectionRow::partner).contains("GERMANY").doesNotContain("EU");
        assertThat(CurrencyView.HOME.code(world())).isEqualTo("NOK");
        assertThat(weaker.inWords(Optional.of(NORWAY))).isEqualTo("krone weaker against USD (+10 %)");
        assertThat(QueryNotes.of(
                        projection,
                        new RowQuery(
                                List.of("SWE"),
                                List.of(),
                                List.of(),
                                io.tradewind.core.measure.Frequency.YEAR,
                                CurrencyView.HOME)))
                .containsExactly(
                        "Krone are known of Norway and its provinces only: levels and growth of SWE are empty in that"
                                + " currency.");
    }

    private static FxShock move(String home, String other) {
        return FxShock.builder(
                        List.of(new FxShock.Leg(home, other, FxShock.Quote.HOME_PER_FX, 10)), LocalDate.of(2025, 1, 1))
                .build();
    }

    @Test
    void supply_isTheReporters() {
        SupplyShock more =
                SupplyShock.builder(List.of("machinery"), APRIL).pricePct(-10).build();
        Projection projection = project(world(), PLAIN, more);
        YearMonth december = YearMonth.of(2025, 12);

        assertThat(projection
                        .panelTable(TradeDirection.EXPORTS)
                        .logPrice(0, GERMANY, projection.timeline().indexOf(december)))
                .isCloseTo(Math.log(.9), within(1e-9));
        assertThat(more.inWords(Optional.of(NORWAY))).isEqualTo("NOR makes machinery: price -10 %");
        assertThatThrownBy(() -> project(
                        Economy.builder("bare")
                                .regions(world().regions())
                                .sectors(world().sectors())
                                .flows(world().flows())
                                .build(),
                        PLAIN,
                        more))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The world 'bare' has no reporter, which 'reporter' stands for.");
    }

    @Test
    void eventsAboutAnotherReporter_areRefusedInItsWords() {
        assertThatThrownBy(() -> project(world(), PLAIN, new CalendarShock(LocalDate.of(2026, 2, 10))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The world 'north' has no reporter with a holiday that moves.");
        assertThatThrownBy(() -> project(world(), PLAIN, move("CNY", "USD")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The pair 'CNY/USD' does not join the krone with one other currency.")
                .hasMessageContaining("Maybe write it as NOK/EUR.");
        assertThatThrownBy(() -> project(world(), PLAIN, move("USD", "NOK")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The rate 'USD_PER_FX' does not count the krone.")
                .hasMessageContaining("Maybe use NOK_PER_FX or FX_PER_NOK.");
    }

    @Test
    void holidayOfItsOwn_hasItsOwnDays() {
        Holiday easter = new Holiday("Easter", MonthDay.of(3, 22), MonthDay.of(4, 25), MonthDay.of(4, 8), 4);
        Economy world = world(norway(false, Optional.empty(), Optional.of(easter)), Map.of());

        assertThatThrownBy(() -> project(world, PLAIN, new CalendarShock(LocalDate.of(2025, 2, 10))))
                .hasMessageContaining("The Easter cannot fall on 2025-02-10.")
                .hasMessageContaining("Maybe use a day between 22 March and 25 April.");
        assertThat(exports(
                        project(world, PLAIN, new CalendarShock(LocalDate.of(2025, 4, 20))),
                        SWEDEN,
                        YearMonth.of(2025, 4)))
                .as("no parameters of its own: nothing moves")
                .isCloseTo(20, within(1e-9));
    }

    @Test
    void panelWithoutItsProfile_isNoWorld() {
        assertThatThrownBy(() -> world(
                        new ReporterProfile(
                                RegionCode.of("SWE"),
                                "SE",
                                "Sweden",
                                "SEK",
                                "krona",
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                new TreeMap<>(),
                                new TreeMap<>()),
                        Map.of()))
                .hasMessageContaining("has the customs panel of NO (region NOR) and needs its profile.");
    }
}
