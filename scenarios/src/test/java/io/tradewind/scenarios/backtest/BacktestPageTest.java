package io.tradewind.scenarios.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/backtest.md}, its plots and the README's line of it. Errors and plots come from central forecasts and are compared in every build; scores of
 * distributions need many draws and are written with {@code -Dsnapshots.update=true} only, which takes minutes.
 */
@Tag("slow")
class BacktestPageTest {
    private static final boolean UPDATE = Boolean.getBoolean("snapshots.update");
    private static final Path ROOT = Path.of(System.getProperty("tradewind.root", ".."));
    private static final int FEW = 2;
    private static final BacktestResult RESULT = Tradewind.standard()
            .backtest(
                    "us-china-2025",
                    BacktestPlan.standard(Parameters.defaults())
                            .withDraws(UPDATE ? BacktestPlan.DRAWS : FEW, BacktestPlan.SEED, 2));
    private static final BacktestPage PAGE = new BacktestPage(RESULT);

    /** Writes or compares the text between {@code <!-- name -->} and {@code <!-- /name -->} of a file. */
    private static void assertBlock(String file, String name, String text, boolean compared) throws IOException {
        Path path = ROOT.resolve(file);
        String old = Files.readString(path);
        Matcher block = Pattern.compile("(<!-- " + name + " -->\n)(.*?)(<!-- /" + name + " -->)", Pattern.DOTALL)
                .matcher(old);
        assertThat(block.find()).as("block %s in %s", name, file).isTrue();
        if (UPDATE) {
            Files.writeString(
                    path, old.substring(0, block.end(1)) + "\n" + text + "\n" + old.substring(block.start(3)));
        } else if (compared) {
            assertThat(block.group(2))
                    .as("%s is stale: run this test with -Dsnapshots.update=true", file)
                    .isEqualTo("\n" + text + "\n");
        }
    }

    @Test
    void page_showsTheErrors() throws IOException {
        assertBlock("docs/backtest.md", "errors", PAGE.errors(), true);
        assertBlock("docs/backtest.md", "by-origin", PAGE.byOrigin(), true);
        assertBlock("docs/backtest.md", "distributions", PAGE.distributions(), false);
        assertBlock("docs/backtest.md", "losses", PAGE.losses(), true);
        assertBlock("docs/backtest.md", "partners", PAGE.list("exports:"), true);
        assertBlock("docs/backtest.md", "products", PAGE.list("product:"), true);
        assertBlock("docs/backtest.md", "imports", PAGE.list("imports:"), true);
        assertBlock("docs/backtest.md", "uncovered", PAGE.uncovered(), true);
    }

    /** The first row of the page's table, in words. */
    @Test
    void readme_namesTheErrorsOnTheTotal() throws IOException {
        String[] total = PAGE.errors().lines().skip(2).findFirst().orElseThrow().split("\\|");
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains(total[3].strip()
                        + " points of mean absolute error on all exports, where last month's growth has "
                        + total[5].strip().split(" ")[0].replace("*", "") + " and the path without events "
                        + total[7].strip().split(" ")[0].replace("*", ""));
    }

    /** The forecasts that a page shows; their bands need many draws, so they are written, not compared. */
    @Test
    void pastForecasts_areTheseForecasts() throws IOException {
        Path file = ROOT.resolve("scenarios/src/main/resources/backtest/past.csv");
        List<String> fresh = PAGE.past();
        if (UPDATE) {
            Files.write(file, fresh);
        }
        assertThat(fresh).hasSizeGreaterThan(1000);
        assertThat(Files.readAllLines(file).stream().map(BacktestPageTest::withoutBand))
                .as("%s is stale: run this test with -Dsnapshots.update=true", file)
                .isEqualTo(fresh.stream().map(BacktestPageTest::withoutBand).toList());
    }

    private static String withoutBand(String row) {
        String[] cells = row.split(",", -1);
        return String.join(",", cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[8]);
    }

    @Test
    void plots_areFresh() throws IOException {
        for (String[] plot : BacktestPage.PLOTS) {
            GeneratedFile.assertFresh("docs/backtest/" + plot[1] + ".svg", PAGE.plot(plot[0], plot[2]));
        }
    }

    /**
     * What the page may say; bands of a few draws are enough to tell the scores apart. On the total the model and the run without events are
     * level (2.75 against 2.77 points to December 2025, 2.25 against 2.22 to September): whichever is ahead, the page prints a loss where there is one.
     */
    @Test
    void modelBeatsTheRandomWalkOnTotalAndUnitedStates_andTheRunWithoutEventsOnTheUnitedStates() {
        assertBeaten("exports:WLD", Forecaster.RANDOM_WALK);
        assertBeaten("exports:USA", Forecaster.RANDOM_WALK);
        assertBeaten("exports:USA", Forecaster.NO_SHOCK);
        ScoreRow quiet = RESULT.scores()
                .find(ScoreTable.ALL_ORIGINS, "exports:WLD", Forecaster.NO_SHOCK)
                .orElseThrow();
        assertThat(quiet.modelMae()).isCloseTo(quiet.mae(), org.assertj.core.api.Assertions.within(.2));
        assertThat(java.util.regex.Pattern.compile("no shock[^\n]*exports:WLD")
                        .matcher(PAGE.losses())
                        .find())
                .isEqualTo(quiet.beatsModel());
    }

    private static void assertBeaten(String group, Forecaster rival) {
        ScoreRow row =
                RESULT.scores().find(ScoreTable.ALL_ORIGINS, group, rival).orElseThrow();
        assertThat(row.modelMae()).as(group + " " + rival).isLessThan(row.mae());
    }

    @Test
    void everyOriginAndMonth_isThere() {
        assertThat(RESULT.scores()
                        .find(ScoreTable.ALL_ORIGINS, "exports:WLD", Forecaster.MODEL)
                        .orElseThrow()
                        .targets())
                .as("every month to December 2025")
                .isEqualTo(12 + 9 + 6 + 5 + 4);
        assertThat(RESULT.scores()
                        .find(ScoreTable.ALL_ORIGINS, BacktestResult.APART + "exports:WLD", Forecaster.MODEL)
                        .orElseThrow()
                        .targets())
                .as("three months of 2026 from each origin, apart")
                .isEqualTo(3 * 5);
        assertThat(RESULT.rows())
                .allSatisfy(row -> assertThat(row.note()).startsWith("origin " + row.forecastOrigin()));
    }

    @Test
    void surveyWithASource_isNoted() {
        assertThat(RESULT.rows()).anySatisfy(row -> {
            assertThat(row.fact().period().text()).isEqualTo("2025-09");
            assertThat(row.fact().subject().partner()).isEqualTo("WLD");
            assertThat(row.note()).contains("consensus 6.6 (fact 63)");
        });
    }
}
