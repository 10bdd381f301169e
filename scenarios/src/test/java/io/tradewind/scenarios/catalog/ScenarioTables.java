package io.tradewind.scenarios.catalog;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.rerouting.LedgerEntry;
import io.tradewind.core.rerouting.RerouteLedgers;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.ObservationReader;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.world.Worlds;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Tables of the scenarios' pages, in Markdown. */
final class ScenarioTables {
    /** What-ifs that explain themselves; all others have a page. */
    static final Set<String> WITHOUT_PAGE =
            Set.of("baseline", "tariff-60", "yuan-minus-10-vs-euro", "bri-investment-plus-25");

    private static final List<String> PARTNERS = List.of("WLD", "USA", "EU27", "ASEAN", "VNM", "AFR", "LATAM");
    private static final int LAST_MONTH = 9;
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);

    private ScenarioTables() {}

    /** The table that a mark asks for: {@code index}, {@code results ID [PRODUCT…]}, {@code months PARTNER PRODUCT ID…}, {@code ledgers ID…}. */
    static String of(String mark) {
        List<String> words = List.of(mark.split(" "));
        return switch (words.get(0)) {
            case "index" -> index();
            case "results" -> results(words.get(1), words.subList(2, words.size()));
            case "months" -> months(words.get(1), words.get(2), words.subList(3, words.size()));
            case "ledgers" -> ledgers(words.subList(1, words.size()));
            default -> throw new IllegalArgumentException("No table is called " + words.get(0));
        };
    }

    /** The scenario that another one is read against: {@code us-china-2025} if it holds its events or is it without them, else no shock. */
    private static String reference(String id) {
        if (id.equals("no-trade-war-2025")) {
            return "us-china-2025";
        }
        Scenario scenario =
                ScenarioLoader.of(WORLD, ParameterRegistry.standard()).load(id);
        boolean duties = scenario.events().stream().anyMatch(event -> event.id().equals("us-fentanyl-20"));
        return duties && !id.equals("us-china-2025") ? "us-china-2025" : "baseline";
    }

    private static String signed(double value) {
        String text = String.format(Locale.ROOT, "%+.1f", value);
        return text.equals("-0.0") || text.equals("+0.0") ? "0.0" : text;
    }

    private static String percent(
            Snapshot scenario, Snapshot against, int year, String partner, String flow, String product) {
        return signed(
                100 * (scenario.year(year, partner, flow, product) / against.year(year, partner, flow, product) - 1));
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
            String reference = reference(id);
            Snapshot scenario = Snapshot.of(id);
            Snapshot against = Snapshot.of(reference);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %,.0f |",
                    WITHOUT_PAGE.contains(id) ? "`" + id + "`" : "[`" + id + "`](scenarios/" + id + ".md)",
                    entry.question(),
                    id.equals(reference) ? "–" : "`" + reference + "`",
                    scenario.year(2025, "WLD", "exports", "all") / 1000));
            PARTNERS.forEach(partner -> table.append(' ')
                    .append(both(scenario, against, partner, "exports"))
                    .append(" |"));
            table.append(' ').append(both(scenario, against, "WLD", "imports")).append(" |\n");
        }
        return table.toString();
    }

    private static String both(Snapshot scenario, Snapshot against, String partner, String flow) {
        return percent(scenario, against, 2025, partner, flow, "all") + " / "
                + percent(scenario, against, 2026, partner, flow, "all");
    }

    /** Levels of one scenario by year, and how far they are from its reference. */
    private static String results(String id, List<String> products) {
        String reference = reference(id);
        Snapshot scenario = Snapshot.of(id);
        Snapshot against = Snapshot.of(reference);
        StringBuilder table = new StringBuilder("| China's | 2025, bn USD | against `" + reference
                + "`, % | 2026, bn USD | against it, % |\n|---|---:|---:|---:|---:|\n");
        PARTNERS.forEach(
                partner -> table.append(line("exports to " + partner, scenario, against, partner, "exports", "all")));
        products.forEach(
                product -> table.append(line("exports of " + product, scenario, against, "WLD", "exports", product)));
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

    /** Growth over twelve months of China's exports, printed and in scenarios; the last column compares the nine months. */
    private static String months(String partner, String product, List<String> ids) {
        StringBuilder table = new StringBuilder("| exports to " + partner + " of " + product + ", y/y % in USD |");
        for (int m = 1; m <= LAST_MONTH; m++) {
            table.append(String.format(Locale.ROOT, " %02d |", m));
        }
        table.append(" 01-09 |\n|---|").append("---:|".repeat(LAST_MONTH + 1)).append('\n');
        ToDoubleFunction<String> printed = printed(partner, product);
        table.append(growth(
                "customs",
                printed,
                month -> printed.applyAsDouble(
                        YearMonth.parse(month).minusYears(1).toString())));
        for (String id : ids) {
            Snapshot snapshot = Snapshot.of(id);
            table.append(growth(
                    "`" + id + "`",
                    month -> snapshot.level(month, partner, product),
                    month -> snapshot.yearBefore(month, partner, product)));
        }
        return table.toString();
    }

    private static String growth(String name, ToDoubleFunction<String> levels, ToDoubleFunction<String> yearBefore) {
        StringBuilder line = new StringBuilder("| " + name + " |");
        double now = 0;
        double before = 0;
        for (int m = 1; m <= LAST_MONTH; m++) {
            String month = YearMonth.of(2025, m).toString();
            double level = levels.applyAsDouble(month);
            double base = yearBefore.applyAsDouble(month);
            now += level;
            before += base;
            line.append(' ').append(signed(100 * (level / base - 1))).append(" |");
        }
        return line.append(' ')
                .append(signed(100 * (now / before - 1)))
                .append(" |\n")
                .toString();
    }

    private static ToDoubleFunction<String> printed(String partner, String product) {
        Map<String, Double> levels = new LinkedHashMap<>();
        if (product.equals("all")) {
            ObservationReader.everything().partnerMonths().stream()
                    .filter(month -> month.partner().equals(partner))
                    .forEach(month -> levels.put(month.month().toString(), month.exportsUsdMn()));
        } else {
            ObservationReader.everything().productMonths().stream()
                    .filter(month -> month.product().equals(product))
                    .forEach(month -> levels.put(month.month().toString(), month.exportsUsdMn()));
        }
        return levels::get;
    }

    /** The three ledgers of rerouting, January to September 2025. */
    private static String ledgers(List<String> ids) {
        Map<String, ToDoubleFunction<LedgerEntry>> lines = new LinkedHashMap<>();
        lines.put("China's direct loss in the United States", LedgerEntry::directLoss);
        lines.put("goods relabelled in hubs", LedgerEntry::relabelled);
        lines.put("further Chinese parts bought by hubs", LedgerEntry::pulled);
        lines.put("deflected to other markets", LedgerEntry::deflected);
        lines.put("**1 customs**: China's exports by first destination", LedgerEntry::customsExports);
        lines.put("**2 US origin**: China", LedgerEntry::originReporter);
        lines.put("**2 US origin**: hubs", LedgerEntry::originHubs);
        lines.put("**3 value added**: China", LedgerEntry::valueOfReporter);
        lines.put("**3 value added**: hubs", LedgerEntry::valueOfHubs);
        Map<String, StringBuilder> table = new LinkedHashMap<>();
        lines.keySet().forEach(name -> table.put(name, new StringBuilder("| " + name + " |")));
        for (String id : ids) {
            Projection projection = Tradewind.standard().run(id);
            RerouteLedgers ledgers = projection.ledgers().orElseThrow();
            lines.forEach((name, part) -> {
                double sum = 0;
                for (int m = 1; m <= LAST_MONTH; m++) {
                    sum += part.applyAsDouble(
                            ledgers.total(projection.timeline().indexOf(YearMonth.of(2025, m))));
                }
                table.get(name).append(String.format(Locale.ROOT, " %,.1f |", sum / 1000));
            });
        }
        StringBuilder text = new StringBuilder("| bn USD, January to September 2025 |");
        ids.forEach(id -> text.append(" `").append(id).append("` |"));
        text.append("\n|---|").append("---:|".repeat(ids.size())).append('\n');
        table.values().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
