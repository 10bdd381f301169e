package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChinaPanelReaderTest {
    /** 25 partners, each rounded to 0.0001 million USD. */
    private static final double ROUNDING_USD_MN = 0.01;

    private static final YearMonth JANUARY_2024 = YearMonth.of(2024, 1);

    private final CustomsPanel panel =
            Worlds.load("world-2023").monthlyBaseline().orElseThrow().panel();

    @Test
    void panel_hasTheReporterMonthsPartnersAndProducts() {
        assertThat(panel.reporter()).isEqualTo("CN");
        assertThat(panel.region()).isEqualTo(RegionCode.of("CHN"));
        assertThat(panel.firstMonth()).isEqualTo(JANUARY_2024);
        assertThat(panel.lastMonth()).isEqualTo(YearMonth.of(2024, 12));
        assertThat(panel.partners()).hasSize(25);
        assertThat(panel.products()).hasSize(37);
    }

    @Test
    void year2024_addsUpToTheCustomsTotals() {
        assertThat(year(TradeDirection.EXPORTS)).isCloseTo(3_575_700, within(1.0));
        assertThat(year(TradeDirection.IMPORTS)).isCloseTo(2_583_200, within(1.0));
    }

    @Test
    void partnersOfEachMonth_addUpToTheTotalOfTheMonth() {
        for (TradeDirection flow : TradeDirection.values()) {
            for (int m = 0; m < 12; m++) {
                YearMonth month = JANUARY_2024.plusMonths(m);
                assertThat(month(flow, month))
                        .as(flow + " " + month)
                        .isCloseTo(panel.totalUsdMn(flow).get(month), within(ROUNDING_USD_MN));
            }
        }
    }

    @Test
    void customsRates_turnTheYearIntoThePrintedYuan() {
        double cny = 0;
        for (int m = 0; m < 12; m++) {
            YearMonth month = JANUARY_2024.plusMonths(m);
            cny += month(TradeDirection.EXPORTS, month)
                    * panel.homePerUsdExports().get(month);
        }
        assertThat(cny).isCloseTo(25_464_400, within(100.0));
    }

    @Test
    void exportsToUsa2024_areWhatCustomsPrinted() {
        double exports = 0;
        for (int m = 0; m < 12; m++) {
            exports += panel.valueUsdMn(TradeDirection.EXPORTS, JANUARY_2024.plusMonths(m), partner("USA"));
        }
        assertThat(exports).isCloseTo(523_800, within(100.0));
    }

    @Test
    void everyRegionButChina_isAPartner() {
        List<RegionCode> regions = panel.partners().stream()
                .flatMap(partner -> partner.region().stream())
                .toList();
        assertThat(regions).hasSize(23).doesNotHaveDuplicates().doesNotContain(RegionCode.of("CHN"));
        assertThat(panel.partners().stream()
                        .filter(partner -> partner.region().isEmpty())
                        .map(Partner::code))
                .containsExactly("CHN", "XUN");
    }

    @Test
    void productMix_givesTheProductLevels() {
        double[] byProduct = new double[37];
        for (int p = 0; p < 25; p++) {
            double exports = 0;
            for (int m = 0; m < 12; m++) {
                exports += panel.valueUsdMn(TradeDirection.EXPORTS, JANUARY_2024.plusMonths(m), p);
            }
            for (int g = 0; g < 37; g++) {
                byProduct[g] += exports * panel.productMix().get(g, p);
            }
        }
        assertThat(byProduct[product("integrated_circuits")]).isCloseTo(159_500, within(1.0));
        assertThat(byProduct[product("mobile_phones")]).isCloseTo(134_320, within(1.0));
        assertThat(byProduct[product("steel")]).isCloseTo(83_600, within(1.0));
        assertThat(byProduct[product("rare_earths")]).isCloseTo(488.5, within(1.0));
    }

    @Test
    void partnerWithoutProducts_hasTheMixOfAll() {
        double chips = panel.productMix().get(product("integrated_circuits"), partner("CHN"));
        assertThat(chips).isCloseTo(159_500 / 3_575_700.0, within(1e-6));
    }

    @Test
    void importMix_isGoodsOnly() {
        int services = panel.importMix().rows() - 1;
        for (int p = 0; p < 25; p++) {
            assertThat(panel.importMix().get(services, p)).isZero();
        }
        assertThat(panel.importMix().get(1, partner("XME"))).as("mining").isGreaterThan(0.4);
    }

    @Test
    void importMix_isThatOfTheWorldsFlowsToChina() {
        var world = Worlds.load("world-2023");
        int brazil = world.indexOf(RegionCode.of("BRA")).orElseThrow();
        int china = world.indexOf(RegionCode.of("CHN")).orElseThrow();
        double goods = 0;
        for (int s = 0; s < 15; s++) {
            goods += world.flows().get(brazil, china, s);
        }
        for (int s = 0; s < 15; s++) {
            assertThat(panel.importMix().get(s, partner("BRA")))
                    .isCloseTo(world.flows().get(brazil, china, s) / goods, within(1e-9));
        }
    }

    @Test
    void beltAndRoadShares_areThoseOfTheMemberList() {
        assertThat(panel.partners().get(partner("VNM")).briShareExports()).isEqualTo(1);
        assertThat(panel.partners().get(partner("USA")).briShareExports()).isZero();
        assertThat(panel.partners().get(partner("EU27")).briShareExports()).isEqualTo(0.33204);
        assertThat(panel.partners().get(partner("VNM")).groups())
                .contains("ASEAN")
                .doesNotContain("BRI");
    }

    @Test
    void products_keepTheirStatusAndAggregates() {
        Product chips = panel.products().get(product("integrated_circuits"));
        assertThat(chips.status()).isEqualTo(DataStatus.VERIFIED);
        assertThat(chips.aggregates()).containsExactly("mechanical-electrical", "high-tech");
        assertThat(panel.products().get(product("other_electronics")).status()).isEqualTo(DataStatus.RECALLED);
    }

    @Test
    void totals_runFromJanuary2022ToMarch2026() {
        assertThat(panel.totalExportsUsdMn().first()).isEqualTo(YearMonth.of(2022, 1));
        assertThat(panel.totalExportsUsdMn().last()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(panel.totalExportsUsdMn().get(YearMonth.of(2026, 2))).isEqualTo(299_800);
        assertThat(panel.totalExportsUsdMn().get(YearMonth.of(2025, 4))).isEqualTo(315_100);
        assertThat(panel.totalImportsUsdMn().get(YearMonth.of(2022, 2))).isEqualTo(188_600);
    }

    @Test
    void totals_endAtTheLastMonthThatWasPublished() {
        var world = Worlds.load("world-2023");
        assertThat(lastTotal(world, LocalDate.of(2025, 3, 31))).isEqualTo(YearMonth.of(2025, 2));
        assertThat(lastTotal(world, LocalDate.of(2025, 2, 20))).isEqualTo(YearMonth.of(2024, 12));
        assertThat(lastTotal(world, LocalDate.of(2025, 7, 31))).isEqualTo(YearMonth.of(2025, 6));
        assertThat(lastTotal(world, LocalDate.of(2025, 12, 7))).isEqualTo(YearMonth.of(2025, 10));
        assertThat(lastTotal(world, LocalDate.of(2025, 12, 8))).isEqualTo(YearMonth.of(2025, 11));
        assertThat(lastTotal(world, LocalDate.of(2026, 3, 9)))
                .as("January and February 2026 came out together on 10 March")
                .isEqualTo(YearMonth.of(2025, 12));
        assertThat(lastTotal(world, LocalDate.of(2026, 3, 10))).isEqualTo(YearMonth.of(2026, 2));
        assertThat(lastTotal(world, LocalDate.of(2026, 4, 14))).isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void chineseNewYear_isKnownFrom2022To2027() {
        assertThat(panel.holidays()).hasSize(6);
        assertThat(panel.holidays().get(2024)).isEqualTo(LocalDate.of(2024, 2, 10));
        assertThat(panel.holidays().get(2025)).isEqualTo(LocalDate.of(2025, 1, 29));
        assertThat(panel.holidays().get(2027)).isEqualTo(LocalDate.of(2027, 2, 6));
    }

    private static YearMonth lastTotal(io.tradewind.core.model.Economy world, LocalDate day) {
        return ChinaPanelReader.read(world, day).totalExportsUsdMn().last();
    }

    private double year(TradeDirection flow) {
        double sum = 0;
        for (int m = 0; m < 12; m++) {
            sum += month(flow, JANUARY_2024.plusMonths(m));
        }
        return sum;
    }

    private double month(TradeDirection flow, YearMonth month) {
        double sum = 0;
        for (int p = 0; p < panel.partners().size(); p++) {
            sum += panel.valueUsdMn(flow, month, p);
        }
        return sum;
    }

    private int partner(String code) {
        return panel.partners().stream().map(Partner::code).toList().indexOf(code);
    }

    private int product(String code) {
        return panel.products().stream().map(Product::code).toList().indexOf(code);
    }
}
