package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.SupplyShock;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A group of sectors selects its members wherever a sector may stand; no word selects two things (law 32). */
class SectorGroupsTest {
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Economy WORLD = ToyWorlds.fourRegions().toBuilder()
            .sectors(List.of(
                    sector("machinery", "goods", "capital"),
                    sector("textiles_apparel_leather", "goods"),
                    sector("services")))
            .build();
    private static final List<String> MEMBERS = List.of("machinery", "textiles_apparel_leather");
    private static final List<String> GROUP = List.of("goods");

    private static Sector sector(String code, String... groups) {
        return new Sector(SectorCode.of(code), code, 4, List.of(groups));
    }

    private static Scenario scenario(Shock shock) {
        return Scenario.of("g", YearMonth.of(2025, 1), YearMonth.of(2026, 6), List.of(Event.of("e", shock)));
    }

    private static List<ProjectionRow> rows(Shock shock) {
        Projection projection = ProjectionEngine.standard().project(WORLD, scenario(shock), Parameters.defaults());
        return ProjectionTable.rows(projection, RowQuery.EVERYTHING.withReporter("CHN"));
    }

    private static TariffShock tariff(List<String> sectors, Map<String, Double> exempt) {
        return TariffShock.add("USA", List.of("CHN"), 0.25, APRIL)
                .scope(new TariffScope(sectors, new TreeMap<>(exempt)))
                .build();
    }

    private static DemandShock demand(List<String> sectors) {
        return new DemandShock(
                List.of("EU27"), sectors, List.of(), 5, DemandShock.Mode.LEVEL, APRIL, Optional.empty(), 0, .25, "");
    }

    private static SupplyShock supply(List<String> sectors) {
        return new SupplyShock(sectors, OptionalDouble.of(10), OptionalDouble.empty(), APRIL, Optional.empty());
    }

    private static InvestmentShock investment(Map<String, Double> mix) {
        return new InvestmentShock(
                InvestmentShock.Channel.CONTRACT,
                List.of("VNM"),
                OptionalDouble.of(500),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                APRIL,
                Optional.of(APRIL.plusMonths(6)),
                new TreeMap<>(mix));
    }

    @Test
    void groupInAScope_isItsMembersToTheLastBit() {
        List<ProjectionRow> byGroup = rows(tariff(GROUP, Map.of("goods", 0.4)));
        assertThat(byGroup)
                .isEqualTo(rows(tariff(MEMBERS, Map.of("machinery", 0.4, "textiles_apparel_leather", 0.4))))
                .isNotEqualTo(rows(tariff(MEMBERS, Map.of())));
        assertThat(rows(tariff(GROUP, Map.of("goods", 0.4, "machinery", 0.1))))
                .as("a code goes before its group")
                .isEqualTo(rows(tariff(MEMBERS, Map.of("machinery", 0.1, "textiles_apparel_leather", 0.4))));
    }

    @Test
    void groupInOtherKinds_isItsMembersToTheLastBit() {
        assertThat(rows(demand(GROUP)))
                .isEqualTo(rows(demand(MEMBERS)))
                .isNotEqualTo(rows(demand(List.of("services"))));
        assertThat(rows(supply(GROUP)))
                .isEqualTo(rows(supply(MEMBERS)))
                .isNotEqualTo(rows(supply(List.of("machinery"))));
        // China sells Viet Nam as much machinery as textiles, so a share of the group is halves of it
        assertThat(rows(investment(Map.of("goods", 1.0))))
                .isEqualTo(rows(investment(Map.of("machinery", 0.5, "textiles_apparel_leather", 0.5))))
                .isNotEqualTo(rows(investment(Map.of("machinery", 1.0))));
    }

    @Test
    void groupInTheLongRun_isItsMembers() {
        assertThat(state(tariff(GROUP, Map.of("capital", 0.5))))
                .isEqualTo(state(tariff(MEMBERS, Map.of("machinery", 0.5))))
                .isNotEqualTo(state(tariff(MEMBERS, Map.of())));
    }

    private static Object state(TariffShock tariff) {
        return ScenarioState.at(scenario(tariff), WORLD, Parameters.defaults(), LocalDate.of(2025, 6, 1))
                .shocks();
    }

    @Test
    void groupInResults_isARowThatSumsItsMembers() {
        List<ProjectionRow> rows = rows(tariff(GROUP, Map.of()));
        double sum = 0;
        double group = 0;
        for (ProjectionRow row : rows) {
            if (row.partner().equals("USA") && row.flow().equals(rows.get(0).flow())) {
                sum += MEMBERS.contains(row.product()) ? row.scenarioUsdMn() : 0;
                group += row.product().equals("goods") ? row.scenarioUsdMn() : 0;
            }
        }
        assertThat(group).isPositive().isCloseTo(sum, org.assertj.core.api.Assertions.withinPercentage(1e-9));
    }

    @Test
    void unknownSector_isAnsweredWithGroupsToo() {
        assertThatThrownBy(() -> rows(demand(List.of("good"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'good' is not a sector of the world 'toy-4x3'")
                .hasMessageContaining(
                        "Maybe use one of [machinery, textiles_apparel_leather, services, goods, capital, all].");
        assertThatThrownBy(() -> rows(tariff(GROUP, Map.of("all", 0.5))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'all' is not a sector but all of them");
    }

    @Test
    void wordThatMeansTwoThings_isRefused() {
        assertRefused(List.of(sector("a", "b"), sector("b"), sector("c")), "group (b) of sector a");
        assertRefused(List.of(sector("a", "all"), sector("b"), sector("c")), "group (all) of sector a");
        assertRefused(List.of(sector("all"), sector("b"), sector("c")), "sector (all) has a name that is reserved");
        assertThatThrownBy(() -> WORLD.toBuilder()
                        .regions(List.of(Region.of("WLD"), Region.of("USA"), Region.of("VNM"), Region.of("EU27")))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("region (WLD) has a name that is reserved");
    }

    private static void assertRefused(List<Sector> sectors, String message) {
        assertThatThrownBy(() -> WORLD.toBuilder().sectors(sectors).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void productWordThatIsASectorOfOtherGoods_isRefused() {
        Economy world = ToyPanels.withPanel();
        assertThatThrownBy(() -> world.toBuilder()
                        .sectors(List.of(
                                sector("machinery", "light-industrial"),
                                sector("textiles_apparel_leather"),
                                sector("services")))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The word (light-industrial) is a product and a sector");
        assertThat(world.toBuilder()
                        .sectors(List.of(
                                sector("machinery"),
                                sector("textiles_apparel_leather", "light-industrial"),
                                sector("services")))
                        .build()
                        .sectorsOf("light-industrial"))
                .as("the same goods may share a word")
                .containsExactly(1);
    }
}
