package io.tradewind.scenarios.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.base.Problem;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.load.InvalidScenarioException;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventRegisterTest {
    private static final EventRegister REGISTER = EventRegister.standard();
    private static final String HEAD = "formatVersion: 1\nid: x\ntitle: X\nhorizon: {from: 2025-01, to: 2026-08}\n";
    private static final LocalDate DAY = LocalDate.of(2025, 4, 9);

    private static final ScenarioLoader LOADER =
            ScenarioLoader.of(Worlds.load(Worlds.STANDARD), ParameterRegistry.standard());

    private static Scenario load(String text) {
        return LOADER.loadText("x.yaml", HEAD + text);
    }

    private static void assertProblem(String text, String path, String message, String hint) {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                InvalidScenarioException.class, () -> load(text))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo(path);
                    assertThat(problem.message()).contains(message);
                    assertThat(problem.hint()).contains(hint);
                    assertThat(problem.line()).isPositive();
                });
    }

    @Test
    void register_holdsAll93EventsAndTenThreats() {
        assertThat(REGISTER.entries())
                .extracting(RegisterEntry::number)
                .containsAll(
                        IntStream.rangeClosed(1, 93).mapToObj(Integer::toString).toList())
                .containsAll(IntStream.rangeClosed(1, 10).mapToObj(n -> "t" + n).toList())
                .hasSize(105);
        assertThat(REGISTER.entries())
                .allMatch(entry -> entry.carriers().isEmpty() != entry.reason().isBlank());
    }

    @Test
    void everyEvent_carriesOutAnEntry() {
        Set<String> carriers = new LinkedHashSet<>();
        REGISTER.entries().forEach(entry -> carriers.addAll(entry.carriers()));

        assertThat(REGISTER.document().events())
                .allMatch(read -> carriers.contains(read.event().id()));
        assertThat(REGISTER.document().events())
                .allMatch(read -> read.event().source().isPresent());
    }

    @Test
    void allOfIt_isAScenarioWithoutAProblem() {
        Scenario all = load("take: {from: 2024-01-01}\n");

        assertThat(all.events()).hasSameSizeAs(REGISTER.document().events());
        assertThat(ScenarioCheck.notices(all, Worlds.load(Worlds.STANDARD)))
                .extracting(Problem::path)
                .isEmpty();
    }

    @Test
    void allOfIt_runsToFiniteNumbers() {
        Projection projection = ProjectionEngine.standard()
                .project(
                        Worlds.load(Worlds.STANDARD),
                        load("take: {from: 2024-01-01}\n"),
                        ParameterRegistry.standard().defaults());
        List<ProjectionRow> rows = ProjectionTable.rows(projection, RowQuery.EVERYTHING);

        assertThat(rows).isNotEmpty().allMatch(row -> Double.isFinite(row.scenarioUsdMn()) && row.scenarioUsdMn() >= 0);
    }

    @Test
    void taken_byIdAuthorityAndDay() {
        assertThat(load("take: {events: [us-fentanyl-first-02, us-reciprocal-24]}\n")
                        .events())
                .extracting(event -> event.id())
                .containsExactly("us-fentanyl-10", "us-reciprocal-24");
        assertThat(load("take: {authority: [s301], until: 2026-07-24}\n").events())
                .extracting(event -> event.id())
                .containsExactly("us-301-brazil");
    }

    @Test
    void changed_keysHoldAndTheOthersStay() {
        Scenario scenario = load("take: {events: [us-fentanyl-first-02]}\nchange: {us-fentanyl-10: {rate: 60%}}\n");
        TariffShock tariff = (TariffShock) scenario.events().get(0).shock();

        assertThat(tariff.rate()).isEqualTo(0.6);
        assertThat(tariff.effective()).isEqualTo(LocalDate.of(2025, 2, 4));
    }

    @Test
    void changesOfAChainOfFiles_addUp(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws IOException {
        java.nio.file.Files.writeString(
                folder.resolve("a.yaml"),
                HEAD + "take: {events: [us-fentanyl-first-02]}\nchange: {us-fentanyl-10: {rate: 60%}}\n");
        java.nio.file.Files.writeString(
                folder.resolve("b.yaml"),
                HEAD.replace("id: x", "id: y") + "extends: a.yaml\nchange: {us-fentanyl-10: {persistence: 0.5}}\n");
        TariffShock tariff = (TariffShock)
                LOADER.load(folder.resolve("b.yaml")).events().get(0).shock();

        assertThat(tariff.rate()).isEqualTo(0.6);
        assertThat(tariff.persistence()).hasValue(0.5);
    }

    @Test
    void leftOutOfAnExtendedScenario_isGoneAndItsNameWithIt() {
        Scenario scenario = load("extends: us-china-2025\nwithout: [us-reciprocal-china-125-19]\n");

        assertThat(scenario.events()).extracting(event -> event.id()).doesNotContain("us-reciprocal-41");
        assertThat(scenario.events())
                .hasSize(LOADER.load("us-china-2025").events().size() - 1);
    }

    @Test
    void suspensionWithoutItsEvent_isOneMessage() {
        assertProblem(
                "extends: us-china-2025\nwithout: [us-reciprocal-24, us-truce-august, us-truce-busan]\n",
                "take[us-truce-geneva].suspends[0]",
                "no event 'us-reciprocal-24'",
                "Maybe");
    }

    @Test
    void unknownWords_areReportedWithTheirPlace() {
        assertProblem(
                "take: {events: [us-fentanyl-firts-02]}\n",
                "take.events[0]",
                "no register entry",
                "us-fentanyl-first-02");
        assertProblem("take: {authority: [iepa]}\n", "take.authority[0]", "no authority 'iepa'", "ieepa");
        assertProblem(
                "take: {authority: [s301]}\nwithout: [us-301-brasil]\n",
                "without[0]",
                "us-301-brasil",
                "us-301-brazil");
        assertProblem(
                "take: {authority: [s301]}\nchange: {us-301-brasil: {rate: 0.1}}\n",
                "change.us-301-brasil",
                "us-301-brasil",
                "us-301-brazil");
        assertProblem(
                "take: {authority: [s301]}\nchange: {us-301-brazil: {rat: 0.1}}\n",
                "change.us-301-brazil.rat",
                "no key 'rat'",
                "'rate'");
        assertProblem(
                "take: {authority: [s301]}\nchange: {us-301-brazil: {rate: 60}}\n",
                "change.us-301-brazil.rate",
                "60",
                "0.6");
        assertProblem(
                "take: {authority: [s301]}\nchange: {us-301-brazil: 60%}\n",
                "change.us-301-brazil", "holds keys", "rate: 60%");
    }

    @Test
    void changedEndBeforeItsStart_isOneMessageAtTheChange() {
        assertProblem(
                "take: {events: [us-fentanyl-first-02]}\nchange: {us-fentanyl-10: {end: 2025-01-01}}\n",
                "change.us-fentanyl-10.end",
                "not after",
                "swapped");
    }

    private static RegisterEntry entry(
            String id, Optional<LocalDate> end, RegisterEntry.Stacking stacking, List<String> refers) {
        return new RegisterEntry(
                id,
                "1",
                RegisterEntry.Status.IN_FORCE,
                "ieepa",
                Optional.empty(),
                DAY,
                end,
                "USA",
                List.of("CHN"),
                "",
                OptionalDouble.empty(),
                "all goods",
                stacking,
                refers,
                List.of("c"),
                "",
                "a law");
    }

    private static void assertBroken(String path, String message, RegisterEntry... entries) {
        assertThat(RegisterCheck.check(List.of(entries), Set.of("c")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo(path);
                    assertThat(problem.message()).contains(message);
                    assertThat(problem.hint()).startsWith("Maybe");
                });
    }

    @Test
    void brokenRegisters_haveOneMessageEach() {
        RegisterEntry base = entry("base", Optional.empty(), RegisterEntry.Stacking.ADDS, List.of());

        assertThat(RegisterCheck.check(List.of(base), Set.of("c"))).isEmpty();
        assertBroken(
                "base.end",
                "ends (2025-04-09) before it starts",
                entry("base", Optional.of(DAY), RegisterEntry.Stacking.ADDS, List.of()));
        assertBroken(
                "s.refers",
                "does not say what",
                base,
                entry("s", Optional.empty(), RegisterEntry.Stacking.SUSPENDS, List.of()));
        assertBroken(
                "s.refers",
                "not in the register",
                base,
                entry("s", Optional.empty(), RegisterEntry.Stacking.SUSPENDS, List.of("bas")));
        assertBroken(
                "b.stacking",
                "both decide on the same day",
                base,
                entry("a", Optional.empty(), RegisterEntry.Stacking.REPLACES, List.of("base")),
                entry("b", Optional.empty(), RegisterEntry.Stacking.ENDS, List.of("base")));
        assertThat(RegisterCheck.check(List.of(base), Set.of("d")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no event 'c'"));
    }

    @Test
    void calendar_isFresh() throws IOException {
        GeneratedFile.assertFresh("docs/events.md", EventCalendar.markdown(REGISTER));
    }
}
