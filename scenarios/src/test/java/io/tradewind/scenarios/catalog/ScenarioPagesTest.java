package io.tradewind.scenarios.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index of the built-in scenarios and the tables on their pages: all numbers are those of the snapshots. */
class ScenarioPagesTest {
    private static final String INDEX = "docs/scenarios.md";
    private static final Path PAGES = Path.of(System.getProperty("tradewind.root", ".."), "docs/scenarios");
    /** What-ifs that explain themselves; all others have a page. */
    private static final Set<String> WITHOUT_PAGE =
            Set.of("baseline", "tariff-60", "yuan-minus-10-vs-euro", "bri-investment-plus-25");

    private static final List<String> PARTNERS = List.of("WLD", "USA", "EU27", "ASEAN", "VNM", "AFR", "LATAM");
    private static final Pattern TABLE =
            Pattern.compile("(<!-- index -->\\n).*?(<!-- end of index -->)", Pattern.DOTALL);
    private static final Pattern RESULTS = Pattern.compile(
            "(<!-- results: (\\S+)(?: products (\\S+))? -->\\n).*?(<!-- end of results -->)", Pattern.DOTALL);
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);

    static List<String> pages() {
        return ScenarioCatalog.ids().stream()
                .filter(id -> !WITHOUT_PAGE.contains(id))
                .toList();
    }

    /** The scenario that another one is read against: {@code us-china-2025} if it holds its events or is it without them, else no shock. */
    private static String reference(String id) {
        if (id.equals("no-trade-war-2025")) {
            return "us-china-2025";
        }
        Scenario scenario =
                ScenarioLoader.of(WORLD, ParameterRegistry.standard()).load(id);
        boolean later = scenario.events().stream().anyMatch(event -> event.id().equals("us-fentanyl-20"));
        return later && !id.equals("us-china-2025") ? "us-china-2025" : "baseline";
    }

    private static String percent(
            Snapshot scenario, Snapshot against, int year, String partner, String flow, String product) {
        double change =
                100 * (scenario.year(year, partner, flow, product) / against.year(year, partner, flow, product) - 1);
        String text = String.format(Locale.ROOT, "%+.1f", change);
        return text.equals("-0.0") || text.equals("+0.0") ? "0.0" : text;
    }

    private static String index() {
        StringBuilder table =
                new StringBuilder("| scenario | which question it answers | against | exports 2025, bn USD |");
        PARTNERS.forEach(partner -> table.append(' ').append(partner).append(" |"));
        table.append(" imports |\n|---|---|---|---:|")
                .append("---:|".repeat(PARTNERS.size() + 1))
                .append('\n');
        for (ScenarioCatalog.Entry entry : ScenarioCatalog.list()) {
            String id = entry.id();
            String link = WITHOUT_PAGE.contains(id) ? "`" + id + "`" : "[`" + id + "`](scenarios/" + id + ".md)";
            String reference = reference(id);
            Snapshot scenario = Snapshot.of(id);
            Snapshot against = Snapshot.of(reference);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %,.0f |",
                    link,
                    entry.question(),
                    id.equals(reference) ? "–" : "`" + reference + "`",
                    scenario.year(2025, "WLD", "exports", "all") / 1000));
            for (String partner : PARTNERS) {
                table.append(' ')
                        .append(both(scenario, against, partner, "exports"))
                        .append(" |");
            }
            table.append(' ').append(both(scenario, against, "WLD", "imports")).append(" |\n");
        }
        return table.toString();
    }

    private static String both(Snapshot scenario, Snapshot against, String partner, String flow) {
        return percent(scenario, against, 2025, partner, flow, "all") + " / "
                + percent(scenario, against, 2026, partner, flow, "all");
    }

    /** Levels of one scenario by year, and how far they are from its reference. */
    private static String results(String id, String products) {
        String reference = reference(id);
        Snapshot scenario = Snapshot.of(id);
        Snapshot against = Snapshot.of(reference);
        StringBuilder table = new StringBuilder("| China's | 2025, bn USD | against `" + reference
                + "`, % | 2026, bn USD | against it, % |\n|---|---:|---:|---:|---:|\n");
        PARTNERS.forEach(
                partner -> table.append(line("exports to " + partner, scenario, against, partner, "exports", "all")));
        for (String product : products == null ? List.<String>of() : List.of(products.split(","))) {
            table.append(line("exports of " + product, scenario, against, "WLD", "exports", product));
        }
        table.append(line("imports from WLD", scenario, against, "WLD", "imports", "all"));
        table.append(line("imports from USA", scenario, against, "USA", "imports", "all"));
        return table.toString();
    }

    private static String line(
            String name, Snapshot scenario, Snapshot against, String partner, String flow, String product) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.1f | %s | %,.1f | %s |\n",
                name,
                scenario.year(2025, partner, flow, product) / 1000,
                percent(scenario, against, 2025, partner, flow, product),
                scenario.year(2026, partner, flow, product) / 1000,
                percent(scenario, against, 2026, partner, flow, product));
    }

    @Test
    void index_isFresh() throws IOException {
        Path page = PAGES.resolveSibling("scenarios.md");
        Matcher table = TABLE.matcher(Files.readString(page));
        assertThat(table.find()).as("%s has the marks of its table", INDEX).isTrue();

        GeneratedFile.assertFresh(
                INDEX, table.replaceFirst(Matcher.quoteReplacement(table.group(1) + index() + table.group(2))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_showsTheSnapshotsNumbers(String id) throws IOException {
        Path page = PAGES.resolve(id + ".md");
        assertThat(page).exists();
        String text = Files.readString(page);
        Matcher block = RESULTS.matcher(text);
        StringBuilder fresh = new StringBuilder();
        List<String> shown = new ArrayList<>();
        while (block.find()) {
            shown.add(block.group(2));
            String table = results(block.group(2), block.group(3));
            block.appendReplacement(fresh, Matcher.quoteReplacement(block.group(1) + table + block.group(4)));
        }
        block.appendTail(fresh);

        assertThat(shown).as("%s shows the results of its scenario", page).contains(id);
        GeneratedFile.assertFresh("docs/scenarios/" + id + ".md", fresh.toString());
    }
}
