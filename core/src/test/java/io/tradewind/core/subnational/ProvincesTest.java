package io.tradewind.core.subnational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Provinces on the toy panel of {@link ToyProvinces}. */
class ProvincesTest {
    private static final double LAW = 1e-9;
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Projection PROJECTION = project(
            Event.of("t", TariffShock.add("USA", List.of("CHN"), .5, APRIL).build()),
            Event.of("r", TariffShock.add("CHN", List.of("USA"), .3, APRIL).build()));
    private static final Provinces PROVINCES = Provinces.of(PROJECTION).orElseThrow();
    private static final int SEPTEMBER = PROJECTION.timeline().indexOf(YearMonth.of(2025, 9));

    private static Projection project(Event... events) {
        return ToyProvinces.project(Parameters.defaults(), events);
    }

    @Test
    void provinces_sumToTheCountryInEveryCellAndMonth() {
        for (TradeDirection flow : TradeDirection.values()) {
            FlowTable country = PROVINCES.table("CN", flow);
            FlowTable coast = PROVINCES.table("CN-CO", flow);
            FlowTable rest = PROVINCES.table("CN-XX", flow);
            for (int p = 0; p < country.products().size(); p++) {
                for (int j = 0; j < country.partners().size(); j++) {
                    for (int t = PROJECTION.timeline().indexOf(ToyPanels.FIRST);
                            t < PROJECTION.timeline().months();
                            t++) {
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
        FlowTable coast = PROVINCES.table("CN-CO", TradeDirection.EXPORTS);
        int month = PROJECTION.timeline().indexOf(YearMonth.of(2024, 5));
        assertThat(coast.scenarioUsdMn(0, 0, month)).isCloseTo(.7 * 50, within(LAW));
        assertThat(coast.scenarioUsdMn(1, 2, month)).isCloseTo(.3 * 100, within(LAW));
        // Imports: a quarter, of which 80 % are machinery, which is half of the country's: 40 % of all machinery.
        FlowTable imports = PROVINCES.table("CN-CO", TradeDirection.IMPORTS);
        int machinery = imports.products().indexOf("machinery");
        assertThat(imports.scenarioUsdMn(machinery, 0, month)).isCloseTo(.4 * 25, within(LAW));
    }

    @Test
    void cityInsideAProvince_hasItsLevelAndPartners() {
        // A tenth of the country's exports of 400; the coast sends a quarter of its own to the United States, the port
        // 40 % of its.
        FlowTable port = PROVINCES.table("CN-CO-Port", TradeDirection.EXPORTS);
        FlowTable coast = PROVINCES.table("CN-CO", TradeDirection.EXPORTS);
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
        assertThat(PROVINCES.table("CN-CO-Port", TradeDirection.IMPORTS).scenarioUsdMn(0, 0, month))
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
        assertThat(PROVINCES.exposure("CN-HI", TradeDirection.EXPORTS, SEPTEMBER))
                .isEmpty();
    }

    @Test
    void exposure_isTheSumOverCellsLargestFirst() {
        List<ExposedCell> cells = PROVINCES.exposure("CN-CO", TradeDirection.EXPORTS, SEPTEMBER);
        assertThat(cells.get(0).partner()).isEqualTo("USA");
        assertThat(cells.get(0).product()).isEqualTo("machines");
        assertThat(cells.stream().mapToDouble(ExposedCell::share).sum()).isCloseTo(1, within(LAW));
        FlowTable country = PROVINCES.table("CN", TradeDirection.EXPORTS);
        double move = Math.log(country.scenarioUsdMn(0, 0, SEPTEMBER) / country.baselineUsdMn(0, 0, SEPTEMBER));
        assertThat(cells.get(0).exposure()).isCloseTo(cells.get(0).share() * move, within(LAW));
        double coast = cells.stream().mapToDouble(ExposedCell::exposure).sum();
        double rest = PROVINCES.exposure("CN-XX", TradeDirection.EXPORTS, SEPTEMBER).stream()
                .mapToDouble(ExposedCell::exposure)
                .sum();
        assertThat(coast).isNegative().isNotCloseTo(rest, within(1e-4));
    }

    @Test
    void exposureToOneShock_isAgainstTheProjectionWithoutIt() {
        Projection without = project(
                Event.of("r", TariffShock.add("CHN", List.of("USA"), .3, APRIL).build()));
        List<ExposedCell> cells = PROVINCES.exposure("CN-CO", TradeDirection.EXPORTS, SEPTEMBER, without);
        FlowTable with = PROVINCES.table("CN", TradeDirection.EXPORTS);
        FlowTable other = without.panelTable(TradeDirection.EXPORTS);
        double move = Math.log(with.scenarioUsdMn(0, 0, SEPTEMBER) / other.scenarioUsdMn(0, 0, SEPTEMBER));
        assertThat(cells.get(0).partner()).isEqualTo("USA");
        assertThat(cells.get(0).logMove()).isCloseTo(move, within(LAW)).isNegative();
        assertThat(PROVINCES.exposure("CN-CO", TradeDirection.EXPORTS, SEPTEMBER, PROJECTION))
                .allMatch(cell -> cell.exposure() == 0.0);
    }

    @Test
    void exposureByShock_hasTheDutiesTogetherAndOtherEventsByKind() {
        Event tariff =
                Event.of("t", TariffShock.add("USA", List.of("CHN"), .5, APRIL).build());
        Event boom = Event.of(
                "d",
                new DemandShock(
                        List.of("VNM"),
                        List.of("machinery"),
                        List.of(),
                        10,
                        DemandShock.Mode.LEVEL,
                        APRIL,
                        Optional.empty(),
                        0,
                        0,
                        ""));
        Projection both = project(tariff, boom);
        Provinces provinces = Provinces.of(both).orElseThrow();
        PreparedScenario prepared = ToyProvinces.prepare(Parameters.defaults(), tariff, boom);
        List<ShockExposure> shocks = provinces.exposureByShock(prepared, "CN-CO", TradeDirection.EXPORTS, SEPTEMBER);
        assertThat(shocks).extracting(ShockExposure::shock).containsExactly("duties", "demand");
        assertThat(shocks.get(0).exposure()).isNegative();
        assertThat(provinces.exposureByShock(prepared, "CN-HI", TradeDirection.EXPORTS, SEPTEMBER))
                .allMatch(shock -> shock.cells().isEmpty());
        // Alone: Viet Nam buys 10 % more machines from everyone; nothing else moves.
        Provinces alone = Provinces.of(project(boom)).orElseThrow();
        FlowTable coast = alone.table("CN-CO", TradeDirection.EXPORTS);
        double all = 0;
        for (int p = 0; p < 2; p++) {
            for (int j = 0; j < 4; j++) {
                all += coast.baselineUsdMn(p, j, SEPTEMBER);
            }
        }
        ShockExposure demand = alone.exposureByShock(
                        ToyProvinces.prepare(Parameters.defaults(), boom), "CN-CO", TradeDirection.EXPORTS, SEPTEMBER)
                .get(0);
        ExposedCell machines = demand.cells().get(0);
        assertThat(machines.partner()).isEqualTo("VNM");
        assertThat(machines.share()).isCloseTo(coast.baselineUsdMn(0, 1, SEPTEMBER) / all, within(LAW));
        assertThat(machines.logMove()).isCloseTo(Math.log(1.1), within(LAW));
        assertThat(demand.exposure()).isCloseTo(machines.share() * Math.log(1.1), within(LAW));
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
