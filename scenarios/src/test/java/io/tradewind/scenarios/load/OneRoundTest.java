package io.tradewind.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.format.ScenarioProblem;
import io.tradewind.scenarios.CodedWorld;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All problems of a file come in one round, and what loads is what runs. */
final class OneRoundTest {
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    private static final ParameterRegistry REGISTRY = ParameterRegistry.standard();
    private static final ScenarioLoader LOADER = ScenarioLoader.of(WORLD, REGISTRY);
    private static final String HEAD = "formatVersion: 1\nid: a\ntitle: a\nhorizon: {from: 2025-01, to: 2025-06}\n";
    private static final String GOOD =
            "- {id: t, kind: tariff, imposer: USA, targets: [CHN], rate: 0.1, effective: 2025-02-01}\n";

    private static List<String> paths(String text) {
        InvalidScenarioException error =
                catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.loadText("a.yaml", text));
        return error == null
                ? List.of()
                : error.problems().stream().map(ScenarioProblem::path).toList();
    }

    @Test
    void keysValuesReferencesAndMeaning_areReportedTogether() {
        assertThat(paths("""
                        formatVersion: 1
                        id: a b
                        titel: a
                        horizon: {from: 2025-01, to: 2025-13}
                        closure: partly
                        take: {events: [us-fentanyl-frst]}
                        events:
                        - {id: t, kind: tariff, imposer: USB, targets: [CHN, XYZ], rate: 25, effective: 2025-02-30}
                        - {id: u, kind: tariff, imposer: USA, targets: [Atlantis], rate: 2.5, effective: 2025-02-01, end: 2025-01-01}
                        - {id: v, kind: demand, importers: [AFR], sectors: [stel], pct: 5, start: 2025-02-01, rampMonths: 9999}
                        - {id: p, kind: param_override, parameter: emm, value: 2}
                        - {id: q, kind: param_override, parameter: em, value: 1e300}
                        """))
                .containsExactly(
                        "id",
                        "titel",
                        "horizon.to",
                        "closure",
                        "take.events[0]",
                        "events[0].imposer",
                        "events[0].targets[1]",
                        "events[0].rate",
                        "events[0].effective",
                        "events[1].targets[0]",
                        "events[1].end",
                        "events[2].sectors[0]",
                        "events[2].rampMonths",
                        "events[3].parameter",
                        "events[4].value");
    }

    @Test
    void referencesAreChecked_thoughAnotherEventIsBroken() {
        String broken = GOOD.replace("0.1", "ten").replace("id: t", "id: broken");
        assertThat(paths(HEAD + "events:\n" + broken + GOOD
                        + "- {id: r, kind: retaliation, imposer: CHN, trigger: broken}\n"
                        + "- {id: s, kind: retaliation, imposer: CHN, trigger: r}\n"
                        + "- {id: x, kind: truce, suspends: [nowhere, t], start: 2025-03-01, expiry: 2025-06-01, snapbackProbability: 0.5}\n"
                        + "- {id: t, kind: calendar, newYear: 2025-02-01}\n"))
                .containsExactly("events[0].rate", "events[3].imposer", "events[4].suspends[0]", "events[5].id");
    }

    /** A value that cannot be read hides nothing else of its event, nor of those that name it. */
    @Test
    void daysAndParts_areChecked_thoughAnotherValueCannotBeRead() {
        assertThat(paths(HEAD + """
                        events:
                        - {id: a, kind: tariff, imposer: USA, targets: [CHN], rate: ten, announced: 2025-03-01, effective: 2025-02-01, end: 2025-01-15}
                        - {id: b, kind: tarif, imposer: USA, targets: [CHN, XYZ], rate: 0.1, efective: 2025-02-30, end: 2025-01-15}
                        - {id: b, kind: threat, imposer: USA, targets: [CHN], rate: 0.1, announced: soon, effective: 2025-05-01, outcome: open, resolved: 2025-06-01, probability: 1}
                        - {id: a, kind: truce, suspends: [a, nowhere], start: 2025-06-01, expiry: 2025-03-01, snapbackProbability: often}
                        - {id: d, kind: param_override, parameter: [em], value: 1e3}
                        - {id: e, kind: retaliation, imposer: CHN, trigger: d}
                        """))
                .containsExactlyInAnyOrder(
                        "events[0].rate",
                        "events[0].announced",
                        "events[0].end",
                        "events[1].kind",
                        "events[1].efective",
                        "events[1].targets[1]",
                        "events[2].id",
                        "events[2].announced",
                        "events[2].outcome",
                        "events[2].probability",
                        "events[3].id",
                        "events[3].suspends[0]",
                        "events[3].suspends[1]",
                        "events[3].expiry",
                        "events[3].snapbackProbability",
                        "events[4].parameter",
                        "events[5].trigger");
    }

    /** What is wrong because a key is stated at all: what is resolved is not open; an amount needs an end and is no share of the base. */
    private static final Map<String, List<String>> WHATEVER_IT_SAYS = Map.of(
            "threat.resolved", List.of("events[0].outcome"),
            "investment.amountUsdMn", List.of("events[0].end", "events[0].pctOfBase"));

    /** Whatever stands in for a value that cannot be read, nobody hears of: for each key of each kind. */
    @Test
    void unreadableValue_isTheOnlyNewProblem() {
        for (String name : EventKinds.standard().names()) {
            List<EventKey> keys = EventKinds.standard().find(name).orElseThrow().keys();
            Set<String> before = Set.copyOf(paths(event(name, keys, "")));
            for (EventKey key : keys) {
                List<String> after = new ArrayList<>(paths(event(name, keys, key.name())));
                after.removeAll(WHATEVER_IT_SAYS.getOrDefault(name + "." + key.name(), List.of()));
                assertThat(after)
                        .as(name + " " + key.name())
                        .anyMatch(path -> path.startsWith("events[0]." + key.name()))
                        .allMatch(path -> before.contains(path) || path.startsWith("events[0]." + key.name()));
            }
        }
    }

    /** A file with one event as templates show it, one of whose keys holds what no key takes. */
    private static String event(String kind, List<EventKey> keys, String broken) {
        StringBuilder text = new StringBuilder(HEAD + "events:\n- id: e\n  kind: " + kind + "\n");
        for (EventKey key : keys) {
            if (key.name().equals(broken)) {
                text.append("  ").append(key.name()).append(": {x: [1]}\n");
            } else if (key.shown()) {
                text.append("  ")
                        .append(key.name())
                        .append(": ")
                        .append(key.example())
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void closureWithoutAccounts_isReportedBesideBrokenEvents() {
        InvalidScenarioException error = catchThrowableOfType(
                InvalidScenarioException.class,
                () -> ScenarioLoader.of(CodedWorld.economy(), REGISTRY)
                        .loadText("a.yaml", HEAD + "closure: general\nevents:\n" + GOOD.replace("0.1", "ten")));
        assertThat(error.problems()).extracting(ScenarioProblem::path).containsExactly("closure", "events[0].rate");
    }

    @Test
    void eventsOfAFileThatCannotBeFound_areNotMissed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.yaml"),
                HEAD + "extends: gone.yaml\nevents:\n- {id: r, kind: retaliation, imposer: CHN, trigger: t}\n");
        InvalidScenarioException error = catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.load(file));
        assertThat(error.problems()).extracting(ScenarioProblem::path).containsExactly("extends");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-06, to: 2026-12",
                "2025-01, to: 2075-01",
                "1989-01, to: 2025-01",
                "2024-01, to: 2025-01",
                "2025-01, to: 9999-01"
            })
    void horizonThatTheEngineRefuses_isRefusedByTheLoader(String months) {
        assertThat(paths(HEAD.replace("2025-01, to: 2025-06", months) + "events: []\n"))
                .hasSize(1)
                .allMatch(path -> path.startsWith("horizon."));
    }

    @Test
    void horizonOfTheOptions_isTheOneThatIsChecked(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.yaml"), HEAD.replace("2025-01, to", "1999-01, to") + "events:\n" + GOOD);
        Scenario good = LOADER.load(
                file.toString(),
                read -> read.withHorizon(Scenario.of(
                                "x",
                                java.time.YearMonth.of(2025, 1),
                                read.horizon().to(),
                                List.of())
                        .horizon()));
        assertThat(good.horizon().from()).isEqualTo(java.time.YearMonth.of(2025, 1));
    }

    @Test
    void generalClosureInAWorldWithoutAccounts_isRefusedByLoaderAndEngineAlike() {
        Economy poor = CodedWorld.economy();
        String text = HEAD + "closure: general\nevents:\n" + GOOD;
        InvalidScenarioException error = catchThrowableOfType(
                InvalidScenarioException.class,
                () -> ScenarioLoader.of(poor, REGISTRY).loadText("a.yaml", text));
        assertThat(error.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("closure");
            assertThat(problem.line()).isEqualTo(5);
        });
        Scenario scenario = LOADER.loadText("a.yaml", text);
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> ProjectionEngine.standard().project(poor, scenario, REGISTRY.defaults()));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("closure"));
    }

    @Test
    void blankNames_areLocatedProblems() {
        assertThat(paths(HEAD + "extends: \"\"\nworld: ' '\nevents: []\n")).containsExactly("extends", "world");
        for (String name : List.of("", " ", "\t")) {
            InvalidScenarioException error =
                    catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.load(name));
            assertThat(error.problems().get(0).message()).contains("blank");
            assertThat(catchThrowableOfType(InvalidScenarioException.class, () -> ScenarioLoader.worldOf(name)))
                    .isNotNull();
        }
        assertThatCode(() -> LOADER.loadText("a.yaml", HEAD + "question: ''\nstory: ''\nevents: []\n"))
                .doesNotThrowAnyException();
    }

    @Test
    void hugeScalar_isShownByItsEnds() {
        String huge = "x".repeat(15_000);
        for (String text : List.of(
                HEAD + "events:\n" + GOOD.replace("0.1", huge),
                HEAD + "events:\n" + GOOD.replace("CHN", huge),
                HEAD + "events: []\n" + huge.substring(0, 900) + ": 1\n",
                HEAD + "closure: " + huge + "\nevents: []\n")) {
            InvalidScenarioException error =
                    catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.loadText("a.yaml", text));
            assertThat(error.problems()).hasSize(1);
            assertThat(error.problems().get(0).toString())
                    .hasSizeLessThan(2_000)
                    .contains("xxx … ");
        }
    }

    @Test
    void titleOfSeveralLines_isOneLine() {
        Scenario scenario =
                LOADER.loadText("a.yaml", HEAD.replace("title: a", "title: \"a\\n  b\\r\\nc\"") + "events: []\n");
        assertThat(scenario.title()).isEqualTo("a b c");
    }
}
