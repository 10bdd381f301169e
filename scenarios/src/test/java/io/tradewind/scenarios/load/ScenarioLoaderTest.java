package io.tradewind.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.format.ScenarioProblem;
import io.tradewind.scenarios.CodedWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioLoaderTest {
    private static final ScenarioLoader LOADER = ScenarioLoader.of(CodedWorld.economy(), ParameterRegistry.standard());

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<ScenarioProblem> problems(Path file) {
        return catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.load(file))
                .problems();
    }

    private static String demand(String id, String importer) {
        return "  - {id: " + id + ", kind: demand, importers: [" + importer
                + "], sectors: [all], pct: 5%, start: 2025-01-01}\n";
    }

    @Test
    void extendedScenario_comesFirstAndGivesItsHorizon() throws IOException {
        write(
                "base.yaml",
                "formatVersion: 1\nid: base\ntitle: B\nworld: w\nclosure: partial\nhorizon: {from: 2025-02, to: 2025-12}\nevents:\n"
                        + demand("one", "AFR"));
        Path top = write(
                "top.yaml",
                "formatVersion: 1\nid: top\ntitle: T\nextends: base.yaml\nevents:\n" + demand("two", "EU27"));

        Scenario scenario = LOADER.load(top);

        assertThat(scenario.id()).isEqualTo("top");
        assertThat(scenario.events()).extracting(Event::id).containsExactly("one", "two");
        assertThat(scenario.horizon().from()).isEqualTo(YearMonth.of(2025, 2));
        assertThat(scenario.world()).isEqualTo(Optional.of("w"));
        assertThat(LOADER.load(top.toString())).isEqualTo(scenario);
    }

    @Test
    void builtInScenario_canBeExtended() throws IOException {
        Path top = write(
                "top.yaml",
                "formatVersion: 1\nid: top\ntitle: T\nextends: tariff-60\nevents:\n" + demand("more", "AFR"));

        assertThat(LOADER.load(top).events()).extracting(Event::id).containsExactly("us-60", "more");
    }

    @Test
    void problemOfTheExtendedFile_namesThatFile() throws IOException {
        write(
                "base.yaml",
                "formatVersion: 1\nid: base\ntitle: B\nhorizon: {from: 2025-02, to: 2025-12}\nevents:\n"
                        + demand("one", "AFRI"));
        Path top = write(
                "top.yaml", "formatVersion: 1\nid: top\ntitle: T\nextends: base.yaml\nevents:\n" + demand("one", "EU"));

        List<ScenarioProblem> problems = problems(top);

        assertThat(problems).hasSize(3);
        assertThat(problems)
                .extracting(
                        problem -> Path.of(problem.file()).getFileName() + ":" + problem.line() + " " + problem.path())
                .containsExactlyInAnyOrder(
                        "base.yaml:6 events[0].importers[0]",
                        "top.yaml:6 events[0].importers[0]",
                        "top.yaml:6 events[0].id");
    }

    @Test
    void cycle_isReportedWhereItCloses() throws IOException {
        write("b.yaml", "formatVersion: 1\nid: b\ntitle: B\nextends: a.yaml\n");
        Path a = write("a.yaml", "formatVersion: 1\nid: a\ntitle: A\nextends: b.yaml\n");

        assertThat(problems(a)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("b.yaml");
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.message()).isEqualTo("The scenario extends 'a.yaml', which extends it in turn.");
        });
    }

    @Test
    void unknownScenario_suggestsTheNearest() {
        InvalidScenarioException e =
                catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.load("us-china-2052"));

        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("There is no built-in scenario and no file 'us-china-2052'.");
            assertThat(problem.hint()).isEqualTo("Maybe use 'us-china-2025'.");
        });
        assertThat(e).hasMessageContaining("us-china-2052");
    }

    @Test
    void folderAndMissingFile_areReported() {
        assertThat(problems(folder))
                .extracting(ScenarioProblem::message)
                .containsExactly("This is a folder, not a scenario file.");
        assertThat(problems(folder.resolve("none.yaml")))
                .extracting(ScenarioProblem::message)
                .containsExactly("There is no such file.");
    }

    @Test
    void textInAnotherEncoding_isReported() throws IOException {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, new byte[] {'i', 'd', ':', ' ', (byte) 0xE9, '\n'});

        assertThat(problems(file)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isEqualTo(5);
            assertThat(problem.message()).startsWith("The file is not a text in UTF-8");
        });
    }

    @Test
    void amountWithUnit_isMillionDollars() {
        Scenario scenario = LOADER.loadText("f.yaml", """
                formatVersion: 1
                id: x
                title: X
                horizon: {from: 2025-01, to: 2025-12}
                events:
                  - {id: i, kind: investment, channel: contract, hosts: [AFR], amountUsdMn: 1.2 tn USD, start: 2025-01-01, end: 2026-01-01}
                """);

        assertThat(((InvestmentShock) scenario.events().get(0).shock())
                        .amountUsdMn()
                        .getAsDouble())
                .isEqualTo(1_200_000.0);
    }
}
