package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.cli.Cli;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.scenarios.Tradewind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the standard world, in both directions, of China, one of its provinces and another country: it selects rows, or is refused with one that does. */
final class EveryWordTest {
    private static final ProjectionRun RUN = new ProjectionSession(Tradewind.standard())
            .run(new ProjectionRequest(
                    "tariff-60",
                    Optional.empty(),
                    Optional.of(YearMonth.of(2025, 1)),
                    Optional.of(YearMonth.of(2025, 6)),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()));
    private static final WorldWords WORDS = WorldWords.of(RUN.world());
    private static final Pattern EFFECT =
            Pattern.compile("events move them by [-+0-9.]+ % \\(([-+]?[0-9,.]+) (bn|mn) USD\\)");
    private static final Pattern SUGGESTED = Pattern.compile("Maybe use (?:one of \\[)?'?([^',\\]]+)");

    private static List<ProjectionRow> rows(String reporter, List<String> partners, List<String> products) {
        return ProjectionSession.rows(
                RUN, new RowQuery(List.of(reporter), partners, products, Frequency.YEAR, CurrencyView.USD));
    }

    private static Set<String> words(Role... roles) {
        Set<String> words = new LinkedHashSet<>();
        for (Role role : roles) {
            words.addAll(WORDS.words(role));
        }
        return words;
    }

    private static void assertBothDirections(List<ProjectionRow> rows, String word) {
        for (String flow : List.of("exports", "imports")) {
            assertThat(rows.stream().filter(row -> row.flow().equals(flow)))
                    .as("%s of %s", flow, word)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN", "CN-GD", "VNM", "USA"})
    void everyProductAndSector_selectsARowInEachDirection(String reporter) {
        Set<String> words = words(Role.PRODUCT, Role.SECTOR);
        assertThat(words).hasSizeGreaterThan(55);
        words.forEach(word -> assertBothDirections(rows(reporter, List.of("WLD"), List.of(word)), word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN", "CN-GD", "VNM", "USA"})
    void everyPartnerAndGroup_selectsARowInEachDirectionOrIsRefusedWithOneThatDoes(String reporter) {
        Set<String> words = words(Role.PARTNER, Role.REGION, Role.REPORTER);
        words.addAll(List.of("EU", "AFRICA", "CN", "Viet Nam", "germany", "Atlantis"));
        int refused = 0;
        for (String word : words) {
            try {
                assertBothDirections(rows(reporter, List.of(word), List.of("all")), word);
            } catch (BadInputException bad) {
                refused++;
                Matcher suggested = SUGGESTED.matcher(bad.getMessage());
                assertThat(suggested.find()).as(bad.getMessage()).isTrue();
                assertBothDirections(rows(reporter, List.of(suggested.group(1)), List.of("all")), word);
            }
        }
        assertThat(refused).as("refused of %s", words.size()).isBetween(2, 20);
    }

    @Test
    void everyReporter_hasRows() {
        for (String word : words(Role.REPORTER)) {
            assertThat(rows(word, List.of("WLD"), List.of("machinery")))
                    .as(word)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CN, USA|VNM, machinery|steel",
        "CN, USA|EU27|JPN, all",
        "CN, WLD, machinery",
        "CN, ASEAN|USA, toys|apparel|footwear",
        "VNM, USA|CHN, furniture_other_mfg|metals",
        "CN-GD, USA|VNM, electronics_electrical"
    })
    void headline_isTheSumOfTheRows(String reporter, String partners, String products) {
        List<String> line = new ArrayList<>(List.of("run", "tariff-60", "--to", "2025-06", "--reporter", reporter));
        line.addAll(List.of("--partner", partners.replace('|', ',')));
        line.addAll(List.of("--product", products.replace('|', ',')));
        Matcher effect =
                EFFECT.matcher(Cli.run(line.toArray(String[]::new)).out().replaceAll("\\s+", " "));
        List<ProjectionRow> rows = rows(reporter, List.of(partners.split("\\|")), List.of(products.split("\\|")));

        for (String flow : List.of("exports", "imports")) {
            double sum = rows.stream()
                    .filter(row -> row.flow().equals(flow))
                    .mapToDouble(row -> row.scenarioUsdMn() - row.baselineUsdMn())
                    .sum();
            assertThat(effect.find()).as(flow).isTrue();
            double unit = effect.group(2).equals("bn") ? 1000.0 : 1.0;
            assertThat(Double.parseDouble(effect.group(1).replace(",", "")) * unit)
                    .as("%s of %s with %s", flow, reporter, partners)
                    .isCloseTo(sum, within(0.051 * unit));
        }
    }

    @Test
    void overlappingPartners_areCountedOnceAndTheAnswerSaysSo() {
        Cli.Result result =
                Cli.run("run", "tariff-60", "--to", "2025-02", "--partner", "VNM,ASEAN", "--product", "all");
        Cli.Result whole = Cli.run("run", "tariff-60", "--to", "2025-02", "--partner", "ASEAN", "--product", "all");

        assertThat(result.out()).contains("counts once what they share (VNM and ASEAN)");
        assertThat(path(result.out())).isEqualTo(path(whole.out())).isNotEmpty();
    }

    private static List<String> path(String out) {
        return out.lines().filter(line -> line.startsWith("2025-0")).toList();
    }

    @Test
    void productOfImports_isAnsweredByItsSectorWithANoteInEveryFormat() {
        String note = "Imports of CN are known by sector: for furniture they show furniture_other_mfg";
        String[] line = {"run", "tariff-60", "--to", "2025-02", "--partner", "USA", "--product", "furniture", "--format"
        };

        for (String format : List.of("table", "csv", "json")) {
            Cli.Result result = Cli.run(append(line, format));
            assertThat(format.equals("csv") ? result.err() : result.out())
                    .as(format)
                    .contains(note);
        }
        assertThat(Cli.run(append(line, "csv")).out())
                .contains("CN,USA,exports,furniture,all", "CN,USA,imports,furniture_other_mfg,all");
    }

    private static String[] append(String[] words, String last) {
        String[] longer = java.util.Arrays.copyOf(words, words.length + 1);
        longer[words.length] = last;
        return longer;
    }

    @Test
    void compare_takesSeveralChannelsAndSectors() {
        Cli.Result result = Cli.run(
                "compare",
                "baseline",
                "tariff-60",
                "--to",
                "2025-03",
                "--channel",
                "general,processing",
                "--product",
                "machinery",
                "--partner",
                "USA,VNM",
                "--format",
                "csv");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().lines().filter(line -> line.contains(",CN,USA,exports,machinery,tariff-60,")))
                .hasSize(2)
                .anyMatch(line -> line.matches(".*,true,general,\\d+\\.\\d{3},\\d+\\.\\d{3}"))
                .anyMatch(line -> line.matches(".*,true,processing,\\d+\\.\\d{3},\\d+\\.\\d{3}"));
        assertThat(result.out().lines().findFirst().orElseThrow())
                .endsWith(",aggregate,channel,duty_usd_mn,difference_duty_usd_mn");
    }

    @Test
    void explain_takesSectorsOfExportsAndSumsOfPartners() {
        Cli.Result result = Cli.run(
                "explain",
                "tariff-60",
                "--month",
                "2025-06",
                "--partner",
                "USA+Vietnam",
                "--product",
                "machinery",
                "--format",
                "json");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("\"partner\":\"USA+VNM\"", "\"product\":\"machinery\"");
    }
}
