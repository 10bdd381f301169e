package io.tradewind.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Figure;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Provinces on the toy panel. Exports a month: 100 to the United States, 60 to Viet Nam, 200 to the EU, 40 elsewhere, half machines and half
 * shirts; imports half of that. The coast has half of the exports, 70 % of them machines; a quarter of the imports; the port, inside it, has
 * a tenth of the country's exports. Nothing is known of the hills.
 */
class ProvincesTest {
    private static final double LAW = 1e-9;
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Projection PROJECTION = project(
            Event.of("t", TariffShock.add("USA", List.of("CHN"), .5, APRIL).build()),
            Event.of("r", TariffShock.add("CHN", List.of("USA"), .3, APRIL).build()));
    private static final Provinces PROVINCES = Provinces.of(PROJECTION).orElseThrow();
    private static final int SEPTEMBER = PROJECTION.timeline().indexOf(YearMonth.of(2025, 9));

    private static Projection project(Event... events) {
        Economy world = ToyPanels.withPanel();
        Economy withProvinces = world.toBuilder()
                .monthlyBaseline(world.monthlyBaseline().orElseThrow().withProvinces(provinces()))
                .build();
        Scenario scenario = Scenario.of("law", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(events));
        return ProjectionEngine.standard().project(withProvinces, scenario, Parameters.defaults());
    }

    private static Figure figure(double value) {
        return new Figure(value, "2024", DataStatus.VERIFIED, "made up");
    }

    private static <K> SortedMap<K, Figure> figures(Map<K, Double> values) {
        SortedMap<K, Figure> figures = new TreeMap<>();
        values.forEach((key, value) -> figures.put(key, figure(value)));
        return figures;
    }

    private static ProvincePanel provinces() {
        SortedMap<Channel, Figure> channels =
                figures(Map.of(Channel.GENERAL, .6, Channel.PROCESSING, .2, Channel.CBEC, .1));
        Province country = new Province(
                "CN",
                "All",
                Optional.empty(),
                false,
                figures(Map.of(CustomsFlow.EXPORTS, 1000.0, CustomsFlow.IMPORTS, 400.0)),
                channels,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        Province coast = new Province(
                "CN-CO",
                "Coast",
                Optional.of("CN"),
                false,
                figures(Map.of(CustomsFlow.EXPORTS, 500.0, CustomsFlow.IMPORTS, 100.0)),
                new TreeMap<>(),
                figures(Map.of(Ownership.PRIVATE, .5)),
                new TreeMap<>(),
                figures(Map.of("mechanical-electrical", .7)));
        Province port = new Province(
                "CN-CO-Port",
                "Port",
                Optional.of("CN-CO"),
                false,
                figures(Map.of(CustomsFlow.EXPORTS, 100.0)),
                new TreeMap<>(),
                new TreeMap<>(),
                figures(Map.of("USA", .4)),
                new TreeMap<>());
        Province rest = new Province(
                "CN-XX",
                "Rest",
                Optional.of("CN"),
                true,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        return new ProvincePanel(List.of(country, coast, port, Province.unknown("CN-HI", "Hills", "CN"), rest));
    }

    @Test
    void provinces_sumToTheCountryInEveryCellAndMonth() {
        for (CustomsFlow flow : CustomsFlow.values()) {
            FlowTable country = PROVINCES.table("CN", flow);
            FlowTable coast = PROVINCES.table("CN-CO", flow);
            FlowTable rest = PROVINCES.table("CN-XX", flow);
            for (int p = 0; p < country.products().size(); p++) {
                for (int j = 0; j < country.partners().size(); j++) {
                    for (int t = 0; t < PROJECTION.timeline().months(); t++) {
                        double whole = country.scenarioUsdMn(p, j, t);
                        double sum = coast.scenarioUsdMn(p, j, t) + rest.scenarioUsdMn(p, j, t);
                        assertThat(sum).isCloseTo(whole, within(LAW * Math.max(1, whole)));
                        assertThat(coast.baselineUsdMn(p, j, t) + rest.baselineUsdMn(p, j, t))
                                .isCloseTo(country.baselineUsdMn(p, j, t), within(LAW * Math.max(1, whole)));
                    }
                }
            }
        }
    }

    @Test
    void shares_meetWhatIsKnown() {
        // Half of the exports, of which 70 % are machines: 70 % of all machines and 30 % of all shirts, to every
        // partner.
        FlowTable coast = PROVINCES.table("CN-CO", CustomsFlow.EXPORTS);
        int month = PROJECTION.timeline().indexOf(YearMonth.of(2024, 5));
        assertThat(coast.scenarioUsdMn(0, 0, month)).isCloseTo(.7 * 50, within(LAW));
        assertThat(coast.scenarioUsdMn(1, 2, month)).isCloseTo(.3 * 100, within(LAW));
        // Imports: a quarter of every cell.
        FlowTable imports = PROVINCES.table("CN-CO", CustomsFlow.IMPORTS);
        assertThat(imports.scenarioUsdMn(0, 0, month)).isCloseTo(.25 * 25, within(LAW));
    }

    @Test
    void cityInsideAProvince_hasItsLevelAndPartners() {
        // A tenth of the country's exports of 400; the coast sends a quarter of its own to the United States, the port
        // 40 % of its.
        FlowTable port = PROVINCES.table("CN-CO-Port", CustomsFlow.EXPORTS);
        FlowTable coast = PROVINCES.table("CN-CO", CustomsFlow.EXPORTS);
        int month = PROJECTION.timeline().indexOf(YearMonth.of(2024, 5));
        double all = 0;
        double us = 0;
        for (int p = 0; p < 2; p++) {
            for (int j = 0; j < 4; j++) {
                all += port.scenarioUsdMn(p, j, month);
                us += j == 0 ? port.scenarioUsdMn(p, j, month) : 0;
                assertThat(port.scenarioUsdMn(p, j, month)).isLessThan(coast.scenarioUsdMn(p, j, month));
            }
        }
        assertThat(all).isCloseTo(40, within(LAW));
        assertThat(us).isCloseTo(16, within(LAW));
        assertThat(PROVINCES.table("CN-CO-Port", CustomsFlow.IMPORTS).scenarioUsdMn(0, 0, month))
                .as("no level of imports is known")
                .isNaN();
    }

    @Test
    void unknownProvince_isShownAsUnknown() {
        List<ProjectionRow> rows = ProjectionTable.rows(PROJECTION, RowQuery.EVERYTHING.withReporter("CN-HI"));
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.scenarioUsdMn()).isNaN();
            assertThat(row.yoyPct()).isNaN();
        });
        assertThat(Provinces.notes(PROJECTION, "CN-HI")).anyMatch(note -> note.contains("unknown"));
        assertThat(PROVINCES.exposure("CN-HI", CustomsFlow.EXPORTS, SEPTEMBER)).isEmpty();
    }

    @Test
    void channelsThatDivideTrade_sumToAll() {
        List<ProjectionRow> rows = ProjectionTable.rows(
                PROJECTION,
                RowQuery.EVERYTHING
                        .withReporter("CN")
                        .withChannels(List.of("all", "general", "processing", "other", "cbec", "market_procurement")));
        for (ProjectionRow all : rows) {
            if (!all.channel().equals("all")) {
                assertThat(all.channel().equals("cbec") || all.channel().equals("market_procurement"))
                        .isEqualTo(Channel.valueOf(all.channel().toUpperCase(java.util.Locale.ROOT))
                                .overlaps());
                continue;
            }
            double sum = sum(rows, all, List.of("general", "processing", "other"));
            assertThat(sum).isCloseTo(all.scenarioUsdMn(), within(LAW * Math.max(1, all.scenarioUsdMn())));
            assertThat(sum(rows, all, List.of("market_procurement"))).isNaN();
        }
        assertThat(rows)
                .filteredOn(row -> row.channel().equals("cbec"))
                .isNotEmpty()
                .allMatch(ProjectionRow::aggregate);
    }

    private static double sum(List<ProjectionRow> rows, ProjectionRow like, List<String> channels) {
        return rows.stream()
                .filter(row -> channels.contains(row.channel())
                        && row.period().equals(like.period())
                        && row.flow().equals(like.flow())
                        && row.partner().equals(like.partner())
                        && row.product().equals(like.product()))
                .mapToDouble(ProjectionRow::scenarioUsdMn)
                .sum();
    }

    @Test
    void importsForProcessing_payNoDuty() {
        FlowTable all = PROVINCES.table("CN", CustomsFlow.IMPORTS);
        FlowTable processing = PROVINCES.table("CN", CustomsFlow.IMPORTS, Channel.PROCESSING);
        FlowTable general = PROVINCES.table("CN", CustomsFlow.IMPORTS, Channel.GENERAL);
        assertThat(all.scenarioUsdMn(0, 0, SEPTEMBER)).isLessThan(all.baselineUsdMn(0, 0, SEPTEMBER));
        assertThat(processing.scenarioUsdMn(0, 0, SEPTEMBER))
                .isEqualTo(processing.baselineUsdMn(0, 0, SEPTEMBER))
                .isCloseTo(.2 * all.baselineUsdMn(0, 0, SEPTEMBER), within(LAW));
        double others = all.scenarioUsdMn(0, 0, SEPTEMBER) - processing.scenarioUsdMn(0, 0, SEPTEMBER);
        assertThat(general.scenarioUsdMn(0, 0, SEPTEMBER)).isCloseTo(.6 / .8 * others, within(LAW));
        assertThat(processing.scenarioUsdMn(0, 2, SEPTEMBER))
                .as("no duty on European goods")
                .isCloseTo(.2 * all.scenarioUsdMn(0, 2, SEPTEMBER), within(LAW));
    }

    @Test
    void exposure_isTheSumOverCellsLargestFirst() {
        List<ExposedCell> cells = PROVINCES.exposure("CN-CO", CustomsFlow.EXPORTS, SEPTEMBER);
        assertThat(cells.get(0).partner()).isEqualTo("USA");
        assertThat(cells.get(0).product()).isEqualTo("machines");
        assertThat(cells.stream().mapToDouble(ExposedCell::share).sum()).isCloseTo(1, within(LAW));
        FlowTable country = PROVINCES.table("CN", CustomsFlow.EXPORTS);
        double move = Math.log(country.scenarioUsdMn(0, 0, SEPTEMBER) / country.baselineUsdMn(0, 0, SEPTEMBER));
        assertThat(cells.get(0).exposure()).isCloseTo(cells.get(0).share() * move, within(LAW));
        double coast = cells.stream().mapToDouble(ExposedCell::exposure).sum();
        double rest = PROVINCES.exposure("CN-XX", CustomsFlow.EXPORTS, SEPTEMBER).stream()
                .mapToDouble(ExposedCell::exposure)
                .sum();
        assertThat(coast).isNegative().isNotCloseTo(rest, within(1e-4));
    }

    @Test
    void owners_haveAShareOfTheWhole() {
        double all = 0;
        FlowTable coast = PROVINCES.table("CN-CO", CustomsFlow.EXPORTS);
        for (int p = 0; p < 2; p++) {
            for (int j = 0; j < 4; j++) {
                all += coast.scenarioUsdMn(p, j, SEPTEMBER);
            }
        }
        assertThat(PROVINCES.ownedUsdMn("CN-CO", CustomsFlow.EXPORTS, Ownership.PRIVATE, SEPTEMBER))
                .isCloseTo(all / 2, within(LAW));
        assertThat(PROVINCES.ownedUsdMn("CN-CO", CustomsFlow.EXPORTS, Ownership.STATE_OWNED, SEPTEMBER))
                .isNaN();
    }

    @Test
    void defaultRows_areThoseOfTheCountryThroughAllChannels() {
        List<ProjectionRow> rows = ProjectionTable.rows(PROJECTION, RowQuery.EVERYTHING);
        assertThat(rows)
                .allMatch(row -> row.reporter().equals("CN") && row.channel().equals("all"));
    }

    @Test
    void areaOrChannelThatDoesNotExist_isAnError() {
        assertThatThrownBy(() -> ProjectionTable.rows(PROJECTION, RowQuery.EVERYTHING.withReporter("CN-C0")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("CN-CO");
        RowQuery channel = RowQuery.EVERYTHING.withReporter("VNM").withChannels(List.of("general"));
        assertThatThrownBy(() -> ProjectionTable.rows(PROJECTION, channel))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("general");
    }
}
