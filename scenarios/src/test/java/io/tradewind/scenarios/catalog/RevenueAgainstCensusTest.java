package io.tradewind.scenarios.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.UsDuty;
import io.tradewind.scenarios.data.UsDutyReader;
import io.tradewind.scenarios.data.UsImport;
import io.tradewind.scenarios.data.UsImportReader;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The page that puts duties collected under the law as it was beside Census' calculated duties and the Treasury's collections. */
class RevenueAgainstCensusTest {
    private static final String PAGE = "docs/scenarios/revenue-against-census.md";
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final YearMonth LAST = YearMonth.of(2026, 3);
    private static final YearMonth CENSUS = YearMonth.of(2025, 9);
    /** Share of imports that enters in the month after loading: about half came by sea, judged. */
    private static final double AT_SEA = 0.5;

    private static final double EXPLAINED_ABOVE = 0.20;
    private static final String UNEXPLAINED = "not explained";

    /** Origins that Census shows whole. */
    private static final List<String> ORIGINS =
            List.of("AUS", "BRA", "CAN", "CHN", "EU27", "GBR", "IND", "JPN", "KOR", "MEX", "RUS", "TWN", "VNM");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry(
                    "2025-04",
                    "goods loaded before 5 and 9 April paid the old rate until 27 May, and importers of Chinese goods stopped"
                            + " buying at 145 % at once, while the model lets them go over months"),
            Map.entry(
                    "2025-05",
                    "what was loaded in April at 145 %: the model still brings in 29 bn USD of Chinese goods, Census 19 bn"),
            Map.entry(
                    "CHN",
                    "a miss of trade: the model follows China's customs, which lost less on the way to the United States than"
                            + " US customs saw (docs/scenarios/against-customs.md)"),
            Map.entry(
                    "CAN",
                    "a miss of the rate: one collected share, .55, holds for every origin but China; most goods of Canada claim"
                            + " the treaty and pay nothing"),
            Map.entry(
                    "JPN",
                    "a miss of the rate: the same collected share; Japan sells cars and their parts, which paid the duties of"
                            + " section 232 in full"),
            Map.entry("KOR", "as Japan: cars, parts and steel pay in full"),
            Map.entry(
                    "MEX", "a miss of the rate: cars, parts and steel outside the treaty paid more than the one share"),
            Map.entry("VNM", "a miss of trade: imports from Viet Nam grew far more than the model's diversion"),
            Map.entry(
                    "2025-03",
                    "only against the Treasury, whose payments follow the entries by up to a month: Census calculates 13.0"),
            Map.entry(
                    "AUS", "a miss of trade: Census has twice the model's imports and half its rate; the sum is small"),
            Map.entry("paper_printing", "a miss of the rate: Canada's pulp and paper are under the treaty"),
            Map.entry("RUS", "the sum is small: 30 million USD"),
            Map.entry(
                    "electronics_electrical",
                    "a miss of the rate: phones, computers and chips were exempt from 5 April on; the one collected share takes"
                            + " less out of this sector and more out of others"),
            Map.entry(
                    "chemicals_pharma",
                    "a miss of the rate: medicines were exempt, and make up more of the sector than the one collected share"),
            Map.entry("agriculture", "a miss of the rate: Mexican and Canadian goods under the treaty pay nothing"),
            Map.entry("wood", "a miss of the rate: lumber was exempt until October, and Canada's is under the treaty"),
            Map.entry(
                    "mining",
                    "a miss of the rate: energy and minerals were exempt; the one collected share leaves .55"),
            Map.entry("petroleum_coke", "as mining"),
            Map.entry("furniture_other_mfg", "a miss of trade: it is China's, see there"),
            Map.entry(
                    "transport_equipment",
                    "a miss of the rate: cars pay in full; the one collected share takes nearly half away"),
            Map.entry("metals", "a miss of the rate: steel and aluminium pay in full"),
            Map.entry("textiles_apparel_leather", "a miss of trade: it is China's, see there"));

    private static final Projection RUN = run();
    private static final Map<String, ProjectionRow> ROWS = rows();
    private static final List<UsImport> IMPORTS = UsImportReader.until(CENSUS).imports();

    private static Projection run() {
        Tradewind tradewind = Tradewind.standard();
        Economy world = tradewind.loadWorld("world-2023");
        return tradewind.run(
                world,
                tradewind.loadScenario(
                        "baseline",
                        world,
                        Optional.of("current-law"),
                        Optional.empty(),
                        scenario -> scenario.withHorizon(new Horizon(FIRST, LAST))),
                tradewind.registry().defaults());
    }

    /** Value and duty, million USD. */
    private record Sum(double value, double duty) {
        private static final Sum NONE = new Sum(0, 0);

        private Sum plus(double moreValue, double moreDuty) {
            return new Sum(value + moreValue, duty + moreDuty);
        }

        private double rate() {
            return duty / value;
        }
    }

    private static Map<String, ProjectionRow> rows() {
        Map<String, ProjectionRow> rows = new HashMap<>();
        ProjectionTable.rows(RUN, RowQuery.EVERYTHING.withReporter("USA")).stream()
                .filter(row -> row.flow().equals("imports"))
                .forEach(row -> rows.put(row.partner() + " " + row.product() + " " + row.period(), row));
        return rows;
    }

    private static ProjectionRow row(String partner, String product, YearMonth month) {
        return ROWS.get(partner + " " + product + " " + month);
    }

    private static double loaded(String partner, String product, YearMonth month) {
        return row(partner, product, month.isBefore(FIRST) ? FIRST : month).dutyUsdMn();
    }

    private static double goods(String partner, String product, YearMonth month) {
        double services =
                product.equals("all") ? row(partner, "services", month).scenarioUsdMn() : 0.0;
        return row(partner, product, month).scenarioUsdMn() - services;
    }

    /** Duty on what enters in a month: half was loaded in it, half in the month before. */
    private static double entered(String partner, String product, YearMonth month) {
        return (1 - AT_SEA) * loaded(partner, product, month) + AT_SEA * loaded(partner, product, month.minusMonths(1));
    }

    private static String miss(double model, double observed) {
        return String.format(Locale.ROOT, "%+.0f %%", 100 * (model / observed - 1));
    }

    private static void note(Map<String, Double> large, String key, double model, double observed) {
        if (Math.abs(model / observed - 1) > EXPLAINED_ABOVE) {
            large.put(key, model / observed - 1);
        }
    }

    private static String months(Map<String, Double> large) {
        StringBuilder table =
                new StringBuilder("| month | model, loaded | model, entered | calculated (Census) | miss |"
                        + " collected (Treasury) | miss |\n|---|---:|---:|---:|---:|---:|---:|\n");
        for (UsDuty observed : UsDutyReader.months()) {
            if (observed.month().isBefore(FIRST) || observed.month().isAfter(LAST)) {
                continue;
            }
            double model = entered("WLD", "all", observed.month());
            boolean census = Double.isFinite(observed.calculatedUsdMn());
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %s | %s | %.1f | %s |%n",
                    observed.month(),
                    loaded("WLD", "all", observed.month()) / 1000,
                    model / 1000,
                    census ? String.format(Locale.ROOT, "%.1f", observed.calculatedUsdMn() / 1000) : "",
                    census ? miss(model, observed.calculatedUsdMn()) : "",
                    observed.collectedUsdMn() / 1000,
                    miss(model, observed.collectedUsdMn())));
            note(large, observed.month().toString(), model, observed.collectedUsdMn());
            note(large, observed.month().toString(), model, census ? observed.calculatedUsdMn() : Double.NaN);
        }
        return table.toString();
    }

    /** Census' sums of January to September 2025, by origin or by sector. */
    private static Map<String, Sum> census(boolean byOrigin) {
        Map<String, Sum> sums = new TreeMap<>();
        for (UsImport row : IMPORTS) {
            boolean all = row.sector().equals(UsImport.ALL);
            if (!row.month().isBefore(FIRST) && all == byOrigin && ORIGINS.contains(row.origin())) {
                sums.merge(
                        byOrigin ? row.origin() : row.sector(),
                        Sum.NONE.plus(row.valueUsd() / 1e6, row.dutyUsd() / 1e6),
                        (one, other) -> one.plus(other.value, other.duty));
            }
        }
        return sums;
    }

    private static Sum model(List<String> partners, String product) {
        Sum sum = Sum.NONE;
        for (String partner : partners) {
            for (YearMonth month = FIRST; !month.isAfter(CENSUS); month = month.plusMonths(1)) {
                sum = sum.plus(goods(partner, product, month), entered(partner, product, month));
            }
        }
        return sum;
    }

    private static String table(String head, boolean byOrigin, Map<String, Double> large) {
        StringBuilder table =
                new StringBuilder("| " + head + " | model, bn USD | calculated | miss | of it trade | of it"
                        + " rate | rate, model | rate, Census |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
        Map<String, Sum> census = census(byOrigin);
        census.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Sum> entry) -> -entry.getValue().duty))
                .forEach(entry -> {
                    Sum observed = entry.getValue();
                    Sum model = byOrigin ? model(List.of(entry.getKey()), "all") : model(ORIGINS, entry.getKey());
                    table.append(String.format(
                            Locale.ROOT,
                            "| %s | %.2f | %.2f | %s | %s | %s | %.1f %% | %.1f %% |%n",
                            entry.getKey(),
                            model.duty / 1000,
                            observed.duty / 1000,
                            miss(model.duty, observed.duty),
                            miss(model.value, observed.value),
                            miss(model.rate(), observed.rate()),
                            100 * model.rate(),
                            100 * observed.rate()));
                    note(large, entry.getKey(), model.duty, observed.duty);
                });
        return table.toString();
    }

    private static String reasons(Map<String, Double> large) {
        StringBuilder list = new StringBuilder();
        large.forEach((key, miss) -> list.append(String.format(
                Locale.ROOT, "- %s (%+.0f %%): %s.%n", key, 100 * miss, REASONS.getOrDefault(key, UNEXPLAINED))));
        return list.toString();
    }

    private static String page() {
        Map<String, Double> months = new TreeMap<>();
        Map<String, Double> origins = new TreeMap<>();
        Map<String, Double> sectors = new TreeMap<>();
        String byMonth = months(months);
        String byOrigin = table("origin", true, origins);
        String bySector = table("sector", false, sectors);
        return """
                # US duties beside what was collected

                Generated by `RevenueAgainstCensusTest`; refreshed with `-Dsnapshots.update=true`. Duties that the United States collect under the law as it
                was (`baseline` on the base path `current-law`, world-2023), computed from the importer's own customs value of 2024, the model's trade and the
                rates in force ([how](../model/revenue-and-prices.md)), beside the duties that Census calculates from the entries of a month and the customs duties
                of the Treasury's monthly statement (seasonally adjusted; payments follow entries by up to a month, and refunds are not in them).
                Nothing was fitted to either. A row of a projection counts goods in the month in which they are loaded; half of them enter a month later (judged), which
                is the column that is compared. Misses are in percent of what was observed; those above a fifth are explained below the tables.

                ## Month by month, billion USD

                """ + byMonth + "\n" + reasons(months) + """

                ## By origin, January to September 2025

                Origins that Census shows whole. The miss is a miss of trade (goods, model over Census) times one of the rate; the ratio of the importer's count
                to the world's table is in the latter.

                """ + byOrigin + "\n" + reasons(origins) + """

                ## By sector, January to September 2025

                The same origins together.

                """ + bySector + "\n"
                + reasons(sectors);
    }

    @Test
    void page_isFresh() throws IOException {
        GeneratedFile.assertFresh(PAGE, page());
    }

    /** The page that sets the layers side by side has the months and the reasons too. */
    @Test
    void layersPage_hasTheSameMonths() throws IOException {
        Map<String, Double> large = new TreeMap<>();
        String table = months(large);
        GeneratedFile.assertFresh(
                LayersPageTest.PAGE,
                LayersPageTest.with(GeneratedFile.read(LayersPageTest.PAGE), "duties", table + "\n" + reasons(large)));
    }

    @Test
    void misses_areExplained_wherePrintsDifferByMoreThanAFifth() {
        assertThat(page()).doesNotContain(UNEXPLAINED);
    }

    /** The sum of what was observed: a year's revenue within a tenth. */
    @Test
    void revenueOf2025_isWithinATenthOfTheTreasurys() {
        double model = 0;
        double collected = 0;
        for (UsDuty observed : UsDutyReader.months()) {
            if (observed.month().getYear() == FIRST.getYear()) {
                model += entered("WLD", "all", observed.month());
                collected += observed.collectedUsdMn();
            }
        }
        assertThat(model / collected).isBetween(0.9, 1.1);
    }

    @Test
    void rowsOfProducts_addUp() {
        double whole = ROWS.values().stream()
                .filter(row -> row.partner().equals("WLD") && row.product().equals("all"))
                .mapToDouble(ProjectionRow::dutyUsdMn)
                .sum();
        assertThat(whole).isPositive();
        double products = ROWS.values().stream()
                .filter(row -> row.partner().equals("WLD") && !row.product().equals("all"))
                .mapToDouble(ProjectionRow::dutyUsdMn)
                .sum();
        assertThat(products).isCloseTo(whole, within(1e-6 * whole));
    }
}
