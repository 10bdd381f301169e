package io.tradewind.scenarios.basepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.FlowPanel.Level;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventValues;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.scenarios.register.CurrentLaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the base path, over random parts of the register. */
final class BasePathLawsTest {
    /** The law's tolerance, log points. */
    private static final double EXACT = 1e-9;

    private static final List<Event> HAPPENED = CurrentLaw.happened();
    private static final List<String> REPORTERS = List.of("CN", "CN-GD", "USA", "VNM");

    private static Scenario of(List<Event> events, List<Event> base) {
        return Scenario.of("x", OnLaw.FROM, OnLaw.TO, BasePath.meaningful(events))
                .withBasePath(Optional.of(new BasePath("base", "Base", true, BasePath.meaningful(base), HAPPENED)));
    }

    /** About two thirds of the register, some of its duties with another rate. */
    private static List<Event> part(Random random) {
        List<Event> part = new ArrayList<>();
        for (Event event : HAPPENED) {
            if (random.nextInt(3) > 0) {
                boolean other = random.nextInt(4) == 0 && event.shock() instanceof TariffShock;
                part.add(other ? withRate(event, random.nextDouble()) : event);
            }
        }
        return part;
    }

    private static Event withRate(Event event, double factor) {
        TariffShock tariff = (TariffShock) event.shock();
        Map<String, Object> values = new LinkedHashMap<>(tariff.values());
        values.computeIfPresent("rate", (key, rate) -> (Double) rate * factor);
        return event.withShock(TariffShock.KIND.read(new EventValues(TariffShock.KIND.keys(), values)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void pathWithoutEventsOfItsOwn_hasNoEffectToTheBit(long seed) {
        List<Event> base = part(new Random(seed));
        Projection projection = OnLaw.project(of(base, base));

        for (String reporter : REPORTERS) {
            assertThat(OnLaw.levels(projection, reporter, FlowPanel.SCENARIO))
                    .isEqualTo(OnLaw.levels(projection, reporter, FlowPanel.BASELINE))
                    .isEqualTo(OnLaw.levels(projection, reporter, FlowPanel.AT_BASE_PRICES));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void baseAndWhatTurnsItIntoAnother_isTheOther(long seed) {
        Random random = new Random(seed);
        List<Event> a = part(random);
        List<Event> b = part(random);
        Scenario onA = of(b, a);

        Projection scenario = OnLaw.project(onA);
        Projection itself = OnLaw.project(of(List.of(), b));

        assertThat(onA.ownEvents().size() + onA.droppedEvents().size()).isGreaterThan(20);
        for (String reporter : REPORTERS) {
            double[] levels = OnLaw.levels(scenario, reporter, FlowPanel.SCENARIO);
            assertThat(OnLaw.distance(levels, OnLaw.levels(itself, reporter, FlowPanel.BASELINE)))
                    .isLessThan(EXACT);
            assertThat(OnLaw.distance(levels, OnLaw.levels(scenario, reporter, FlowPanel.BASELINE)))
                    .isGreaterThan(0.01);
        }
    }

    /** A coalition of what the scenario brings has the rest as on its base path: none of it is the path, all of it the scenario. */
    @Test
    void coalitions_goFromThePathToTheScenario() {
        Random random = new Random(5);
        Scenario scenario = of(part(random), part(random));
        PreparedScenario prepared = OnLaw.prepare(scenario).remembering();
        Projection whole = OnLaw.project(scenario);
        Set<String> everything = new java.util.TreeSet<>();
        scenario.ownEvents().forEach(event -> everything.add(event.id()));
        scenario.droppedEvents().forEach(event -> everything.add(event.id()));

        for (Level level : List.of(FlowPanel.SCENARIO, FlowPanel.BASELINE)) {
            assertThat(OnLaw.levels(prepared.project(RunSpec.only(everything)), "CN", level))
                    .isEqualTo(OnLaw.levels(whole, "CN", level));
            assertThat(OnLaw.levels(prepared.project(RunSpec.only(Set.of())), "CN", level))
                    .isEqualTo(OnLaw.levels(whole, "CN", FlowPanel.BASELINE));
        }
    }

    /** The law's later rows have no part in what is estimated: the printed months are those of customs, whatever was enacted since. */
    @ParameterizedTest
    @EnumSource(TradeDirection.class)
    void printedMonthsOfCurrentLaw_areThosePrinted(TradeDirection flow) {
        Projection projection = OnLaw.project(of(HAPPENED, HAPPENED));
        int first = projection.timeline().indexOf(OnLaw.FROM);
        int last = projection.timeline().indexOf(OnLaw.ORIGIN);

        for (int j = 0; j < projection.panelTable(flow).partners().size(); j++) {
            for (int p = 0; p < projection.panelTable(flow).products().size(); p++) {
                for (int t = first; t <= last; t++) {
                    assertThat(projection.panelTable(flow).scenarioUsdMn(p, j, t))
                            .isEqualTo(projection.panelTable(flow).baselineUsdMn(p, j, t));
                }
            }
        }
    }

    /** Months that a scenario with another past would have had: without the duties on China its sales to the United States do not fall. */
    @Test
    void anotherPast_movesPrintedMonths() {
        List<Event> without = HAPPENED.stream()
                .filter(event ->
                        !event.id().startsWith("us-reciprocal") && !event.id().startsWith("us-fentanyl"))
                .toList();
        Projection projection = OnLaw.project(of(without, HAPPENED));
        FlowPanel panel = FlowPanel.of(projection, "CN", TradeDirection.EXPORTS, OnLaw.FROM, OnLaw.TO);
        int may = projection.timeline().indexOf(java.time.YearMonth.of(2025, 5));
        var usa = panel.find("USA", "all").orElseThrow();

        assertThat(usa.at(FlowPanel.SCENARIO, may)).isGreaterThan(1.2 * usa.at(FlowPanel.BASELINE, may));
    }
}
