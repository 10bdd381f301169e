package io.tradewind.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.PriceShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TransportShock;
import io.tradewind.core.scenario.VolumeShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The customs panel of a small world under tariffs, currency moves, investment and product events. */
class PanelProjectionTest {
    private static final Economy WORLD = ToyPanels.withPanel();
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Event TARIFF =
            Event.of("t", TariffShock.add("USA", List.of("CHN"), .3, APRIL).build());
    private static final Event YUAN = Event.of(
            "fx",
            new FxShock(
                    List.of(
                            new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, -3),
                            new FxShock.Leg("CNY", "EUR", FxShock.Quote.FX_PER_HOME, -8)),
                    LocalDate.of(2025, 1, 1),
                    6,
                    OptionalDouble.empty(),
                    true));

    private static Projection project(Event... events) {
        return ProjectionEngine.standard()
                .project(
                        WORLD,
                        Scenario.of("toy", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(events)),
                        Parameters.defaults());
    }

    private static List<ProjectionRow> rows(Event... events) {
        return ProjectionTable.rows(project(events), RowQuery.EVERYTHING);
    }

    private static ProjectionRow row(
            List<ProjectionRow> rows, String period, String flow, String partner, String product) {
        return rows.stream()
                .filter(r -> r.period().equals(period)
                        && r.flow().equals(flow)
                        && r.partner().equals(partner)
                        && r.product().equals(product))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noEvents_scenarioIsTheBaselineToTheLastBit() {
        List<ProjectionRow> rows = rows();
        assertThat(rows).isNotEmpty();
        for (ProjectionRow row : rows) {
            assertThat(row.scenarioUsdMn()).isEqualTo(row.baselineUsdMn());
        }
    }

    @Test
    void growthOfTheFirstYear_isAgainstThePrints() {
        ProjectionRow row = row(rows(TARIFF), "2025-06", "exports", "USA", "all");
        assertThat(row.yoyPct()).isCloseTo(100 * (row.scenarioUsdMn() / 100 - 1), within(1e-10));
        assertThat(row.scenarioUsdMn()).isLessThan(row.baselineUsdMn());
    }

    @Test
    void growthOfTheSecondYear_isAgainstTheProjection() {
        List<ProjectionRow> rows = rows(TARIFF);
        double before = row(rows, "2025-06", "exports", "USA", "all").scenarioUsdMn();
        ProjectionRow after = row(rows, "2026-06", "exports", "USA", "all");
        assertThat(after.yoyPct()).isCloseTo(100 * (after.scenarioUsdMn() / before - 1), within(1e-10));
    }

    @ParameterizedTest
    @EnumSource(CurrencyView.class)
    void contributionsOfTheParts_sumToTheTotalsGrowth(CurrencyView currency) {
        List<ProjectionRow> rows =
                ProjectionTable.rows(project(TARIFF, YUAN), RowQuery.EVERYTHING.withCurrency(currency));
        for (String flow : List.of("exports", "imports")) {
            double sum = rows.stream()
                    .filter(r -> r.flow().equals(flow) && r.period().equals("2025-09") && !r.aggregate())
                    .mapToDouble(ProjectionRow::contributionPp)
                    .sum();
            assertThat(sum).isCloseTo(row(rows, "2025-09", flow, "WLD", "all").yoyPct(), within(1e-9));
        }
    }

    @Test
    void priceTimesVolume_isValue() {
        for (ProjectionRow row : rows(TARIFF, YUAN)) {
            if (!Double.isNaN(row.yoyPct())) {
                double product = (1 + row.quantityPct() / 100) * (1 + row.pricePct() / 100);
                assertThat(product).isCloseTo(1 + row.yoyPct() / 100, within(1e-12));
            }
        }
    }

    @Test
    void growthInYuanAndInDollars_differByTheRate() {
        Projection projection = project(TARIFF, YUAN);
        List<ProjectionRow> usd = ProjectionTable.rows(projection, RowQuery.EVERYTHING);
        List<ProjectionRow> cny = ProjectionTable.rows(projection, RowQuery.EVERYTHING.withCurrency(CurrencyView.HOME));
        for (String month : List.of("2025-03", "2025-12", "2026-07")) {
            int t = projection.timeline().indexOf(YearMonth.parse(month));
            double rate = projection.homePerUsd(io.tradewind.core.model.TradeDirection.EXPORTS, t)
                    / projection.homePerUsd(io.tradewind.core.model.TradeDirection.EXPORTS, t - 12);
            for (String partner : List.of("USA", "EU27", "WLD")) {
                double inUsd = 1 + row(usd, month, "exports", partner, "all").yoyPct() / 100;
                double inCny = 1 + row(cny, month, "exports", partner, "all").yoyPct() / 100;
                assertThat(inCny).isCloseTo(inUsd * rate, within(1e-12));
            }
        }
    }

    @Test
    void groupsAndAggregates_areSumsOfTheirParts() {
        List<ProjectionRow> rows = rows(TARIFF);
        double usa = row(rows, "2025-07", "exports", "USA", "all").scenarioUsdMn();
        double eu = row(rows, "2025-07", "exports", "EU27", "all").scenarioUsdMn();
        double vietNam = row(rows, "2025-07", "exports", "VNM", "all").scenarioUsdMn();
        ProjectionRow g7 = row(rows, "2025-07", "exports", "G7PLUS", "all");
        assertThat(g7.scenarioUsdMn()).isCloseTo(usa + eu, within(1e-9));
        assertThat(g7.aggregate()).isTrue();
        assertThat(row(rows, "2025-07", "exports", "BRI", "all").scenarioUsdMn())
                .isCloseTo(vietNam + .25 * eu, within(1e-9));
        assertThat(row(rows, "2025-07", "exports", "EU", "all").scenarioUsdMn()).isEqualTo(eu);
        assertThat(row(rows, "2025-07", "exports", "ASEAN", "all").scenarioUsdMn())
                .isEqualTo(vietNam);
        assertThat(row(rows, "2025-07", "exports", "USA", "mechanical-electrical")
                        .scenarioUsdMn())
                .isEqualTo(row(rows, "2025-07", "exports", "USA", "machines").scenarioUsdMn());
        assertThat(row(rows, "2025-07", "total", "USA", "all").scenarioUsdMn())
                .isCloseTo(usa + row(rows, "2025-07", "imports", "USA", "all").scenarioUsdMn(), within(1e-9));
    }

    @Test
    void quartersAndYears_areGrowthOfSumsNotMeansOfGrowth() {
        Projection projection = project(TARIFF);
        List<ProjectionRow> months = ProjectionTable.rows(projection, RowQuery.EVERYTHING);
        ProjectionRow quarter = row(
                ProjectionTable.rows(projection, RowQuery.EVERYTHING.withFrequency(Frequency.QUARTER)),
                "2025-Q2",
                "exports",
                "USA",
                "all");
        double sum = 0;
        for (String month : List.of("2025-04", "2025-05", "2025-06")) {
            sum += row(months, month, "exports", "USA", "all").scenarioUsdMn();
        }
        assertThat(quarter.scenarioUsdMn()).isCloseTo(sum, within(1e-9));
        assertThat(quarter.yoyPct()).isCloseTo(100 * (sum / 300 - 1), within(1e-10));
        List<ProjectionRow> years = ProjectionTable.rows(projection, RowQuery.EVERYTHING.withFrequency(Frequency.YEAR));
        assertThat(years.stream().map(ProjectionRow::period).distinct()).containsExactly("2025", "2026");
    }

    @Test
    void cutPeriod_isNamedByItsMonths() {
        Scenario cut = Scenario.of("cut", YearMonth.of(2025, 2), YearMonth.of(2025, 7), List.of());
        Projection projection = ProjectionEngine.standard().project(WORLD, cut, Parameters.defaults());
        assertThat(ProjectionTable.rows(projection, RowQuery.EVERYTHING.withFrequency(Frequency.QUARTER)).stream()
                        .map(ProjectionRow::period)
                        .distinct())
                .containsExactly("2025-02/2025-03", "2025-Q2", "2025-07");
    }

    @Test
    void productDemand_movesThatProductAlone() {
        Event ai = Event.of(
                "ai",
                new DemandShock(
                        List.of("EU27"),
                        List.of(),
                        List.of("machines"),
                        20,
                        DemandShock.Mode.LEVEL,
                        APRIL,
                        Optional.empty(),
                        0,
                        .5,
                        "AI"));
        List<ProjectionRow> rows = rows(ai);
        ProjectionRow machines = row(rows, "2025-08", "exports", "EU27", "machines");
        assertThat(machines.scenarioUsdMn() / machines.baselineUsdMn()).isCloseTo(1.2, within(1e-12));
        assertThat(machines.pricePct()).isCloseTo(100 * (Math.sqrt(1.2) - 1), within(1e-9));
        ProjectionRow shirts = row(rows, "2025-08", "exports", "EU27", "shirts");
        assertThat(shirts.scenarioUsdMn()).isEqualTo(shirts.baselineUsdMn());
        ProjectionRow elsewhere = row(rows, "2025-08", "exports", "USA", "machines");
        assertThat(elsewhere.scenarioUsdMn()).isEqualTo(elsewhere.baselineUsdMn());
    }

    @Test
    void productPrice_lowersItsQuantityMoreAndMore_andProductVolumeDoesNotTouchItsPrice() {
        Event price = Event.of(
                "p",
                new PriceShock(
                        List.of("CHN"),
                        List.of("all"),
                        List.of(),
                        List.of("light-industrial"),
                        10,
                        APRIL,
                        Optional.empty(),
                        OptionalDouble.empty()));
        Event volume = Event.of(
                "v",
                new VolumeShock(
                        List.of("CHN"),
                        List.of("ASEAN"),
                        List.of(),
                        List.of("machines"),
                        -50,
                        APRIL,
                        Optional.empty(),
                        OptionalDouble.empty()));
        List<ProjectionRow> rows = rows(price, volume);
        double early = quantity(row(rows, "2025-04", "exports", "EU27", "shirts"), 1.1);
        double late = quantity(row(rows, "2026-12", "exports", "EU27", "shirts"), 1.1);
        assertThat(early).isLessThan(1.0);
        assertThat(late).isLessThan(early);
        ProjectionRow cut = row(rows, "2025-09", "exports", "VNM", "machines");
        assertThat(cut.scenarioUsdMn() / cut.baselineUsdMn()).isCloseTo(.5, within(1e-12));
        assertThat(cut.pricePct()).isCloseTo(0, within(1e-12));
    }

    private static double quantity(ProjectionRow row, double price) {
        return row.scenarioUsdMn() / row.baselineUsdMn() / price;
    }

    @Test
    void sectorEvents_reachThePanelThroughTheWorld() {
        Event volume = Event.of(
                "v",
                new VolumeShock(
                        List.of("CHN"),
                        List.of("EU27"),
                        List.of("machinery"),
                        List.of(),
                        -20,
                        APRIL,
                        Optional.empty(),
                        OptionalDouble.empty()));
        ProjectionRow machines = row(rows(volume), "2025-10", "exports", "EU27", "machines");
        assertThat(machines.scenarioUsdMn() / machines.baselineUsdMn()).isCloseTo(.8, within(1e-12));
    }

    @Test
    void fasterRailway_raisesTradeWithoutTouchingPrices() {
        Event rail = Event.of(
                "rail",
                new TransportShock(
                        List.of("CHN"),
                        List.of("EU27"),
                        OptionalDouble.of(10),
                        OptionalDouble.empty(),
                        APRIL,
                        Optional.empty(),
                        0));
        Event freight = Event.of(
                "freight",
                new TransportShock(
                        List.of("CHN"),
                        List.of("EU27"),
                        OptionalDouble.empty(),
                        OptionalDouble.of(100),
                        APRIL,
                        Optional.empty(),
                        0));
        ProjectionRow faster = row(rows(rail), "2026-06", "exports", "EU27", "all");
        ProjectionRow dearer = row(rows(freight), "2026-06", "exports", "EU27", "all");
        assertThat(faster.scenarioUsdMn()).isGreaterThan(faster.baselineUsdMn());
        assertThat(faster.pricePct()).isCloseTo(0, within(1e-12));
        assertThat(dearer.scenarioUsdMn()).isLessThan(dearer.baselineUsdMn());
    }

    @Test
    void contracts_carryTheirGoodsContentToTheHost() {
        Parameters parameters = Parameters.defaults();
        Event contracts = Event.of(
                "c",
                new InvestmentShock(
                        InvestmentShock.Channel.CONTRACT,
                        List.of("VNM"),
                        OptionalDouble.of(1000),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        LocalDate.of(2025, 1, 1),
                        Optional.of(LocalDate.of(2025, 2, 1)),
                        new TreeMap<>(Map.of("machinery", 1.0))));
        Scenario scenario = Scenario.of("c", YearMonth.of(2025, 1), YearMonth.of(2028, 12), List.of(contracts));
        Projection projection = ProjectionEngine.standard().project(WORLD, scenario, parameters);
        double added = 0;
        for (int t = 0; t < projection.timeline().months(); t++) {
            added += 100.0 / 12 * (Math.exp(projection.logQuantity(0, 2, 0, t)) - 1);
        }
        // Flow of machinery CHN → VNM is 100 a year; 1,000 of contracts carry phi_B of goods, spread over three years.
        assertThat(added).isCloseTo(1000 * parameters.get("phi_B"), within(1e-6));
        assertThat(projection.logQuantity(0, 3, 0, 30)).isZero();
    }

    @Test
    void directInvestmentAndPorts_followWithALag() {
        Event ofdi = investment("o", InvestmentShock.Channel.OFDI, OptionalDouble.of(25), OptionalDouble.empty());
        Event ports = investment("p", InvestmentShock.Channel.TRANSPORT, OptionalDouble.empty(), OptionalDouble.of(3));
        for (Event event : List.of(ofdi, ports)) {
            List<ProjectionRow> rows = rows(event);
            ProjectionRow early = row(rows, "2025-02", "exports", "VNM", "machines");
            ProjectionRow late = row(rows, "2026-12", "exports", "VNM", "machines");
            assertThat(early.scenarioUsdMn()).isEqualTo(early.baselineUsdMn());
            assertThat(late.scenarioUsdMn()).isGreaterThan(late.baselineUsdMn());
            ProjectionRow elsewhere = row(rows, "2026-12", "exports", "USA", "machines");
            assertThat(elsewhere.scenarioUsdMn()).isEqualTo(elsewhere.baselineUsdMn());
        }
    }

    private static Event investment(
            String id, InvestmentShock.Channel channel, OptionalDouble pct, OptionalDouble days) {
        return Event.of(
                id,
                new InvestmentShock(
                        channel,
                        List.of("BRI"),
                        OptionalDouble.empty(),
                        pct,
                        days,
                        LocalDate.of(2025, 1, 1),
                        Optional.empty(),
                        new TreeMap<>()));
    }

    @Test
    void dearerEuro_raisesExportsToTheEu() {
        ProjectionRow eu = row(rows(YUAN), "2025-12", "exports", "EU27", "all");
        assertThat(eu.scenarioUsdMn()).isGreaterThan(eu.baselineUsdMn());
        assertThat(project(YUAN).notices()).singleElement().asString().contains("VNM");
    }

    @Test
    void worldReporter_showsItsOwnPartners() {
        List<ProjectionRow> rows = ProjectionTable.rows(project(TARIFF), RowQuery.EVERYTHING.withReporter("VNM"));
        ProjectionRow toUs = row(rows, "2025-12", "exports", "USA", "machinery");
        assertThat(toUs.scenarioUsdMn()).isGreaterThan(toUs.baselineUsdMn());
        assertThat(toUs.scenarioHomeMn()).isNaN();
        assertThat(rows.stream().map(ProjectionRow::partner)).doesNotContain("VNM");
    }

    @Test
    void everyReporter_isThePanelAndEachRegion() {
        List<String> reporters =
                new ArrayList<>(ProjectionTable.rows(project(), RowQuery.EVERYTHING.withReporter("all")).stream()
                        .map(ProjectionRow::reporter)
                        .distinct()
                        .toList());
        assertThat(reporters).containsExactly("CN", "CHN", "USA", "VNM", "EU27");
    }

    @Test
    void unknownNames_areAnErrorWithASuggestion() {
        Projection projection = project();
        assertThatThrownBy(() -> ProjectionTable.rows(projection, RowQuery.EVERYTHING.withPartner("VNN")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("partner: ")
                .hasMessageContaining("VNM");
        assertThatThrownBy(() -> ProjectionTable.rows(projection, RowQuery.EVERYTHING.withProduct("shirt")))
                .hasMessageContaining("shirts");
        assertThatThrownBy(() -> ProjectionTable.rows(projection, RowQuery.EVERYTHING.withReporter("CNN")))
                .hasMessageContaining("CN");
    }

    @Test
    void horizonBeforeThePanel_isAnErrorThatSaysWhenItStarts() {
        Scenario early = Scenario.of("early", YearMonth.of(2023, 6), YearMonth.of(2023, 12), List.of());
        assertThatThrownBy(() -> ProjectionEngine.standard().project(WORLD, early, Parameters.defaults()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("horizon.from")
                .hasMessageContaining("2024-02");
    }

    @Test
    void currencyMoveBeforeTheOrigin_isAlreadyInThePrints() {
        Event past = Event.of(
                "fx",
                new FxShock(
                        List.of(new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, 10)),
                        LocalDate.of(2024, 6, 1),
                        0,
                        OptionalDouble.empty(),
                        true));
        for (ProjectionRow row : rows(past)) {
            assertThat(row.scenarioUsdMn()).isEqualTo(row.baselineUsdMn());
        }
    }

    @Test
    void productDemandOfAWorldGroup_reachesItsMembersInThePanel() {
        Event demand = Event.of(
                "d",
                new DemandShock(
                        List.of("BRI"),
                        List.of(),
                        List.of("shirts"),
                        10,
                        DemandShock.Mode.LEVEL,
                        APRIL,
                        Optional.empty(),
                        0,
                        0,
                        ""));
        ProjectionRow vietNam = row(rows(demand), "2025-08", "exports", "VNM", "shirts");
        assertThat(vietNam.scenarioUsdMn() / vietNam.baselineUsdMn()).isCloseTo(1.1, within(1e-12));
    }

    @Test
    void trendByHand_countsAloneWhenTheDataAreSwitchedOff() {
        Parameters byHand = Parameters.defaults().with("trend_from_data", 0).with("trend.total", .2);
        Projection projection = ProjectionEngine.standard()
                .project(WORLD, Scenario.of("t", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of()), byHand);
        List<ProjectionRow> rows = ProjectionTable.rows(projection, RowQuery.EVERYTHING);
        double ratio = row(rows, "2026-06", "exports", "USA", "all").scenarioUsdMn()
                / row(rows, "2025-06", "exports", "USA", "all").scenarioUsdMn();
        double mean = (100 * .2 * 0 + 100 * .045 + 60 * .09 + 200 * .04 + 40 * .2 * 0 + 40 * .045) / 400;
        assertThat(Math.log(ratio)).isCloseTo(.045 + .2 - mean, within(1e-9));
    }
}
