package io.tradewind.scenarios.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.NamedElasticities;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.data.ExchangeRateReader;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.data.ShippedFiles;
import io.tradewind.scenarios.data.StatusReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** world-2022: its words, its bridge to the customs panel, its currencies; the same totals and prints as world-2023, cut more finely. */
class World2022Test {
    private static final LoadedWorld LOADED = Worlds.open("world-2022");
    private static final Economy WORLD = LOADED.economy();
    private static final Economy OLD = Worlds.load(Worlds.STANDARD);
    private static final CustomsPanel PANEL = panel(WORLD);
    private static final CustomsPanel OLD_PANEL = panel(OLD);
    /** Million dollars: rounding of the tables, and overseas departments that are France here and the Caribbean there. */
    private static final double MOVED = 700;

    private static CustomsPanel panel(Economy world) {
        return world.monthlyBaseline().map(MonthlyBaseline::panel).orElseThrow();
    }

    @Test
    void world_hasTheShapeAndTheSetsThatItSays() {
        assertThat(WORLD.regions()).hasSize(81);
        assertThat(WORLD.sectors())
                .hasSize(28)
                .allSatisfy(sector -> assertThat(sector.tradeElasticity()).isEqualTo(4.0));
        assertThat(LOADED.elasticities())
                .extracting(NamedElasticities::name)
                .contains("fontagne-guimbard-orefice", "lashkaripour-lugovskyy", "caliendo-parro", "uniform-4");
        assertThat(LOADED.info().licences()).containsExactly("CC-BY-4.0");
        assertThat(LOADED.info().sources()).hasSizeGreaterThan(10);
    }

    /** A folder whose package has the world's name has its customs prints, as long as it has the same regions and sectors. */
    @Test
    void folderOfThatName_hasThePanel_andSaysSoWhereItCannot(@TempDir Path folder) throws IOException {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        Path files = ShippedFiles.resources().resolve("worlds/world-2022");
        for (String name : List.of("datapackage.json", "regions.csv", "sectors.csv", "flows.csv", "reporter.json")) {
            Files.copy(files.resolve(name), whole.resolve(name));
        }
        LoadedWorld copy = Worlds.open(whole.toString());

        CustomsPanel panel = copy.economy().monthlyBaseline().orElseThrow().panel();
        CustomsPanel builtIn =
                Worlds.load("world-2022").monthlyBaseline().orElseThrow().panel();
        assertThat(panel.partners()).isEqualTo(builtIn.partners());
        assertThat(panel.exportsUsdMn()).isEqualTo(builtIn.exportsUsdMn());
        assertThat(panel.productMix()).isEqualTo(builtIn.productMix());
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(files.resolve("datapackage.json"), other.resolve("datapackage.json"));
        Files.writeString(other.resolve("regions.csv"), "region,name\nCHN,China\nUSA,United States\n");
        Files.writeString(other.resolve("sectors.csv"), "sector,name,trade_elasticity\ngoods,Goods,4\n");
        Files.writeString(
                other.resolve("flows.csv"),
                "origin,destination,sector,value\nCHN,CHN,goods,9\nCHN,USA,goods,1\nUSA,CHN,goods,1\nUSA,USA,goods,9\n");
        LoadedWorld small = Worlds.open(other.toString());

        assertThat(small.economy().monthlyBaseline()).isEmpty();
        assertThat(small.notices().lines())
                .anyMatch(line -> line.contains("called 'world-2022'") && line.contains("without its customs panel"));
    }

    @Test
    void everyWordOfTheStandardWorld_selectsSomething() {
        Set<String> regions = new TreeSet<>(OLD.regionWords());
        regions.forEach(word -> assertThat(WORLD.regionsOf(word)).as(word).isNotEmpty());
        OLD.sectorWords()
                .forEach(word -> assertThat(WORLD.sectorsOf(word)).as(word).isNotEmpty());
        Set<Integer> covered = new HashSet<>();
        OLD.sectors()
                .forEach(sector -> covered.addAll(WORLD.sectorsOf(sector.code().code())));
        assertThat(covered).as("the old sectors cover the new ones").hasSize(28);
    }

    @Test
    void productsAndAggregates_areThoseOfTheStandardWorld() {
        assertThat(PANEL.products()).extracting(Product::code).isEqualTo(codes(OLD_PANEL));
        for (Product product : PANEL.products()) {
            product.sectors()
                    .keySet()
                    .forEach(sector ->
                            assertThat(WORLD.indexOf(sector)).as(product.code()).isPresent());
        }
        assertThat(product("household_appliances").sectors())
                .containsExactly(
                        Map.entry(SectorCode.of("electrical_equipment"), .7515),
                        Map.entry(SectorCode.of("computers_electronics"), .1587),
                        Map.entry(SectorCode.of("machinery"), .0898));
    }

    private static List<String> codes(CustomsPanel panel) {
        return panel.products().stream().map(Product::code).toList();
    }

    private static Product product(String code) {
        return PANEL.products().stream()
                .filter(product -> product.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Trade of 2024 by the old panel's partner that the members of a partner were in. */
    private static Map<String, Double> byOldPartner(TradeDirection flow) {
        Map<String, String> oldOf = new TreeMap<>();
        ShippedFiles.rows("worlds/world-2022/customs_partners.csv").stream()
                .filter(row -> row.get("region").equals(row.get("partner_code")))
                .forEach(row -> oldOf.put(row.get("region"), row.get("world_2023_partner")));
        Map<String, Double> sums = new TreeMap<>();
        for (int j = 0; j < PANEL.partners().size(); j++) {
            String code = PANEL.partners().get(j).code();
            String old = code.equals("ROW-MAC") ? "HKG" : code.equals("ROW-TLS") ? "XSE" : code.replace("ROW-", "");
            sums.merge(oldOf.getOrDefault(code, old), PANEL.baseYearUsdMn(flow, j), Double::sum);
        }
        return sums;
    }

    @Test
    void panel_addsUpToThatOfTheStandardWorld() {
        for (TradeDirection flow : TradeDirection.values()) {
            Map<String, Double> sums = byOldPartner(flow);
            double total = 0.0;
            for (int j = 0; j < OLD_PANEL.partners().size(); j++) {
                String code = OLD_PANEL.partners().get(j).code();
                assertThat(sums.get(code))
                        .as(flow + " " + code)
                        .isCloseTo(OLD_PANEL.baseYearUsdMn(flow, j), within(MOVED));
                total += OLD_PANEL.baseYearUsdMn(flow, j);
            }
            assertThat(sums.values().stream().mapToDouble(Double::doubleValue).sum())
                    .isCloseTo(total, within(.1));
        }
    }

    @Test
    void products_keepTheirPrintedLevels() {
        for (int p = 0; p < PANEL.products().size(); p++) {
            double here = level(PANEL, p);
            double there = level(OLD_PANEL, p);
            assertThat(here / there).as(codes(PANEL).get(p)).isCloseTo(1.0, within(5e-4));
        }
    }

    private static double level(CustomsPanel panel, int product) {
        return IntStream.range(0, panel.partners().size())
                .mapToDouble(j -> panel.productMix().get(product, j) * panel.baseYearUsdMn(TradeDirection.EXPORTS, j))
                .sum();
    }

    @Test
    void everyEconomy_isAPartnerAndTheRestIsCutByContinent() {
        Set<String> regions = new TreeSet<>();
        PANEL.partners().forEach(partner -> partner.region().ifPresent(region -> regions.add(region.code())));
        assertThat(regions).hasSize(80).contains("DEU", "ROW").doesNotContain("CHN");
        assertThat(PANEL.partners())
                .filteredOn(partner -> partner.groups().contains("AFR"))
                .extracting(Partner::code)
                .contains("EGY", "ZAF", "ROW-AFR");
        assertThat(ShippedFiles.rows("panels/world-2022/partners.csv"))
                .anySatisfy(row -> {
                    assertThat(row.get("partner")).isEqualTo("AUT");
                    assertThat(row.get("printed")).contains("later in the sum of the European Union");
                })
                .anySatisfy(row -> {
                    assertThat(row.get("partner")).isEqualTo("DEU");
                    assertThat(row.get("printed")).isEqualTo("month by month");
                });
    }

    @Test
    void everyEconomy_hasACurrencyOrIsHeldAndListed() {
        Set<String> covered = new TreeSet<>();
        MonthlyBaseline months = WORLD.monthlyBaseline().orElseThrow();
        months.exchangeRates().baskets().keySet().forEach(region -> covered.add(region.code()));
        assertThat(covered).contains("DEU", "POL", "BRN", "SAU");
        ExchangeRateReader.heldRegions(WORLD)
                .forEach(region ->
                        assertThat(covered.add(region.code())).as(region.code()).isTrue());
        assertThat(covered).hasSize(81);
        assertThat(StatusReport.of("world-2022").notes())
                .anySatisfy(note -> assertThat(note.toString()).contains("VNM", "held at its 2024 rate"));
    }

    @ParameterizedTest
    @CsvSource({"DEU, 2025-05", "MYS, 2025-08", "EGY, 2025-09"})
    void printedEconomies_standInLaterMonthsAsPrinted(String partner, String month) {
        CustomsPanel later = PanelVintages.shipped(WORLD)
                .at(Origin.of(YearMonth.of(2025, 9)))
                .panel();
        double printed = ShippedFiles.rows("observations/china_economy_months.csv").stream()
                .filter(row ->
                        row.get("partner").equals(partner) && row.get("month").equals(month))
                .mapToDouble(row -> Double.parseDouble(row.get("exports_usd_mn")))
                .findFirst()
                .orElseThrow();
        assertThat(later.valueUsdMn(TradeDirection.EXPORTS, YearMonth.parse(month), position(partner)))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"EU27", "XSE", "AFR", "XLA", "XOC"})
    void partnersPrintedInSumsOnly_addUpToThem(String sum) {
        CustomsPanel later = PanelVintages.shipped(WORLD)
                .at(Origin.of(YearMonth.of(2025, 9)))
                .panel();
        for (String month : List.of("2025-01", "2025-09")) {
            double members = IntStream.range(0, later.partners().size())
                    .filter(j -> later.partners().get(j).groups().contains(sum))
                    .mapToDouble(j -> later.valueUsdMn(TradeDirection.EXPORTS, YearMonth.parse(month), j))
                    .sum();
            double printed = ShippedFiles.rows("observations/china_partner_months.csv").stream()
                    .filter(row ->
                            row.get("partner").equals(sum) && row.get("month").equals(month))
                    .mapToDouble(row -> Double.parseDouble(row.get("exports_usd_mn")))
                    .findFirst()
                    .orElseThrow();
            assertThat(members).as(sum + " " + month).isCloseTo(printed, within(printed * 1e-3));
        }
    }

    private static int position(String partner) {
        return IntStream.range(0, PANEL.partners().size())
                .filter(j -> PANEL.partners().get(j).code().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hubs_areTheMembersOfTheOldOnesWithTheSameWeightTogether() {
        Tradewind tradewind = Tradewind.standard();
        Projection projection = tradewind.run(
                WORLD,
                tradewind.loadScenario("tariff-60", WORLD),
                ParameterRegistry.standard().defaults());
        FlowTable exports = projection.panelTable(TradeDirection.EXPORTS);
        int month = projection.timeline().indexOf(YearMonth.of(2026, 6));
        int machinery = codes(PANEL).indexOf("general_machinery");
        for (String hub : List.of("VNM", "MYS", "THA", "IDN", "MEX")) {
            assertThat(exports.scenarioUsdMn(machinery, position(hub), month))
                    .as(hub)
                    .isGreaterThan(exports.baselineUsdMn(machinery, position(hub), month));
        }
        assertThat(exports.scenarioUsdMn(machinery, position("USA"), month))
                .isLessThan(.8 * exports.baselineUsdMn(machinery, position("USA"), month));
        assertThat(WORLD.indexOf(RegionCode.of("XSE"))).isEmpty();
    }

    static List<String> scenarios() {
        return ScenarioCatalog.ids();
    }

    /** Every scenario of the library in both worlds: it loads, runs, and moves China's exports and imports the same way where it moves them by more than a trifle. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("scenarios")
    void scenario_runsInBothWorldsWithTheSameSigns(String id) {
        for (TradeDirection flow : TradeDirection.values()) {
            double here = effect(WORLD, id, flow);
            double there = effect(OLD, id, flow);
            assertThat(here).isFinite();
            if (Math.abs(there) > .003) {
                assertThat(Math.signum(here))
                        .as(flow + ": " + here + " and " + there)
                        .isEqualTo(Math.signum(there));
            }
        }
    }

    /** Effect of the events on all trade in the last twelve months, as a share. */
    private static double effect(Economy world, String id, TradeDirection flow) {
        Tradewind tradewind = Tradewind.standard();
        Projection projection = tradewind.run(
                world,
                tradewind.loadScenario(id, world),
                ParameterRegistry.standard().defaults());
        FlowTable table = projection.panelTable(flow);
        double base = 0.0;
        double with = 0.0;
        int months = projection.timeline().months();
        for (int t = months - 12; t < months; t++) {
            for (int p = 0; p < table.products().size(); p++) {
                for (int j = 0; j < table.partners().size(); j++) {
                    base += table.baselineUsdMn(p, j, t);
                    with += table.scenarioUsdMn(p, j, t);
                }
            }
        }
        return with / base - 1.0;
    }
}
