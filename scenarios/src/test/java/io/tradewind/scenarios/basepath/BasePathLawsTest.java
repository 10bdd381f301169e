package io.tradewind.scenarios.basepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.register.CurrentLaw;
import io.tradewind.scenarios.world.Worlds;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the base path, over random parts of the register. */
final class BasePathLawsTest {
    private static final Economy SHIPPED = Worlds.load(Worlds.STANDARD);
    private static final PanelVintages VINTAGES = PanelVintages.shipped(SHIPPED);
    private static final YearMonth ORIGIN = VINTAGES.last();
    private static final Economy WORLD = VINTAGES.worldAt(SHIPPED, ORIGIN);
    private static final ParameterRegistry REGISTRY = ParameterRegistry.standard();
    private static final YearMonth FROM = YearMonth.of(2025, 1);
    private static final YearMonth TO = YearMonth.of(2026, 12);
    private static final String HEAD =
            "formatVersion: 1\nid: x\ntitle: X\nworld: world-2023\nhorizon: {from: 2025-01, to: 2026-12}\n";

    private static Scenario load(String rest) {
        return ScenarioLoader.of(SHIPPED, REGISTRY).loadText("x.yaml", HEAD + rest);
    }

    private static Projection project(Scenario scenario) {
        return ProjectionEngine.standard().projectFrom(WORLD, scenario, REGISTRY.defaults(), ORIGIN);
    }

    private static double[] levels(Projection projection, String reporter, FlowPanel.Level level) {
        List<Double> values = new ArrayList<>();
        for (TradeDirection flow : TradeDirection.values()) {
            FlowPanel panel = FlowPanel.of(projection, reporter, flow, FROM, TO);
            int first = projection.timeline().indexOf(FROM);
            for (int p = 0; p < panel.table().products().size(); p++) {
                for (int j = 0; j < panel.table().partners().size(); j++) {
                    for (int t = first; t < projection.timeline().months(); t++) {
                        values.add(panel.cell(p, j).at(level, t));
                    }
                }
            }
        }
        return values.stream().mapToDouble(x -> x).toArray();
    }

    private static double distance(double[] one, double[] other) {
        double largest = 0.0;
        for (int k = 0; k < one.length; k++) {
            largest = Math.max(largest, Math.abs(Math.log1p(one[k]) - Math.log1p(other[k])));
        }
        return largest;
    }

    @Test
    void speed() {
        Scenario own = load("take: {}\n");
        Scenario base = load("baseline: current-law\n");
        for (int k = 0; k < 3; k++) {
            long a = System.nanoTime();
            project(own);
            long b = System.nanoTime();
            project(base);
            System.out.println("own " + (b - a) / 1e6 + " base " + (System.nanoTime() - b) / 1e6);
        }
        double[] x = levels(project(own), "CN", FlowPanel.SCENARIO);
        double[] y = levels(project(base), "CN", FlowPanel.SCENARIO);
        System.out.println("distance " + distance(x, y));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN", "VNM", "USA"})
    void noEventOfItsOwn_hasNoEffectToTheBit(String reporter) {
        Projection projection = project(load("baseline: current-law\n"));

        assertThat(levels(projection, reporter, FlowPanel.SCENARIO))
                .isEqualTo(levels(projection, reporter, FlowPanel.BASELINE))
                .isEqualTo(levels(projection, reporter, FlowPanel.AT_BASE_PRICES));
    }

    private static Scenario of(List<Event> events, List<Event> base) {
        return Scenario.of("x", FROM, TO, BasePath.meaningful(events))
                .withBasePath(Optional.of(
                        new BasePath("base", "Base", true, BasePath.meaningful(base), CurrentLaw.happened())));
    }

    private static List<Event> part(Random random) {
        return CurrentLaw.happened().stream()
                .filter(any -> random.nextInt(3) > 0)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void baseAndWhatTurnsItIntoAnother_isTheOther(long seed) {
        Random random = new Random(seed);
        List<Event> a = part(random);
        List<Event> b = part(random);

        Projection onA = project(of(b, a));
        Projection onB = project(of(b, b));

        FlowPanel panel = FlowPanel.of(onA, "CN", TradeDirection.EXPORTS, FROM, TO);
        for (int p = 0; p < panel.table().products().size(); p++)
            for (int j = 0; j < panel.table().partners().size(); j++)
                for (int t = onA.timeline().indexOf(FROM); t < onA.timeline().months(); t++) {
                    double s = panel.cell(p, j).at(FlowPanel.SCENARIO, t),
                            q = panel.cell(p, j).at(FlowPanel.BASELINE, t);
                    if (Math.abs(Math.log(s / q)) > 2)
                        System.out.println(panel.table().products().get(p) + " "
                                + panel.table().partners().get(j) + " "
                                + onA.timeline().month(t) + " " + s + " " + q);
                }
        for (String reporter : List.of("CN", "USA", "VNM")) {
            double[] scenario = levels(onA, reporter, FlowPanel.SCENARIO);
            System.out.println(
                    seed + " " + reporter + " " + distance(scenario, levels(onB, reporter, FlowPanel.BASELINE))
                            + " effect " + distance(scenario, levels(onA, reporter, FlowPanel.BASELINE)));
        }
    }
}
