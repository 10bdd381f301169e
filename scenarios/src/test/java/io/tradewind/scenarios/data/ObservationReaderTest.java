package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.scenarios.data.PartnerMonth.Kind;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ObservationReaderTest {
    private static final YearMonth LAST = YearMonth.of(2026, 3);
    /** Yuan are rounded to 0.01 million in each row. */
    private static final double ROUNDING_CNY_MN = 0.5;

    private final List<PartnerMonth> partners = ObservationReader.everything().partnerMonths();
    private final List<ProductMonth> products = ObservationReader.everything().productMonths();

    @Test
    void everyMonthFromJanuary2024ToMarch2026_hasTheSameRows() {
        Set<YearMonth> months = new TreeSet<>();
        partners.forEach(row -> months.add(row.month()));
        assertThat(months).hasSize(27).contains(YearMonth.of(2024, 1), LAST);
        assertThat(partners).hasSize(27 * 28);
        assertThat(products)
                .as("five products were not read after September 2025; two of them again in March 2026")
                .hasSize(21 * 31 + 6 * 26 + 2);
    }

    @Test
    void nothing_isLaterThanMarch2026() {
        assertThat(partners).noneMatch(row -> row.month().isAfter(LAST));
        assertThat(products).noneMatch(row -> row.month().isAfter(LAST));
    }

    @Test
    void partnersAndTheRest_addUpToTheWorld() {
        for (PartnerMonth world : partners) {
            if (world.partner().equals("WLD")) {
                for (TradeDirection flow : TradeDirection.values()) {
                    double sum = partners.stream()
                            .filter(row -> row.month().equals(world.month()) && row.kind() != Kind.GROUP)
                            .mapToDouble(row -> row.cnyMn(flow))
                            .sum();
                    assertThat(sum).isCloseTo(world.cnyMn(flow), within(ROUNDING_CNY_MN));
                }
            }
        }
    }

    @Test
    void groups_areTheSumsOfTheirPartners() {
        for (int m = 0; m < 27; m++) {
            YearMonth month = YearMonth.of(2024, 1).plusMonths(m);
            assertThat(cny(month, "VNM") + cny(month, "XSE")).isCloseTo(cny(month, "ASEAN"), within(ROUNDING_CNY_MN));
            assertThat(cny(month, "MEX") + cny(month, "BRA") + cny(month, "XLA"))
                    .isCloseTo(cny(month, "LATAM"), within(ROUNDING_CNY_MN));
            assertThat(cny(month, "AUS") + cny(month, "XOC")).isCloseTo(cny(month, "OCEANIA"), within(ROUNDING_CNY_MN));
        }
    }

    @Test
    void year2024_agreesWithThePanelWherePartnersAreTheSame() {
        CustomsPanel panel =
                Worlds.load("world-2023").monthlyBaseline().orElseThrow().panel();
        List<String> codes = panel.partners().stream().map(Partner::code).toList();
        for (PartnerMonth row : partners) {
            if (row.kind() == Kind.PARTNER
                    && row.month().getYear() == 2024
                    && !Set.of("XSE", "XLA", "XOC", "AFR").contains(row.partner())) {
                double inPanel = panel.valueUsdMn(TradeDirection.EXPORTS, row.month(), codes.indexOf(row.partner()));
                assertThat(row.exportsUsdMn()).as(row.partner() + row.month()).isCloseTo(inPanel, within(0.1));
            }
        }
    }

    @Test
    void dollars_addUpToTheDollarTotalsOfTheMonth() {
        assertThat(usd(YearMonth.of(2025, 4), "WLD")).isCloseTo(315_100, within(0.01));
        assertThat(usd(YearMonth.of(2025, 9), "WLD")).isCloseTo(328_100, within(0.01));
    }

    @Test
    void exportsToUsaInApril2025_areWhatThePressReported() {
        double april = usd(YearMonth.of(2025, 4), "USA");
        assertThat(april).as("33.0 billion USD (Reuters)").isCloseTo(33_000, within(100.0));
        double growth = april / usd(YearMonth.of(2024, 4), "USA") - 1;
        assertThat(growth).as("-21 % (press)").isCloseTo(-0.21, within(0.005));
    }

    @Test
    void exportsToAseanInMarch2025_areWhatThePressReported() {
        double growth = usd(YearMonth.of(2025, 3), "ASEAN") / usd(YearMonth.of(2024, 3), "ASEAN") - 1;
        assertThat(growth).as("+11.6 % (press)").isCloseTo(0.116, within(0.005));
    }

    @Test
    void figuresPublishedLater_areLeftOut() {
        ObservationReader early = ObservationReader.knownOn(LocalDate.of(2025, 7, 31));
        assertThat(early.partnerMonths()).hasSize(18 * 28);
        assertThat(early.partnerMonths()).noneMatch(row -> row.month().isAfter(YearMonth.of(2025, 6)));
        assertThat(early.productMonths()).noneMatch(row -> row.published().isAfter(LocalDate.of(2025, 7, 31)));
        assertThat(ObservationReader.knownOn(LocalDate.of(2025, 3, 19)).partnerMonths())
                .as("January is published with February, in March")
                .hasSize(12 * 28);
    }

    @Test
    void monthsThatAreDifferencesOfYearToDateFigures_areMarked() {
        assertThat(partners)
                .filteredOn(row -> row.partner().equals("USA") && row.status() == DataStatus.DERIVED)
                .extracting(PartnerMonth::month)
                .containsExactly(YearMonth.of(2024, 3), YearMonth.of(2024, 9));
        assertThat(partners)
                .filteredOn(row -> row.partner().equals("EUROPE") && row.status() == DataStatus.DERIVED)
                .extracting(PartnerMonth::month)
                .as("Europe of March 2026 is what the other continents leave")
                .contains(LAST);
    }

    @Test
    void continents_addUpToTheWorldButForWhatHasNoPlace() {
        for (int m = 0; m < 27; m++) {
            YearMonth month = YearMonth.of(2024, 1).plusMonths(m);
            double sum = List.of("ASIA", "AFR", "EUROPE", "LATAM", "NAMERICA", "OCEANIA").stream()
                    .mapToDouble(code -> cny(month, code))
                    .sum();
            assertThat(sum / cny(month, "WLD")).as(month.toString()).isBetween(.999, 1 + 1e-9);
        }
    }

    /** What customs printed of total exports in dollars, points of growth over twelve months; two decimals are lost in each level. */
    @Test
    void growthOfTotalExports_isThePrintedOne() {
        double[] printed = {-1.2, 5.9, 6.6, 10.0, 39.6, 2.5};
        for (int k = 0; k < printed.length; k++) {
            YearMonth month = YearMonth.of(2025, 10).plusMonths(k);
            double growth = 100 * (usd(month, "WLD") / usd(month.minusYears(1), "WLD") - 1);
            assertThat(growth).as(month.toString()).isCloseTo(printed[k], within(.2));
        }
    }

    /** Imports of the first quarter of 2026: later 2025 was revised, so that of the fourth quarter is apart by up to .9 points (notes.csv). */
    @Test
    void growthOfTotalImports_isThePrintedOneWhereTheYearBeforeWasNotRevised() {
        double[] printed = {26.9, 14.6, 28.3};
        for (int k = 0; k < printed.length; k++) {
            YearMonth month = YearMonth.of(2026, 1).plusMonths(k);
            double growth = 100
                    * (row(month, "WLD").importsUsdMn()
                                    / row(month.minusYears(1), "WLD").importsUsdMn()
                            - 1);
            assertThat(growth).as(month.toString()).isCloseTo(printed[k], within(.15));
        }
    }

    /** Customs' growth of the year to date, in yuan; it compares with a revised year before, so single countries are apart by a point. */
    @Test
    void growthOfTheYearToDate_isThePrintedOneWithinRevisions() {
        assertThat(yearToDate("USA", YearMonth.of(2025, 12))).isCloseTo(-19.5, within(.3));
        assertThat(yearToDate("EU27", YearMonth.of(2025, 12))).isCloseTo(9.0, within(.3));
        assertThat(yearToDate("AFR", YearMonth.of(2025, 12))).isCloseTo(26.5, within(.3));
        assertThat(yearToDate("WLD", YearMonth.of(2025, 12))).isCloseTo(6.1, within(.1));
        assertThat(yearToDate("USA", LAST)).isCloseTo(-18.3, within(.3));
        assertThat(yearToDate("EU27", LAST)).isCloseTo(18.0, within(.3));
        assertThat(yearToDate("ASEAN", LAST)).isCloseTo(17.5, within(.4));
        assertThat(yearToDate("VNM", LAST)).isCloseTo(17.9, within(1.1));
        assertThat(yearToDate("WLD", LAST)).isCloseTo(11.9, within(.3));
    }

    @Test
    void firstTwoMonthsOf2026_areWhatThePressReported() {
        double now = cny(YearMonth.of(2026, 1), "WLD") + cny(YearMonth.of(2026, 2), "WLD");
        double imports = row(YearMonth.of(2026, 1), "WLD").importsCnyMn()
                + row(YearMonth.of(2026, 2), "WLD").importsCnyMn();
        assertThat((now + imports) / 1e6).as("7.73 trillion yuan").isCloseTo(7.73, within(.005));
        assertThat(100 * (exports("automobiles", 1, 2026) / exports("automobiles", 1, 2025) - 1))
                .as("+63.1 % (press)")
                .isCloseTo(63.1, within(.1));
        assertThat(100 * (exports("mechanical-electrical", 1, 2026) / exports("mechanical-electrical", 1, 2025) - 1))
                .as("+24.3 % (press)")
                .isCloseTo(24.3, within(.3));
    }

    /** A product's exports in January and February of a year. */
    private double exports(String product, int from, int year) {
        return products.stream()
                .filter(row -> row.product().equals(product)
                        && row.month().getYear() == year
                        && row.month().getMonthValue() >= from
                        && row.month().getMonthValue() <= from + 1)
                .mapToDouble(ProductMonth::exportsCnyMn)
                .sum();
    }

    private double yearToDate(String partner, YearMonth last) {
        double now = 0;
        double before = 0;
        for (YearMonth month = last.withMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
            now += cny(month, partner);
            before += cny(month.minusYears(1), partner);
        }
        return 100 * (now / before - 1);
    }

    @Test
    void daysOfPublication_areThosePrintedAndNeverBeforeTheMonthEnds() {
        assertThat(partners).allMatch(row -> row.published().isAfter(row.month().atEndOfMonth()));
        assertThat(products).allMatch(row -> row.published().isAfter(row.month().atEndOfMonth()));
        assertThat(published("steel", YearMonth.of(2025, 10))).isEqualTo(LocalDate.of(2025, 11, 7));
        assertThat(published("steel", YearMonth.of(2026, 1))).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(published("lithium_batteries", YearMonth.of(2025, 10)))
                .as("about the 18th, in the full table: counted as known on the 20th")
                .isEqualTo(LocalDate.of(2025, 11, 20));
    }

    private LocalDate published(String product, YearMonth month) {
        return products.stream()
                .filter(row -> row.product().equals(product) && row.month().equals(month))
                .findFirst()
                .orElseThrow()
                .published();
    }

    @Test
    void vehicles_areElectricAndOthers_whereBothWereRead() {
        for (ProductMonth all : products) {
            if (all.product().equals("automobiles")) {
                double parts = products.stream()
                        .filter(row -> row.month().equals(all.month()))
                        .filter(row ->
                                Set.of("electric_vehicles", "other_vehicles").contains(row.product()))
                        .mapToDouble(ProductMonth::exportsCnyMn)
                        .sum();
                boolean read = all.month().isBefore(YearMonth.of(2025, 10))
                        || all.month().equals(LAST);
                assertThat(parts).isCloseTo(read ? all.exportsCnyMn() : 0, within(ROUNDING_CNY_MN));
            }
        }
    }

    @Test
    void products_areCodesOfThePanelOrAggregates() {
        Set<String> codes = new TreeSet<>();
        ShippedFiles.rows("panels/china-2024/products.csv").forEach(row -> codes.add(row.get("product")));
        assertThat(products).allMatch(row -> row.aggregate() || codes.contains(row.product()));
        assertThat(products)
                .filteredOn(ProductMonth::aggregate)
                .extracting(ProductMonth::product)
                .containsOnly("agricultural", "automobiles", "high-tech", "mechanical-electrical");
    }

    @Test
    void yearOfAProduct_isNearThePanelsLevel() {
        double chips = products.stream()
                .filter(row -> row.product().equals("integrated_circuits")
                        && row.month().getYear() == 2024)
                .mapToDouble(ProductMonth::exportsUsdMn)
                .sum();
        assertThat(chips / 159_500).isCloseTo(1, within(0.005));
        double electricCars = products.stream()
                .filter(row ->
                        row.product().equals("electric_vehicles") && row.month().getYear() == 2024)
                .mapToDouble(row -> row.quantity().orElseThrow())
                .sum();
        assertThat(electricCars).as("1.965 million cars").isCloseTo(1_965_000, within(20_000.0));
    }

    private double cny(YearMonth month, String partner) {
        return row(month, partner).exportsCnyMn();
    }

    private double usd(YearMonth month, String partner) {
        return row(month, partner).exportsUsdMn();
    }

    private PartnerMonth row(YearMonth month, String partner) {
        return partners.stream()
                .filter(row -> row.month().equals(month) && row.partner().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void importsByCommodity_reachMarch2026_withTheDayOnWhichTheyWereOut() {
        List<ImportMonth> imports = ObservationReader.everything().importMonths();

        assertThat(imports).hasSize(21 * 35 + 4 * 31 + 2 * 27 + 8);
        assertThat(imports).noneMatch(row -> row.to().isAfter(LAST)).noneMatch(row -> row.importsUsdMn() <= 0);
        assertThat(imports)
                .filteredOn(row -> !row.from().equals(row.to()))
                .hasSize(8)
                .allMatch(row -> row.note().equals("January with February alone"));
        // Bulletin of October 2025: soybeans 948.25 x 10,000 t, 3,103,390 x 10,000 yuan.
        assertThat(imports)
                .filteredOn(
                        row -> row.commodity().equals("soybeans") && row.to().equals(YearMonth.of(2025, 10)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.importsCnyMn()).isEqualTo(31_033.9);
                    assertThat(row.importsUsdMn()).isBetween(31_033.9 / 7.2, 31_033.9 / 7.0);
                    assertThat(row.quantity()).hasValue(9_482_500);
                    assertThat(row.sector()).hasValue("agriculture");
                    assertThat(row.published()).isEqualTo("2025-11-07");
                });
        assertThat(ObservationReader.knownOn(LocalDate.of(2025, 11, 6)).importMonths())
                .noneMatch(row -> row.to().isAfter(YearMonth.of(2025, 9)));
        Set<String> sectors = new TreeSet<>();
        Worlds.load(Worlds.STANDARD)
                .sectors()
                .forEach(sector -> sectors.add(sector.code().code()));
        assertThat(imports).allMatch(row -> row.sector().map(sectors::contains).orElse(true));
    }

    /** Both customs offices count the same trade: China's print is FOB, the United States' has what goes through Hong Kong, and de minimis goods are in neither alike. */
    @Test
    void usImportsFromChina_areNearWhatChinaPrints() {
        List<UsTradeMonth> census = ObservationReader.everything().usTradeMonths();

        assertThat(census).hasSize(5 * 28).noneMatch(row -> row.month().isAfter(LAST));
        assertThat(census)
                .filteredOn(row -> row.partner().equals("CHN") && row.month().getYear() >= 2024)
                .hasSize(27)
                .allSatisfy(row -> assertThat(row.importsUsdMn())
                        .as(row.month().toString())
                        .isBetween(0.45 * exportsToTheUs(row.month()), 1.2 * exportsToTheUs(row.month())));
        assertThat(census)
                .filteredOn(row -> row.partner().equals("TWN") && row.month().equals(YearMonth.of(2025, 12)))
                .singleElement()
                .satisfies(row -> assertThat(row.importsUsdMn()).isEqualTo(24_691.8));
        assertThat(ObservationReader.knownOn(LocalDate.of(2026, 1, 31)).usTradeMonths())
                .noneMatch(row -> row.month().isAfter(YearMonth.of(2025, 9)));
    }

    private double exportsToTheUs(YearMonth month) {
        return partners.stream()
                .filter(row -> row.partner().equals("USA") && row.month().equals(month))
                .mapToDouble(PartnerMonth::exportsUsdMn)
                .sum();
    }
}
