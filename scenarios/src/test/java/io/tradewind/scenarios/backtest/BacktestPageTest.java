package io.tradewind.scenarios.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.core.evaluation.Target;
import io.tradewind.core.parameter.DataWindow;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/backtest.md} and the forecasts that charts show. The committed study has every origin and 100 draws; a build makes the central forecasts of a
 * few origins again and compares them. The study is renewed with {@code -Dsnapshots.update=true}, which takes minutes, and compared as a whole with
 * {@code -Dtradewind.deep=true}.
 */
@Tag("slow")
class BacktestPageTest {
    private static final boolean UPDATE = Boolean.getBoolean("snapshots.update");
    private static final boolean WHOLE = UPDATE || Boolean.getBoolean("tradewind.deep");
    private static final Path ROOT = Path.of(System.getProperty("tradewind.root", ".."));
    private static final Path PAST = ROOT.resolve("scenarios/src/main/resources/backtest/past.csv");
    private static final int FEW = 2;
    private static final List<Origin> FEW_ORIGINS =
            Stream.of("2025-01", "2025-08").map(Origin::parse).toList();
    private static final List<String> HEADLINE =
            List.of("exports:WLD", "exports:USA", "exports:EU27", "exports:ASEAN", "exports:AFR", "imports:WLD");
    private static final BacktestPlan PLAN = plan();
    private static final BacktestResult RESULT = Tradewind.standard().backtest(BasePath.CURRENT_LAW, PLAN);
    private static final BacktestPage PAGE = new BacktestPage(RESULT);

    private static BacktestPlan plan() {
        BacktestPlan all = BacktestPlan.standard(Parameters.defaults())
                .withDraws(UPDATE ? BacktestPlan.DRAWS : FEW, BacktestPlan.SEED, 2);
        return WHOLE ? all : all.withOrigins(FEW_ORIGINS);
    }

    private static Matcher block(String file, String name) throws IOException {
        Matcher block = Pattern.compile("(<!-- " + name + " -->\n)(.*?)(<!-- /" + name + " -->)", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve(file)));
        assertThat(block.find()).as("block %s in %s", name, file).isTrue();
        return block;
    }

    /** Writes or compares the text between {@code <!-- name -->} and {@code <!-- /name -->} of a file. */
    static void assertBlock(String file, String name, String text, boolean compared) throws IOException {
        Matcher block = block(file, name);
        if (UPDATE) {
            String old = Files.readString(ROOT.resolve(file));
            Files.writeString(
                    ROOT.resolve(file),
                    old.substring(0, block.end(1)) + "\n" + text + "\n" + old.substring(block.start(3)));
        } else if (compared && WHOLE) {
            assertThat(block.group(2))
                    .as("%s is stale: run this test with -Dsnapshots.update=true", file)
                    .isEqualTo("\n" + text + "\n");
        }
    }

    @Test
    void page_showsTheErrors() throws IOException {
        String file = "docs/backtest.md";
        assertBlock(
                file,
                "errors",
                PAGE.errors("", "mean absolute error, points", ScoreRow::mae, ScoreRow::modelMae),
                true);
        assertBlock(file, "crps", PAGE.errors("", "CRPS, points", ScoreRow::crps, ScoreRow::modelCrps), false);
        assertBlock(
                file,
                "apart",
                PAGE.errors(BacktestResult.APART, "mean absolute error, points", ScoreRow::mae, ScoreRow::modelMae),
                true);
        assertBlock(file, "coverage", PAGE.coverage(), false);
        assertBlock(file, "by-origin", PAGE.byOrigin(PLAN.origins()), true);
        assertBlock(file, "distributions", PAGE.distributions(), false);
        assertBlock(file, "losses", PAGE.losses(), true);
        assertBlock(file, "partners", PAGE.list("exports:"), true);
        assertBlock(file, "products", PAGE.list("product:"), true);
        assertBlock(file, "imports", PAGE.list("imports:"), true);
        assertBlock(file, "uncovered", PAGE.uncovered(), true);
    }

    /** The origins that are made again say what the page says of them. */
    @Test
    void page_showsTheseOrigins() throws IOException {
        String shown = block("docs/backtest.md", "by-origin").group(2);
        List<String> rows = PAGE.byOrigin(FEW_ORIGINS).lines().skip(2).toList();

        assertThat(rows).hasSize(HEADLINE.size() * FEW_ORIGINS.size());
        assertThat(rows).allSatisfy(row -> assertThat(shown).contains(row));
    }

    /** The page's row of all exports, in words. */
    @Test
    void readme_namesTheErrorsOnTheTotal() throws IOException {
        String[] total = block("docs/backtest.md", "errors")
                .group(2)
                .lines()
                .filter(row -> row.startsWith("| China's exports, all partners |"))
                .findFirst()
                .orElseThrow()
                .replace("*", "")
                .split("\\|");
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains(total[4].strip()
                        + " points of mean absolute error on all exports, where last month's growth has "
                        + total[6].strip() + " and the path without events " + total[8].strip());
    }

    /** The forecasts that a page shows; their bands need many draws, so they are written, not compared. */
    @Test
    void pastForecasts_areTheseForecasts() throws IOException {
        List<String> fresh = PAGE.past();
        if (UPDATE) {
            Files.write(PAST, fresh);
        }
        List<String> shown = Files.readAllLines(PAST).stream()
                .filter(row -> row.startsWith("flow,") || PLAN.origins().contains(Origin.parse(row.split(",")[2])))
                .toList();
        assertThat(fresh).hasSizeGreaterThan(500);
        assertThat(shown.stream().map(BacktestPageTest::withoutBand))
                .as("%s is stale: run this test with -Dsnapshots.update=true", PAST)
                .isEqualTo(fresh.stream().map(BacktestPageTest::withoutBand).toList());
    }

    private static String withoutBand(String row) {
        String[] cells = row.split(",", -1);
        return String.join(",", cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[8]);
    }

    /** What the page may say, of the forecasts that were made again. */
    @Test
    void modelBeatsTheRandomWalk_andTheRunWithoutEventsOnTheUnitedStates() {
        assertBeaten("exports:WLD", Forecaster.RANDOM_WALK);
        assertBeaten("exports:USA", Forecaster.RANDOM_WALK);
        assertBeaten("exports:USA", Forecaster.NO_SHOCK);
        assertBeaten("exports:partners", Forecaster.RANDOM_WALK);
    }

    private static void assertBeaten(String group, Forecaster rival) {
        ScoreRow row =
                RESULT.scores().find(ScoreTable.ALL_ORIGINS, group, rival).orElseThrow();
        assertThat(row.modelMae()).as(group + " " + rival).isLessThan(row.mae());
    }

    /** January and February are one: eleven observations of 2025 from the first origin, and two of 2026 apart. An origin in January knows neither. */
    @Test
    void everyOriginAndObservation_isThere() {
        for (Origin origin : FEW_ORIGINS) {
            int months = 12 - origin.announced().getMonthValue();
            assertThat(targets(origin, "exports:WLD")).as("to December 2025").isEqualTo(months);
            assertThat(targets(origin, BacktestResult.APART + "exports:WLD"))
                    .as("of 2026")
                    .isEqualTo(2);
        }
        assertThat(RESULT.rows())
                .allSatisfy(row -> assertThat(row.note()).startsWith("origin " + row.forecastOrigin()));
        assertThat(BacktestPlan.ORIGINS)
                .hasSize(15)
                .startsWith(Origin.parse("2024-12"))
                .endsWith(Origin.parse("2026-02"));
    }

    private static int targets(Origin origin, String group) {
        return RESULT.scores()
                .find(origin.toString(), group, Forecaster.MODEL)
                .orElseThrow()
                .targets();
    }

    @Test
    void surveyWithASource_isNoted() {
        assertThat(RESULT.rows()).anySatisfy(row -> {
            assertThat(row.fact().period().text()).isEqualTo("2025-09");
            assertThat(row.fact().subject().partner()).isEqualTo("WLD");
            assertThat(row.note()).contains("consensus 6.6 (fact 63)");
        });
    }

    /**
     * The rule by which the combination is the default: the geometric mean over origins, on months to 2025-12, of its errors' ratio to the model's on the six
     * headline targets has an interval below 1. Both are made at all origins, which takes half a minute.
     */
    @Test
    void combination_isAdoptedByTheRule() throws IOException {
        if (!WHOLE) {
            return;
        }
        BacktestPlan plan = BacktestPlan.standard(Parameters.defaults()).withDraws(FEW, BacktestPlan.SEED, 2);
        List<Target> own = Tradewind.standard()
                .backtest(BasePath.CURRENT_LAW, plan.withMethod(ForecastMethod.MODEL))
                .targets();
        List<Double> logs = new ArrayList<>();
        for (Origin origin : plan.origins()) {
            List<Double> ratios = new ArrayList<>();
            for (String group : HEADLINE) {
                double model = error(own, origin, group);
                if (model > 0) {
                    ratios.add(Math.log(error(RESULT.targets(), origin, group) / model));
                }
            }
            if (!ratios.isEmpty()) {
                logs.add(ratios.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
            }
        }
        double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares =
                logs.stream().mapToDouble(log -> (log - mean) * (log - mean)).sum();
        double half = new TDistribution(null, logs.size() - 1.0).inverseCumulativeProbability(.975)
                * Math.sqrt(squares / (logs.size() - 1) / logs.size());
        String said = String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half));
        assertBlock(
                "docs/backtest.md",
                "ratio",
                "Ratio of errors, combined to model alone: **" + said + "**, " + logs.size()
                        + " origins; its upper end is below 1 before rounding.",
                true);
        assertThat(Math.exp(mean + half)).as(said).isLessThan(1);
        assertThat(BacktestPlan.METHOD).isEqualTo(ForecastMethod.COMBINED);
    }

    private static double error(List<Target> targets, Origin origin, String group) {
        ToDoubleFunction<Target> miss =
                target -> Math.abs(target.of(Forecaster.MODEL).value() - target.observed());
        return targets.stream()
                .filter(target -> target.group().equals(group)
                        && target.forecastOrigin().equals(origin)
                        && !target.month().isAfter(DataWindow.LAST_CHOSEN))
                .collect(Collectors.averagingDouble(miss::applyAsDouble));
    }
}
