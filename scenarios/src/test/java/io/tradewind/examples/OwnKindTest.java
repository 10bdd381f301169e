package io.tradewind.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.format.ScenarioSchema;
import io.tradewind.io.format.ScenarioWriter;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.load.InvalidScenarioException;
import io.tradewind.scenarios.load.ScenarioLoader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A kind of event from outside is read, checked, projected, written and described like those that Tradewind knows. */
@ResourceLock(Resources.SYSTEM_OUT)
final class OwnKindTest {
    private static final EventKinds KINDS = EventKinds.standard().with(PortStrike.KIND);
    private static final Economy WORLD = Tradewind.standard().loadWorld("world-2023");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private static Scenario load(String keys) {
        return ScenarioLoader.of(WORLD, ParameterRegistry.standard())
                .with(KINDS)
                .loadText("strike.yaml", text("port_strike", keys));
    }

    private static String text(String kind, String keys) {
        return "formatVersion: 1\nid: s\ntitle: s\nhorizon: {from: 2026-09, to: 2026-12}\nevents:\n  - {id: strike, kind: "
                + kind + ", " + keys + "}\n";
    }

    @Test
    void strike_movesTheMonthsThatItLasts() {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            PortStrike.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        List<Double> changes = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Double.parseDouble(line.split(" +")[1]))
                .toList();

        assertThat(changes).hasSize(4);
        assertThat(changes.get(0)).isZero();
        assertThat(changes.get(1)).isBetween(-41.0, -39.0); // 40 % of a whole month
        assertThat(changes.get(2)).isBetween(-24.0, -16.0); // of 14 days of 30
        assertThat(changes.get(3)).isZero();
    }

    @Test
    void strike_readsItsKeysAndWritesThemBack() {
        Scenario scenario = load("importer: United States, start: 2026-10-01");

        PortStrike strike = new PortStrike("USA", 0.5, OCTOBER, Optional.empty());
        assertThat(scenario.events().get(0).shock()).isEqualTo(strike);
        assertThat(ScenarioWriter.yaml(scenario)).contains("importer: USA").doesNotContain("lost");
        assertThat(ScenarioLoader.of(WORLD, ParameterRegistry.standard())
                        .with(KINDS)
                        .loadText("again.yaml", ScenarioWriter.yaml(scenario)))
                .isEqualTo(scenario);
    }

    @Test
    void strike_hasDaysWordsAndAnEndThatCanBeOpen() {
        PortStrike strike = new PortStrike("USA", 0.4, OCTOBER, Optional.of(OCTOBER.plusDays(45)));

        assertThat(strike.begins()).contains(OCTOBER);
        assertThat(strike.openableEnd()).contains(OCTOBER.plusDays(45));
        assertThat(strike.withoutEnd()).isEqualTo(new PortStrike("USA", 0.4, OCTOBER, Optional.empty()));
        assertThat(strike.inWords(Optional.empty())).isEqualTo("ports of USA closed to 40 % of goods");
    }

    @Test
    void badStrike_isRefusedWithPlaceAndHint() {
        assertThatThrownBy(() -> load("importer: Atlantis, lost: 1.5, start: 2026-10-01, end: 2026-09-01"))
                .isInstanceOfSatisfying(
                        InvalidScenarioException.class,
                        bad -> assertThat(bad.problems())
                                .allSatisfy(
                                        problem -> assertThat(problem.line()).isEqualTo(6))
                                .extracting(problem -> problem.path())
                                .containsExactlyInAnyOrder(
                                        "events[0].importer", "events[0].lost", "events[0].lost", "events[0].end"));
        assertThatThrownBy(() -> load("importer: USA, lots: 0.5, start: 2026-10-01"))
                .hasMessageContaining("Maybe use 'lost'.");
    }

    @Test
    void unknownWithoutTheKind_knownWithIt() {
        assertThatThrownBy(() -> ScenarioLoader.of(WORLD, ParameterRegistry.standard())
                        .loadText("strike.yaml", text("port_strike", "importer: USA, start: 2026-10-01")))
                .hasMessageContaining("There is no kind of event 'port_strike'");
        assertThat(ScenarioSchema.json(KINDS)).contains("\"port_strike\"");
        assertThat(ScenarioSchema.json(EventKinds.standard())).doesNotContain("port_strike");
        assertThatThrownBy(() -> KINDS.with(PortStrike.KIND)).hasMessageContaining("already");
    }
}
