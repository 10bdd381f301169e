package io.tradewind.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.io.format.ScenarioProblem;
import io.tradewind.scenarios.CodedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One wrong file each: line, column, message and hint as the user sees them, counted by hand. */
class ScenarioErrorGalleryTest {
    private static final ScenarioLoader LOADER = ScenarioLoader.of(CodedWorld.economy(), ParameterRegistry.standard());
    private static final String GOOD = """
            formatVersion: 1
            id: x
            title: X
            horizon: {from: 2025-01, to: 2025-12}
            events:
              - id: a
                kind: tariff
                imposer: USA
                targets: [CHN]
                rate: 0.25
                effective: 2025-03-01
            """;

    private static List<ScenarioProblem> problems(String text) {
        return problems("f.yaml", text);
    }

    private static List<ScenarioProblem> problems(String name, String text) {
        return catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.loadText(name, text))
                .problems();
    }

    private static void assertOne(String text, String expected) {
        assertThat(problems(text)).extracting(ScenarioProblem::toString).containsExactly(expected);
    }

    private static String good(String from, String to) {
        assertThat(GOOD).contains(from);
        return GOOD.replace(from, to);
    }

    @Test
    void goodFile_loads() {
        Scenario scenario = LOADER.loadText("f.yaml", GOOD);

        assertThat(scenario.events()).hasSize(1);
        assertThat(((TariffShock) scenario.events().get(0).shock()).rate()).isEqualTo(0.25);
    }

    @Test
    void mistypedKey_isOneProblemWithTheRightKey() {
        assertOne(
                good("effective", "efective"),
                "f.yaml:11:5: events[0].efective: 'events[0]' has no key 'efective'. Maybe use 'effective'.");
    }

    @Test
    void missingKey_namesMeaningAndExample() {
        assertOne(
                good("    effective: 2025-03-01\n", ""),
                "f.yaml:6:5: events[0].effective: 'events[0]' needs the key 'effective' (first day in force)."
                        + " Maybe add 'effective: 2026-05-01'.");
    }

    @Test
    void emptyRate_isMissing() {
        assertOne(
                good("rate: 0.25", "rate:"),
                "f.yaml:6:5: events[0].rate: 'events[0]' needs the key 'rate' (ad valorem rate, 0.25 is 25 %)."
                        + " Maybe add 'rate: 0.25', or 'op: remove'.");
    }

    @Test
    void duplicateKey_namesTheFirstLine() {
        assertOne(
                GOOD + "    rate: 0.3\n",
                "f.yaml:12:5: events[0].rate: The key 'rate' stands twice, first in line 10. Maybe remove one of the two.");
    }

    @Test
    void impossibleDay_suggestsTheLastOne() {
        assertOne(
                good("2025-03-01", "2025-02-30"),
                "f.yaml:11:16: events[0].effective: The day '2025-02-30' of 'effective' is not in the calendar."
                        + " Maybe use 2025-02-28.");
    }

    @Test
    void ratePercentAsNumber_isExplained() {
        assertOne(
                good("0.25", "25"),
                "f.yaml:10:11: events[0].rate: The rate 25 is not above -1 and at most 5."
                        + " Maybe use 0.25: rates are fractions, 0.25 is 25 %.");
    }

    @Test
    void rateWithUnits_isRead() {
        for (String unit : List.of("25%", "25 %", "25pp", "0.25", "2.5e-1", "'0.25'")) {
            Scenario scenario = LOADER.loadText("f.yaml", good("0.25", unit));
            assertThat(((TariffShock) scenario.events().get(0).shock()).rate()).isEqualTo(0.25);
        }
    }

    @Test
    void rateWithRubbish_isRejected() {
        for (String rubbish : List.of("0x1p3", ".nan", ".inf", "NaN", "25 pc", "1_000", "yes", "0,25")) {
            assertThat(problems(good("0.25", rubbish)))
                    .as(rubbish)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.line()).isEqualTo(10);
                        assertThat(problem.column()).isEqualTo(11);
                        assertThat(problem.hint()).isEqualTo("Maybe write a fraction such as 0.25, or 25%.");
                    });
        }
    }

    @Test
    void unknownRegion_isAnsweredWithTheRegionsThereAre() {
        assertThat(problems(good("imposer: USA", "imposer: XYZ")).get(0).toString())
                .startsWith(
                        "f.yaml:8:14: events[0].imposer: 'XYZ' is neither a region nor a group of the world 'world-2023'."
                                + " Maybe use one of [CHN, HKG, ");
        assertThat(problems(good("[CHN]", "[HKG, CHNA]")).get(0).toString())
                .startsWith("f.yaml:9:20: events[0].targets[1]: 'CHNA' is neither a region nor a group of the world"
                        + " 'world-2023'. Maybe use one of [");
    }

    @Test
    void wordInsteadOfList_showsTheList() {
        assertOne(
                good("[CHN]", "CHN"),
                "f.yaml:9:14: events[0].targets: The key 'targets' takes a list, but 'CHN' stands there."
                        + " Maybe write 'targets: [CHN]'.");
    }

    @Test
    void unknownKind_suggestsTheNearest() {
        assertOne(
                good("tariff", "tarif"),
                "f.yaml:7:11: events[0].kind: There is no kind of event 'tarif'. Maybe use 'tariff'.");
    }

    @Test
    void mistypedSectorInExemptShares_isFoundByItsPath() {
        assertThat(problems(GOOD + "    scope:\n      sectors: [all]\n      exempt: {electronic_electrical: 0.4}\n")
                        .get(0)
                        .toString())
                .startsWith(
                        "f.yaml:14:39: events[0].scope.exempt.electronic_electrical: 'electronic_electrical' is not a sector"
                                + " of the world 'world-2023'. Maybe use one of [agriculture, ");
    }

    @Test
    void wrongHead_reportsEveryLine() {
        List<ScenarioProblem> problems = problems("""
                formatVersion: 2
                id: x y
                title: [a]
                horizon: {from: 2025-13, to: 2025-12}
                closure: parcial
                events: {a: 1}
                """);

        assertThat(problems)
                .extracting(ScenarioProblem::line, ScenarioProblem::path, ScenarioProblem::hint)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "formatVersion", "Maybe use '1'."),
                        org.assertj.core.groups.Tuple.tuple(
                                2, "id", "Maybe use letters, digits, '.', '_' and '-' only."),
                        org.assertj.core.groups.Tuple.tuple(3, "title", "Maybe write 'title: \"My scenario\"'."),
                        org.assertj.core.groups.Tuple.tuple(4, "horizon.from", "Maybe use a month from 01 to 12."),
                        org.assertj.core.groups.Tuple.tuple(5, "closure", "Maybe use 'partial'."),
                        org.assertj.core.groups.Tuple.tuple(6, "events", "Maybe start each item with '- '."));
    }

    @Test
    void horizonUpsideDownOrAbsurd_isReported() {
        assertOne(
                good("to: 2025-12", "to: 2024-12"),
                "f.yaml:4:30: horizon.to: The horizon ends (2024-12) before it starts (2025-01). Maybe the two months are swapped.");
        assertOne(
                good("to: 2025-12", "to: 9999-12"),
                "f.yaml:4:30: horizon.to: The month 9999-12 lies outside the years 1990 to 2100. Maybe its year is mistyped.");
        assertOne(
                good("horizon: {from: 2025-01, to: 2025-12}", "horizon:"),
                "f.yaml:1:1: horizon: The file needs the key 'horizon' (first and last month), since it extends no other scenario."
                        + " Maybe add 'horizon: {from: 2026-01, to: 2027-12}'.");
    }

    @Test
    void brokenEvents_doNotHideTheProblemsOfOthers() {
        String text = GOOD + """
                  - id: b
                    kind: truce
                    suspends: [a]
                    start: 2025-05-01
                    expiry: 2025-04-01
                    snapbackProbability: 40
                  - kind: tarif
                  - 5
                  - id: c
                    kind: fx
                    legs: [{pair: CNY/EUR, quote: CNY_PER_EUR, pct: 10pp}, {pair: EUR/USD, quote: CNY_PER_FX, pct: 1}]
                    start: tomorrow
                """;

        assertThat(problems(text))
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.path())
                .containsExactly(
                        "16:13 events[1].expiry",
                        "17:26 events[1].snapbackProbability",
                        "18:5 events[2].id",
                        "18:5 events[2].imposer",
                        "18:5 events[2].targets",
                        "18:5 events[2].effective",
                        "18:5 events[2].rate",
                        "18:11 events[2].kind",
                        "19:5 events[3]",
                        "22:35 events[4].legs[0].quote",
                        "22:53 events[4].legs[0].pct",
                        "22:67 events[4].legs[1].pair",
                        "23:12 events[4].start");
    }

    @Test
    void unusableTexts_giveOneMessageEach() {
        assertOne("", "f.yaml: The file is empty. Maybe start from a template with 'tradewind new f.yaml'.");
        assertOne(
                "# only a comment\n",
                "f.yaml: The file is empty. Maybe start from a template with 'tradewind new f.yaml'.");
        assertOne(
                "formatVersion: 1\nid: x\n\ttitle: X\n",
                "f.yaml:3:1: The line is indented with a tab. Maybe use spaces: YAML knows no tabs.");
        assertOne(
                "id: a\u0000b\n",
                "f.yaml:1:6: The file is not a text in UTF-8: there is a character that cannot be read."
                        + " Maybe it is another kind of file, or saved in another encoding.");
        assertOne(
                "id: " + "a".repeat(10_000_000),
                "f.yaml:1:20001: The line has more than 20000 characters."
                        + " Maybe it is another kind of file, or it lost its line breaks.");
        assertOne(
                "- a\n- b\n",
                "f.yaml:1:1: The file must hold keys, but a list stands there. Maybe write 'key: value' lines.");
        assertOne(
                GOOD + "---\nid: y\n",
                "f.yaml:13:1: The file has more than one document. Maybe put each scenario into a file of its own.");
    }

    @Test
    void brokenYaml_namesThePlaceAndTheReason() {
        assertThat(problems("formatVersion: 1\nid: [x\ntitle: X\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.message()).isEqualTo("This is not valid YAML: a ',' or ']' is missing.");
                    assertThat(problem.hint())
                            .isEqualTo("Maybe check the indentation, quotes and brackets just before it.");
                });
    }

    @Test
    void brokenJson_namesThePlaceAndTheReason() {
        assertThat(problems("f.json", "{\"formatVersion\": 1,\n\"id\": \"x\",}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.message())
                            .isEqualTo("This is not valid JSON: a '}' stands where none may stand.");
                });
    }

    /** No word of the parser's own is shown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.yaml | id: x: y | a second ':' stands in a line without quotes, or its indentation is wrong",
                "a.yaml | 'id: \"x' | it ends before a bracket or a quote is closed",
                "a.yaml | id: @x | a text that starts with '@' needs quotes",
                "a.yaml | id: {a: b | it ends before a bracket or a quote is closed",
                "a.json | '{\"id\": x}' | 'x' stands without quotes",
                "a.json | '{\"id\": 01}' | a number is not written as one",
                "a.json | '{\"id\": \"x\"' | it ends before a bracket or a quote is closed",
                "a.json | '{\"id\": \"\\q\"}' | a character in a text is not written as one",
                "a.json | '{id: 1}' | a 'i' stands where none may stand"
            })
    void brokenText_isExplainedInPlainWords(String file, String text, String words) {
        assertThat(problems(file, text))
                .extracting(ScenarioProblem::message)
                .contains("This is not valid " + file.substring(2).toUpperCase(java.util.Locale.ROOT) + ": " + words
                        + ".");
    }

    @Test
    void aliasesAndMergeKeys_areRejected() {
        assertThat(problems(GOOD.replace("imposer: USA", "imposer: &i USA") + "    label: *i\n"))
                .extracting(ScenarioProblem::toString)
                .containsExactly(
                        "f.yaml:12:12: events[0].label: An alias (*i) stands here; aliases are not read. Maybe write the value out.");
        assertThat(problems(GOOD + "    <<: {label: x}\n"))
                .extracting(ScenarioProblem::hint)
                .containsExactly("Maybe write the keys out: merge keys are not read.");
    }

    @Test
    void deepNesting_isRejected() {
        assertThat(problems("id: " + "[".repeat(100) + "]".repeat(100) + "\n"))
                .extracting(ScenarioProblem::message)
                .contains("The file is nested more than 20 levels deep.");
    }

    @Test
    void blankTexts_areRejectedWithTheirPlace() {
        assertOne(
                GOOD + "    source: {citation: ''}\n",
                "f.yaml:12:24: events[0].source.citation: The key 'citation' must not be blank."
                        + " Maybe write 'citation: \"Executive Order 14257\"'.");
    }

    @Test
    void norwayAndOctalLookingCodes_stayText() {
        assertThat(problems(good("imposer: USA", "imposer: NO")).get(0).message())
                .startsWith("'NO' is neither a region");
        assertThat(problems(good("imposer: USA", "imposer: 012")).get(0).message())
                .startsWith("'012' is neither a region");
    }

    @Test
    void json_readsAsYamlDoes() {
        String json = """
                {"formatVersion": "1", "id": "x", "title": "X", "horizon": {"from": "2025-01", "to": "2025-12"},
                \t"events": [{"id": "a", "kind": "tariff", "imposer": "USA", "targets": ["CHN"], "rate": 0.25, "effective": "2025-03-01"}]}
                """;

        assertThat(LOADER.loadText("f.json", json)).isEqualTo(LOADER.loadText("f.yaml", GOOD));
    }

    @Test
    void byteOrderMarkAndWindowsLines_areRead() {
        assertThat(LOADER.loadText("f.yaml", "\uFEFF" + GOOD.replace("\n", "\r\n")))
                .isEqualTo(LOADER.loadText("f.yaml", GOOD));
    }
}
