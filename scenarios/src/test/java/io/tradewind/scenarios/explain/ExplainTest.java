package io.tradewind.scenarios.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.attribution.CellRow;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.Player;
import io.tradewind.core.attribution.PlayerRow;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.attribution.ShapleyValues;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.subnational.Provinces;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped scenario in one month, in a few large groups. */
class ExplainTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final Economy WORLD = TRADEWIND.loadWorld("world-2023");
    private static final Scenario TARIFFS = TRADEWIND.loadScenario("us-china-2025", WORLD);
    private static final String FOUR_GROUPS = """
            player,label,event
            america,the duties of the United States,us-*
            america,,threat-*
            china,China's answers,china-*
            china,,rare-earth-*
            yuan,the yuan,yuan-2025
            belt,Belt and Road,bri-*
            """;
    private static final double SUM = 1e-9;

    @TempDir
    private Path folder;

    private Players groups(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("groups.csv"), csv);
        return PlayerGroups.of(TARIFFS, WORLD, Grouping.MEASURE, file);
    }

    private static Question question(String reporter, String partner) {
        return new Question(reporter, TradeDirection.EXPORTS, partner, "all", YearMonth.of(2025, 9));
    }

    private static Explanation explain(Question question, Players players) {
        BatchRunner runner = BatchRunner.onThreads(2);
        return TRADEWIND
                .explainer(WORLD, TARIFFS, TRADEWIND.registry().defaults())
                .explain(
                        question,
                        players.list(),
                        ShapleyValues.exact(players.list().size()),
                        runner,
                        done -> {});
    }

    private static PlayerRow row(Explanation explanation, String player) {
        return explanation.rows().stream()
                .filter(row -> row.player().equals(player))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void exportsToTheUnitedStates_addUpToTheRun() throws IOException {
        Explanation why = explain(question("CN", "USA"), groups(FOUR_GROUPS));

        double sum = why.baseline().contributionPp();
        for (PlayerRow player : why.players()) {
            sum += player.contributionPp();
        }
        ProjectionRow run =
                ProjectionTable.rows(
                                why.projection(),
                                RowQuery.EVERYTHING.withPartner("USA").withProduct("all"))
                        .stream()
                        .filter(r -> r.period().equals("2025-09") && r.flow().equals("exports"))
                        .findFirst()
                        .orElseThrow();
        assertThat(sum).isCloseTo(run.yoyPct(), within(SUM));
        assertThat(why.total().contributionPp()).isCloseTo(run.yoyPct(), within(SUM));
        assertThat(row(why, "america").contributionPp()).isLessThan(-10);
        assertThat(row(why, "america").diversionPp()).isNegative();
        assertThat(row(why, "china").contributionPp()).isCloseTo(0.0, within(1e-2));
        assertThat(row(why, "belt").contributionPp()).isCloseTo(0.0, within(1e-12));
        assertThat(why.runs()).isEqualTo(16);
        assertThat(ExplanationText.sentences(why).get(0))
                .startsWith("Of the ")
                .contains(" % fall of exports of China (mainland) to United States in September 2025")
                .contains(" points are due to the duties of the United States")
                .contains("against it went growth without the events (")
                .endsWith(".");
    }

    /** MODEL (5.3): the shares of the players add up to what the province is exposed to when all events are there. */
    @Test
    void exposureOfAProvince_addsUpToThatOfTheRun() throws IOException {
        Explanation why = explain(question("CN-GD", "WLD"), groups(FOUR_GROUPS));

        int month = why.projection().timeline().indexOf(YearMonth.of(2025, 9));
        double exposure =
                Provinces.of(why.projection()).orElseThrow().exposure("CN-GD", TradeDirection.EXPORTS, month).stream()
                        .mapToDouble(cell -> 100 * cell.exposure())
                        .sum();
        double sum = why.players().stream().mapToDouble(PlayerRow::exposurePp).sum();
        assertThat(sum).isCloseTo(exposure, within(SUM));
        List<CellRow> america = why.cells().stream()
                .filter(cell -> cell.player().equals("america"))
                .toList();
        assertThat(america.stream().mapToDouble(CellRow::exposurePp).sum())
                .isCloseTo(row(why, "america").exposurePp(), within(SUM));
        assertThat(america.get(0).partner()).isEqualTo("USA");
        assertThat(ExplanationText.sentences(why)).anyMatch(text -> text.contains("Guangdong is exposed"));
    }

    @Test
    void facade_explainsInOneCall() {
        Explanation why =
                TRADEWIND.explain("yuan-2025", q -> q.withPartner("EU").withMonth(YearMonth.of(2025, 9)));

        assertThat(why.players()).extracting(PlayerRow::player).containsExactly("currencies");
        assertThat(why.players().get(0).contributionPp()).isPositive();
        assertThat(why.runs()).isEqualTo(2);
    }

    @Test
    void shippedMeasures_areAtMostTenPlayersInEveryTariffScenarioOf2025() {
        Players players = PlayerGroups.of(TARIFFS, WORLD, Grouping.MEASURE);

        assertThat(players.list())
                .extracting(Player::id)
                .contains("fentanyl", "reciprocal", "section-232", "other-origins", "currencies", "belt-and-road")
                .hasSizeLessThanOrEqualTo(ShapleyValues.MOST_EXACT);
        assertThat(players.list().stream().mapToInt(p -> p.events().size()).sum())
                .isEqualTo(TARIFFS.events().size());
        assertThat(players.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-china-2025", "no-trade-war-2025", "africa-demand-2025", "ai-chip-boom", "tariff-60"})
    void scenariosOf2025_areExplainedExactly(String id) {
        Scenario scenario = TRADEWIND.loadScenario(id, WORLD);

        assertThat(PlayerGroups.of(scenario, WORLD, Grouping.MEASURE).list())
                .hasSizeLessThanOrEqualTo(ShapleyValues.MOST_EXACT);
    }

    /** A ruling needs what it voids and what follows it. */
    @Test
    void ruling_joinsTheMeasuresThatItVoids() {
        Scenario scenario = TRADEWIND.loadScenario("ieepa-struck-down-2026", WORLD);

        Players players = PlayerGroups.of(scenario, WORLD, Grouping.MEASURE);

        assertThat(players.list())
                .anyMatch(
                        player ->
                                player.events().containsAll(List.of("us-ieepa-void", "us-fentanyl-20", "us-122-china"))
                                        && player.label()
                                                .equals(
                                                        "the reciprocal duties on China, truces and threats, with 4 more tied to them"));
        assertThat(players.notes()).anyMatch(note -> note.contains("reciprocal, fentanyl, other-origins"));
    }

    @Test
    void byEvent_keepsTrucesWithTheirTariffs() {
        List<Player> players = PlayerGroups.of(TARIFFS, WORLD, Grouping.EVENT).list();

        assertThat(players)
                .anyMatch(player -> player.events()
                        .containsAll(
                                List.of("us-reciprocal-24", "us-truce-geneva", "us-truce-august", "us-truce-busan")));
        assertThat(players).anyMatch(player -> player.events().equals(List.of("us-232-copper")));
    }

    @Test
    void byAuthority_followsTheRegister() {
        assertThat(PlayerGroups.of(TARIFFS, WORLD, Grouping.AUTHORITY).list())
                .extracting(Player::id)
                .anyMatch(id -> id.contains("ieepa"))
                .contains("s232", "fx", "investment");
    }

    @Test
    void byKind_namesWhoImposes() {
        assertThat(PlayerGroups.of(TARIFFS, WORLD, Grouping.KIND).list())
                .extracting(Player::label)
                .anyMatch(label -> label.contains("duties of United States"))
                .contains("exchange rates", "investment abroad");
    }

    @Test
    void groupsThatTearATruceFromItsTariff_areJoinedWithANote() throws IOException {
        Players players = groups("""
                player,label,event
                truces,the truces,us-truce-*
                rest,the rest,*
                """);

        assertThat(players.list()).hasSize(1);
        assertThat(players.list().get(0).label()).contains("the truces", " and ");
        assertThat(players.notes()).anyMatch(note -> note.contains("need each other"));
    }

    @Test
    void brokenGroups_areAllReportedWithLineAndHint() {
        assertThatThrownBy(() -> groups("""
                        player,label,event
                        total,everything,us-*
                        yuan,the yuan,yuan-2024
                        empty,nothing,
                        """))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("'total' cannot name a player")
                .hasMessageContaining("line 3")
                .hasMessageContaining("yuan-2025")
                .hasMessageContaining("line 4");
    }
}
