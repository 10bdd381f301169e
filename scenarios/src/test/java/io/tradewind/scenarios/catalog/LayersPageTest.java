package io.tradewind.scenarios.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.ElasticityPresets;
import io.tradewind.scenarios.data.ObservationReader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/model/layers.md}: what a referee would set side by side, each figure with the reason why it differs; the duties' part is made by {@link RevenueAgainstCensusTest}. */
@Tag("slow")
class LayersPageTest {
    static final String PAGE = "docs/model/layers.md";
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final LoadedWorld WORLD = TRADEWIND.openWorld("world-2023");
    private static final Parameters PARAMETERS = TRADEWIND.registry().defaults();
    private static final Scenario TARIFF = TRADEWIND.loadScenario("tariff-60", WORLD.economy());
    private static final Projection RUN = run(TARIFF);
    private static final Map<String, String> SETS = new LinkedHashMap<>();

    static {
        SETS.put(
                "consistent",
                "the monthly layer's own long-run elasticities (θ = σ − 1), with incomes, wages and input-output links: what is left to come after two years");
        SETS.put(
                "lashkaripour-lugovskyy",
                "firm-level estimates: 1.2 in electronics, which are most of this trade, 3 to 8 elsewhere");
        SETS.put(
                "uniform-4",
                "the headline set (`world`): θ = 4 in every sector, where the monthly layer has 1.8 (σ 2.8) before its sectors' multipliers");
        SETS.put("caliendo-parro", "9.8 in electronics, 8.1 in textiles, 64.9 in petroleum");
        SETS.put("fontagne-guimbard-orefice", "5.2 in electronics, 3.5 to 9 elsewhere");
    }

    private static Projection run(Scenario scenario) {
        return TRADEWIND.run(WORLD.economy(), scenario, PARAMETERS);
    }

    /** Effect on China's exports of all goods to the United States over those months, percent. */
    private static double effect(Projection run, String first, String last) {
        double with = 0;
        double without = 0;
        for (ProjectionRow row :
                ProjectionTable.rows(run, RowQuery.EVERYTHING.withPartner("USA").withProduct("all"))) {
            if (row.flow().equals("exports")
                    && row.period().compareTo(first) >= 0
                    && row.period().compareTo(last) <= 0) {
                with += row.scenarioUsdMn();
                without += row.baselineUsdMn();
            }
        }
        return 100 * (with / without - 1);
    }

    private static double longRun(String set) {
        Economy economy = ElasticityPresets.apply(set, WORLD.economy(), WORLD.elasticities(), PARAMETERS)
                .economy();
        ScenarioState state = ScenarioState.at(
                TARIFF, economy, PARAMETERS, TARIFF.horizon().to().atEndOfMonth());
        Counterfactual answer = TRADEWIND
                .engine()
                .solver()
                .solve(EquilibriumProblem.of(economy)
                        .withClosure(DeficitClosure.FIXED)
                        .withShocks(state.shocks()))
                .orThrow();
        int from = economy.indexOf(RegionCode.of("CHN")).orElseThrow();
        int to = economy.indexOf(RegionCode.of("USA")).orElseThrow();
        double with = 0;
        double without = 0;
        for (int s = 0; s < economy.sectors().size(); s++) {
            without += answer.baseline().flows().get(from, to, s);
            with += answer.counterfactual().flows().get(from, to, s);
        }
        return 100 * (with / without - 1);
    }

    private static String f(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).replaceAll("(?<!\\w)-(?=\\d)", "−");
    }

    private static String elasticities() {
        StringBuilder table = new StringBuilder("| | % | why it differs |\n|---|---:|---|\n");
        Object[][] monthly = {
            {
                "monthly, first month of the duty (March 2025)",
                "2025-03",
                "2025-03",
                "impact elasticity, orders ahead paid back"
            },
            {"monthly, twelfth month (February 2026)", "2026-02", "2026-02", "the slow margin is on its way"},
            {
                "**monthly, second year (2026)**",
                "2026-01",
                "2026-12",
                "partial: incomes and wages elsewhere stay; elasticity near 2.2 to 2.8"
            },
            {"monthly, December 2026", "2026-12", "2026-12", "still falling a little each month"}
        };
        for (Object[] row : monthly) {
            table.append("| ").append(row[0]).append(f(" | %.1f | ", effect(RUN, (String) row[1], (String) row[2])));
            table.append(row[3]).append(" |\n");
        }
        SETS.forEach((set, why) -> table.append("| long run, `")
                .append(set)
                .append("`")
                .append(f(" | %.1f | ", longRun(set)))
                .append(why)
                .append(" |\n"));
        return table.toString();
    }

    /** The duty from May on, announced three months before. */
    private static Projection ahead() {
        return run(TARIFF.withEvents(TARIFF.events().stream()
                .map(event -> event.shock() instanceof TariffShock tariff
                        ? Event.of(
                                event.id(),
                                TariffShock.add("USA", tariff.targets(), .6, LocalDate.of(2025, 5, 1))
                                        .announced(LocalDate.of(2025, 5, 1).minusMonths(3))
                                        .build())
                        : event)
                .toList()));
    }

    private static double printed(String first, String last) {
        double[] sums = new double[2];
        ObservationReader.everything().partnerMonths().stream()
                .filter(row -> row.partner().equals("USA"))
                .forEach(row -> {
                    YearMonth from = YearMonth.parse(first);
                    YearMonth to = YearMonth.parse(last);
                    for (int k = 0; k < 2; k++) {
                        boolean inside = !row.month().isBefore(from.minusYears(k))
                                && !row.month().isAfter(to.minusYears(k));
                        sums[k] += inside ? row.exportsUsdMn() : 0;
                    }
                });
        return 100 * (sums[0] / sums[1] - 1);
    }

    private static String frontLoading() {
        Projection three = ahead();
        Projection known = run(TRADEWIND.loadScenario("us-china-2025", WORLD.economy()));
        return "| | % of a month's exports to the United States | why it differs from what was printed in March 2025 |\n|---|---:|---|\n"
                + f(
                        "| model, +60 points announced one month ahead (`tariff-60`, February 2025) | %+.1f | a duty of known size and day; March 2025 came before one whose size nobody knew |\n",
                        effect(RUN, "2025-02", "2025-02"))
                + f(
                        "| model, the same from May 2025, announced three months ahead, these months | %+.1f, %+.1f, %+.1f | likewise |\n",
                        effect(three, "2025-02", "2025-02"),
                        effect(three, "2025-03", "2025-03"),
                        effect(three, "2025-04", "2025-04"))
                + f(
                        "| model, the events of 2025 (`us-china-2025`), January, February, March | %+.1f, %+.1f, %+.1f | puts orders ahead before 4 February, when the first duty was certain; none for the unnamed duty of 2 April, since an announcement without a rate is no event |\n",
                        effect(known, "2025-01", "2025-01"),
                        effect(known, "2025-02", "2025-02"),
                        effect(known, "2025-03", "2025-03"))
                + f(
                        "| printed, January and February 2025 over a year before | %+.1f | growth, not an effect: trend and New Year are in it |\n",
                        printed("2025-01", "2025-02"))
                + f(
                        "| printed, March 2025 over a year before | %+.1f | net of orders ahead and of 20 points in force since February and March |\n",
                        printed("2025-03", "2025-03"));
    }

    /** Replaces what stands between two marks of the page. */
    static String with(String page, String block, String text) {
        String open = "<!-- " + block + " -->\n";
        String close = "<!-- /" + block + " -->";
        int from = page.indexOf(open) + open.length();
        int to = page.indexOf(close);
        assertThat(to).as("block %s of %s", block, PAGE).isGreaterThanOrEqualTo(from);
        return page.substring(0, from) + "\n" + text + "\n" + page.substring(to);
    }

    @Test
    void page_isFresh() throws IOException {
        String page = GeneratedFile.read(PAGE);
        GeneratedFile.assertFresh(
                PAGE, with(with(page, "elasticities", elasticities()), "front-loading", frontLoading()));
    }
}
