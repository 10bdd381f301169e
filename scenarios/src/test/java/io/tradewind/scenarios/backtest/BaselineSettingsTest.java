package io.tradewind.scenarios.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.facts.Facts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What each setting of the baseline gained on months to 2025-12, and what it did on those of 2026, which nothing was chosen on: the table of
 * {@code docs/model/baseline.md}. Every setting is a backtest at all origins, so it is made only where it is named with {@code -Dsnapshots.update=true};
 * a build reads what the committed table says.
 */
@Tag("slow")
class BaselineSettingsTest {
    private static final String PAGE = "docs/model/baseline.md";
    private static final boolean WHOLE = Boolean.getBoolean("snapshots.update");
    private static final List<String> GROUPS = List.of(
            "exports:WLD",
            "exports:USA",
            "exports:EU27",
            "exports:ASEAN",
            "exports:AFR",
            "exports:partners",
            "imports:WLD",
            "imports:partners");
    private static final Map<String, Parameters> SETTINGS = new LinkedHashMap<>();
    private static final String COMBINED = "and combined (default of the backtest)";

    static {
        Parameters now = Parameters.defaults();
        Parameters bare = now.with("season_before_years", 0);
        SETTINGS.put("before", bare.with("workdays_imports.CHN", 0));
        SETTINGS.put("working days in imports", bare);
        SETTINGS.put("and the season of the years before (adopted)", now);
        SETTINGS.put(COMBINED, now);
        SETTINGS.put("not adopted: New Year by windows of days, for exports", now.with("holiday_days.CHN", 1));
        SETTINGS.put("not adopted: the same without the season of the years before", bare.with("holiday_days.CHN", 1));
        SETTINGS.put("not adopted: more of a partner's own season (.6 for .5)", now.with("season_own", .6));
        SETTINGS.put("not adopted: a half-life of 2 months for 4", now.with("level_half_life", 2));
    }

    private static String row(String name, Parameters parameters) {
        BacktestPlan plan = BacktestPlan.standard(parameters)
                .withDraws(2, BacktestPlan.SEED, 2)
                .withBands(BacktestPlan.Bands.JUDGED)
                .withFacts(Facts.of(List.of()))
                .withMethod(name.equals(COMBINED) ? ForecastMethod.COMBINED : ForecastMethod.MODEL);
        ScoreTable scores =
                Tradewind.standard().backtest(BasePath.CURRENT_LAW, plan).scores();
        StringBuilder row = new StringBuilder("| ").append(name).append(" |");
        for (String group : GROUPS) {
            row.append(String.format(
                    Locale.ROOT, " %.2f / %.2f |", mae(scores, group), mae(scores, BacktestResult.APART + group)));
        }
        return row.append('\n').toString();
    }

    private static double mae(ScoreTable scores, String group) {
        return scores.find(ScoreTable.ALL_ORIGINS, group, Forecaster.MODEL)
                .map(ScoreRow::mae)
                .orElseThrow();
    }

    @Test
    void table_isFresh() throws IOException {
        String page = GeneratedFile.read(PAGE);
        String open = "<!-- settings -->\n";
        int from = page.indexOf(open) + open.length();
        int to = page.indexOf("<!-- /settings -->");
        assertThat(to).isGreaterThan(from);
        SETTINGS.keySet().forEach(name -> assertThat(page).contains("| " + name + " |"));
        if (!WHOLE) {
            return;
        }
        StringBuilder table = new StringBuilder(
                "\n| | exports | USA | EU | ASEAN | Africa | 19 partners | imports | imports, partners |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        SETTINGS.forEach((name, parameters) -> table.append(row(name, parameters)));
        GeneratedFile.assertFresh(PAGE, page.substring(0, from) + table + "\n" + page.substring(to));
    }
}
