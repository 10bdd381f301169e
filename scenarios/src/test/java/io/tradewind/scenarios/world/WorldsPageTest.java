package io.tradewind.scenarios.world;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.welfare.RegionResults;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tables of docs/worlds.md: the same scenarios on both built-in worlds. What the page says about them is written by hand. */
@Tag("slow")
class WorldsPageTest {
    private static final String PAGE = "docs/worlds.md";
    private static final String YEAR = "us-china-2025";
    private static final List<String> WORLDS = List.of("world-2023", "world-2022");
    private static final List<String> PARTNERS = List.of("USA", "EU", "ASEAN", "WLD");
    private static final YearMonth FROM = YearMonth.of(2025, 1);
    private static final int MONTHS = 24;
    private static final List<String> BOTH = List.of(
            "USA", "CHN", "VNM", "MEX", "CAN", "JPN", "KOR", "TWN", "HKG", "IND", "GBR", "AUS", "BRA", "TUR", "RUS");

    private final Parameters parameters = ParameterRegistry.standard().defaults();

    @Test
    void tables_areFresh() throws IOException {
        Path page = Path.of(System.getProperty("tradewind.root", "..")).resolve(PAGE);
        String text = Files.readString(page);
        text = replaced(text, "months", months());
        text = replaced(text, "scenarios", scenarios());
        text = replaced(text, "incomes", incomes());
        GeneratedFile.assertFresh(PAGE, text);
    }

    private static String replaced(String page, String table, String rows) {
        String start = "<!-- table: " + table + " -->\n";
        String end = "<!-- end -->";
        int from = page.indexOf(start) + start.length();
        return page.substring(0, from) + rows + page.substring(page.indexOf(end, from));
    }

    private Projection run(String world, String scenario) {
        Tradewind tradewind = Tradewind.standard();
        Economy economy = tradewind.loadWorld(world);
        return tradewind.run(economy, tradewind.loadScenario(scenario, economy), parameters);
    }

    private static double sum(FlowPanel panel, String partner, FlowPanel.Level level, int from, int to) {
        return panel.find(partner, "all").orElseThrow().sum(level, from, to);
    }

    private static double effect(FlowPanel panel, String partner, int from, int to) {
        return 100.0
                * (sum(panel, partner, FlowPanel.SCENARIO, from, to) / sum(panel, partner, FlowPanel.BASELINE, from, to)
                        - 1.0);
    }

    private static FlowPanel exports(Projection projection) {
        return FlowPanel.of(projection, "CN", TradeDirection.EXPORTS, FROM, FROM.plusMonths(MONTHS - 1L));
    }

    private String months() {
        StringBuilder text = new StringBuilder(
                "| month | USA | | EU | | ASEAN | | all | |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        List<FlowPanel> panels =
                WORLDS.stream().map(world -> exports(run(world, YEAR))).toList();
        int first = panels.get(0).projection().timeline().indexOf(FROM);
        for (int m = 0; m < MONTHS; m++) {
            text.append("| ").append(FROM.plusMonths(m)).append(" |");
            for (String partner : PARTNERS) {
                for (FlowPanel panel : panels) {
                    text.append(format(" %+.1f |", effect(panel, partner, first + m, first + m)));
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String scenarios() {
        StringBuilder text = new StringBuilder(
                "| scenario | USA | | EU | | ASEAN | | all | |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (String id : ScenarioCatalog.ids()) {
            text.append("| `").append(id).append("` |");
            List<FlowPanel> panels =
                    WORLDS.stream().map(world -> exports(run(world, id))).toList();
            int last = panels.get(0).projection().timeline().indexOf(FROM.plusMonths(MONTHS - 1L));
            for (String partner : PARTNERS) {
                panels.forEach(panel -> text.append(format(" %+.1f |", effect(panel, partner, last - 11, last))));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String incomes() {
        StringBuilder text = new StringBuilder("| | fixed | | balanced | |\n|---|--:|--:|--:|--:|\n");
        List<Map<String, Double>> columns = List.of(
                incomes(WORLDS.get(0), DeficitClosure.FIXED),
                incomes(WORLDS.get(1), DeficitClosure.FIXED),
                incomes(WORLDS.get(0), DeficitClosure.ZERO),
                incomes(WORLDS.get(1), DeficitClosure.ZERO));
        for (String region : BOTH) {
            text.append("| ").append(region).append(" |");
            columns.forEach(column -> text.append(format(" %+.3f |", column.get(region))));
            text.append('\n');
        }
        return text.toString();
    }

    /** Real income under the year's law at its end, percent. */
    private Map<String, Double> incomes(String world, DeficitClosure closure) {
        Economy economy = Worlds.load(world);
        Scenario scenario = Tradewind.standard().loadScenario(YEAR, economy);
        ScenarioState state = ScenarioState.at(scenario, economy, parameters, LocalDate.of(2026, 12, 31));
        EquilibriumProblem problem =
                EquilibriumProblem.of(economy).withShocks(state.shocks()).withClosure(closure);
        Map<String, Double> incomes = new TreeMap<>();
        RegionResults.of(StandardSolvers.equilibrium().solve(problem).orThrow())
                .forEach(row -> incomes.put(row.region().code(), row.realIncomePct()));
        return incomes;
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value + 0.0);
    }
}
