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
    private static final YearMonth LAST = YearMonth.of(2025, 9);
    /** Yuan are rounded to 0.01 million in each row. */
    private static final double ROUNDING_CNY_MN = 0.5;

    private final List<PartnerMonth> partners = ObservationReader.everything().partnerMonths();
    private final List<ProductMonth> products = ObservationReader.everything().productMonths();

    @Test
    void everyMonthFromJanuary2024ToSeptember2025_hasTheSameRows() {
        Set<YearMonth> months = new TreeSet<>();
        partners.forEach(row -> months.add(row.month()));
        assertThat(months).hasSize(21).contains(YearMonth.of(2024, 1), LAST);
        assertThat(partners).hasSize(21 * 28);
        assertThat(products).hasSize(21 * 31);
    }

    @Test
    void nothing_isLaterThanSeptember2025() {
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
        for (int m = 0; m < 21; m++) {
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
}
