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
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tables of docs/worlds.md: the same scenarios on both built-in worlds. What the page says about them is written by hand. */
@Tag("slow")
class WorldsPageTest {
    private static final String PAGE = "docs/worlds.md";
    private static final String YEAR = "us-china-2025";
    private static final List<String> WORLDS = List.of("world-2023", "world-2022");
    private static final List<String> PARTNERS = List.of("USA", "EU", "ASEAN", "WLD");
    private static final List<String> STEPPED = List.of("USA", "CHN", "VNM", "MEX", "CAN");
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
        text = replaced(text, "steps", steps());
        GeneratedFile.assertFresh(PAGE, text);
    }

    private static String replaced(String page, String table, String rows) {
        String start = "<!-- table: " + table + " -->\n";
        String end = "<!-- end -->";
        int from = page.indexOf(start) + start.length();
        return page.substring(0, from) + rows + page.substring(page.indexOf(end, from));
    }

    private Projection run(String world, String scenario) {
        return run(Worlds.load(world), scenario);
    }

    private Projection run(Economy economy, String scenario) {
        Tradewind tradewind = Tradewind.standard();
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

    /** What each step from one world to the other does: first and last line whole, between them what the step adds. */
    private String steps() {
        StringBuilder text = new StringBuilder("| step | ");
        PARTNERS.forEach(
                partner -> text.append(partner.equals("WLD") ? "all" : partner).append(" | "));
        STEPPED.forEach(region -> text.append(region).append(" | "));
        text.append("\n|---|")
                .append("--:|".repeat(PARTNERS.size() + STEPPED.size()))
                .append('\n');
        double[] before = null;
        for (Map.Entry<String, Economy> step : WorldSteps.worlds().entrySet()) {
            double[] now = answers(step.getValue());
            text.append("| ").append(step.getKey()).append(" |");
            for (int k = 0; k < now.length; k++) {
                String pattern = k < PARTNERS.size() ? " %+.1f |" : " %+.3f |";
                text.append(format(pattern, now[k] - (before == null ? 0.0 : before[k])));
            }
            text.append('\n');
            before = now;
        }
        text.append("| all of `world-2022` |");
        for (int k = 0; k < before.length; k++) {
            text.append(format(k < PARTNERS.size() ? " %+.1f |" : " %+.3f |", before[k]));
        }
        return text.append('\n').toString();
    }

    private double[] answers(Economy economy) {
        FlowPanel panel = exports(run(economy, YEAR));
        int last = panel.projection().timeline().indexOf(FROM.plusMonths(MONTHS - 1L));
        Map<String, Double> incomes = incomes(economy, DeficitClosure.FIXED);
        return DoubleStream.concat(
                        PARTNERS.stream().mapToDouble(partner -> effect(panel, partner, last - 11, last)),
                        STEPPED.stream().mapToDouble(incomes::get))
                .toArray();
    }

    private Map<String, Double> incomes(String world, DeficitClosure closure) {
        return incomes(Worlds.load(world), closure);
    }

    /** Real income under the year's law at its end, percent. */
    private Map<String, Double> incomes(Economy economy, DeficitClosure closure) {
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
