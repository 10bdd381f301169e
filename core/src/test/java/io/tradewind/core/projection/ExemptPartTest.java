package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Exempt goods apart from the rest of their sector: laws, and numbers that follow from the parts by hand. */
class ExemptPartTest {
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Economy WORLD = ToyPanels.withPanel();
    private static final int CHN = 0;
    private static final int USA = 1;
    private static final int EU = 3;
    private static final int MACHINERY = 0;
    private static final double EXACT = 1e-12;

    private static Projection project(Event... events) {
        return ProjectionEngine.standard()
                .project(
                        WORLD,
                        Scenario.of("x", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(events)),
                        Parameters.defaults());
    }

    private static List<Double> responses(Projection projection) {
        List<Double> values = new ArrayList<>();
        for (int t = 0; t < projection.timeline().months(); t++) {
            for (int cell = 0; cell < 48; cell++) {
                values.add(projection.logQuantity(cell % 4, cell / 4 % 4, cell / 16, t));
                values.add(projection.logPrice(cell % 4, cell / 4 % 4, cell / 16, t));
            }
        }
        return values;
    }

    private static TariffScope exempting(double share, String... products) {
        return new TariffScope(List.of("all"), new TreeMap<>(Map.of("machinery", share)), List.of(products));
    }

    private static Event tariff(String id, double rate, LocalDate day, TariffScope scope) {
        return Event.of(
                id,
                TariffShock.add("USA", List.of("CHN"), rate, day)
                        .persistence(1)
                        .scope(scope)
                        .build());
    }

    private static final Event FULL = tariff("full", .25, APRIL, TariffScope.ALL_GOODS);

    @Test
    void namesOnADutyOfNothing_changeNoBit() {
        Event nothing = tariff("zero", 0, APRIL, exempting(.5, "machines"));

        assertThat(responses(project(FULL, nothing))).isEqualTo(responses(project(FULL)));
    }

    @Test
    void twoPartsThatAreTreatedAlike_areTheWhole() {
        Event later = tariff("later", .1, LocalDate.of(2030, 1, 1), exempting(.4, "machines"));
        double[] whole = responses(project(FULL)).stream().mapToDouble(x -> x).toArray();
        double[] parts =
                responses(project(FULL, later)).stream().mapToDouble(x -> x).toArray();

        assertThat(parts).containsExactly(whole, within(EXACT));
    }

    @Test
    void everythingExemptByName_isNoTariff_law28() {
        TreeMap<String, Double> all = new TreeMap<>(Map.of("machinery", 1.0, "textiles_apparel_leather", 1.0));
        TariffScope scope = new TariffScope(List.of("all"), all, List.of("machines", "shirts"));

        assertThat(responses(project(tariff("t", .25, APRIL, scope)))).containsOnly(0.0);
    }

    /** Where all exempt the same share, nothing moves the exempt part, and the rest is a market of its own with the whole duty. */
    @Test
    void exemptPartStaysAndTheRestBearsAll() {
        Projection full = project(FULL);
        Projection parts = project(tariff("part", .25, APRIL, exempting(.4, "machines")));
        int t = full.timeline().indexOf(YearMonth.of(2025, 9));

        for (int origin : new int[] {CHN, USA, EU}) {
            double quantity = full.logQuantity(origin, USA, MACHINERY, t);
            double value = quantity + full.logPrice(origin, USA, MACHINERY, t);
            double byHand = Math.log(.4 + .6 * Math.exp(quantity));
            assertThat(parts.logQuantity(origin, USA, MACHINERY, t)).isCloseTo(byHand, within(EXACT));
            assertThat(parts.logQuantity(origin, USA, MACHINERY, t) + parts.logPrice(origin, USA, MACHINERY, t))
                    .isCloseTo(Math.log(.4 + .6 * Math.exp(value)), within(EXACT));
        }
    }

    @Test
    void panelsProducts_takeTheirPart() {
        Projection parts = project(tariff("part", .25, APRIL, exempting(.4, "machines")));
        Projection whole = project(tariff("part", .25, APRIL, exempting(.4)));
        FlowTable named = parts.panelTable(TradeDirection.EXPORTS);
        FlowTable unnamed = whole.panelTable(TradeDirection.EXPORTS);
        int machines = named.products().indexOf("machines");
        int usa = named.partners().indexOf("USA");
        int t = parts.timeline().indexOf(YearMonth.of(2025, 9));

        assertThat(unnamed.scenarioUsdMn(machines, usa, t)).isLessThan(.95 * unnamed.baselineUsdMn(machines, usa, t));
        assertThat(named.scenarioUsdMn(machines, usa, t))
                .isCloseTo(named.baselineUsdMn(machines, usa, t), within(EXACT));
    }

    @Test
    void otherDuties_stayOnTheExemptPart() {
        Event fentanyl = tariff("fentanyl", .1, APRIL, TariffScope.ALL_GOODS);
        Event reciprocal = tariff("reciprocal", .25, APRIL, exempting(.4, "machines"));
        Projection alone = project(fentanyl);
        FlowTable both = project(fentanyl, reciprocal).panelTable(TradeDirection.EXPORTS);
        FlowTable first = alone.panelTable(TradeDirection.EXPORTS);
        int t = alone.timeline().indexOf(YearMonth.of(2025, 9));

        assertThat(both.scenarioUsdMn(0, 0, t)).isCloseTo(first.scenarioUsdMn(0, 0, t), within(1e-9));
    }

    @Test
    void namesThatFitNothing_areProblemsWithTheirPlace() {
        Event unknown = tariff("t", .25, APRIL, exempting(.4, "machinez"));
        Event without = tariff("t", .25, APRIL, exempting(.4, "shirts"));

        assertThatThrownBy(() -> project(unknown))
                .hasMessageContaining("events[0].scope.exemptProducts[0]")
                .hasMessageContaining("'machinez' is neither a product")
                .hasMessageContaining("[machines");
        assertThatThrownBy(() -> project(without))
                .hasMessageContaining("events[0].scope.exemptProducts[0]")
                .hasMessageContaining("textiles_apparel_leather");
    }
}
