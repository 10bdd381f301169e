package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PanelVintagesTest {
    private static final Economy WORLD = Worlds.open(Worlds.STANDARD).economy();
    private static final PanelVintages VINTAGES = PanelVintages.shipped(WORLD);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final CustomsPanel PANEL = VINTAGES.at(Origin.of(JUNE)).panel();
    private static final List<PartnerMonth> PRINTS =
            ObservationReader.everything().partnerMonths();

    private static PartnerMonth print(YearMonth month, String partner) {
        return PRINTS.stream()
                .filter(row -> row.month().equals(month) && row.partner().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    private static int partner(String code) {
        return PANEL.partners().stream().map(p -> p.code()).toList().indexOf(code);
    }

    /** Totals are out on the 7th to the 14th, partners on the 20th; January and February come out together in March. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-20, 2024-12, 2024-12",
        "2025-03-08, 2024-12, 2024-12",
        "2025-03-09, 2024-12, 2025-02",
        "2025-03-19, 2024-12, 2025-02",
        "2025-03-20, 2025-02, 2025-02",
        "2025-09-08, 2025-07, 2025-07",
        "2025-09-09, 2025-07, 2025-08",
        "2025-09-19, 2025-07, 2025-08",
        "2025-09-20, 2025-08, 2025-08",
        "2026-02-28, 2025-12, 2025-12",
        "2026-04-20, 2026-03, 2026-03",
        "2025-01, 2024-12, 2024-12",
        "2025-08, 2025-08, 2025-08"
    })
    void days_knowWhatWasOut(String origin, YearMonth partners, YearMonth total) {
        Origin at = Origin.parse(origin);
        CustomsPanel panel = VINTAGES.at(at).panel();

        assertThat(panel.lastMonth()).isEqualTo(partners);
        assertThat(panel.totalExportsUsdMn().last()).isEqualTo(total);
        assertThat(panel.totalImportsUsdMn().last()).isEqualTo(total);
        assertThat(VINTAGES.partnerMonths(at)).noneMatch(row -> row.published().isAfter(VINTAGES.dayOf(at)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-19", "2026-04-21", "2024-11", "2026-04"})
    void originsWithoutData_areProblems(String origin) {
        assertThat(VINTAGES.problemWith(Origin.parse(origin)))
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains(origin));
    }

    @Test
    void origin_isTheDayOnWhichTheMonthWasOutByPartner() {
        assertThat(VINTAGES.publicationDay(JUNE)).isEqualTo(LocalDate.of(2025, 7, 20));
        assertThat(VINTAGES.publicationDay(YearMonth.of(2025, 1)))
                .as("January and February come out together")
                .isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(VINTAGES.first()).isEqualTo(YearMonth.of(2024, 12));
        assertThat(VINTAGES.publicationDay(YearMonth.of(2026, 1))).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(VINTAGES.publicationDay(YearMonth.of(2026, 2))).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(VINTAGES.publicationDay(YearMonth.of(2026, 3))).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(VINTAGES.last()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(MonthlyBaselines.forWorld(WORLD).panel().totalExportsUsdMn().last())
                .as("totals and partners end in the same month")
                .isEqualTo(VINTAGES.last());
        assertThatThrownBy(() -> VINTAGES.at(Origin.of(YearMonth.of(2024, 11))))
                .hasMessageContaining("2024-12 to 2026-03");
    }

    @Test
    void everySeries_endsAtTheOrigin() {
        MonthlyBaseline known = VINTAGES.at(Origin.of(JUNE));

        assertThat(known.panel().lastMonth()).isEqualTo(JUNE);
        assertThat(known.panel().totalExportsUsdMn().last()).isEqualTo(JUNE);
        assertThat(known.panel().totalImportsUsdMn().last()).isEqualTo(JUNE);
        assertThat(known.panel().homePerUsdExports().last()).isEqualTo(JUNE);
        assertThat(known.panel().monthlyMix()).hasSize(18);
        assertThat(known.exchangeRates().unitsPerUsd().values())
                .allSatisfy(s -> assertThat(s.last()).isEqualTo(JUNE));
        assertThat(VINTAGES.partnerMonths(Origin.of(JUNE)))
                .allSatisfy(row -> assertThat(row.month()).isBeforeOrEqualTo(JUNE));
    }

    @Test
    void printedPartners_areThePrint_andAllSumToTheTotal() {
        for (TradeDirection flow : TradeDirection.values()) {
            for (YearMonth month = YearMonth.of(2025, 1); !month.isAfter(JUNE); month = month.plusMonths(1)) {
                double sum = 0;
                for (int j = 0; j < PANEL.partners().size(); j++) {
                    sum += PANEL.valueUsdMn(flow, month, j);
                }
                assertThat(sum).isCloseTo(print(month, "WLD").usdMn(flow), within(1e-6));
                assertThat(PANEL.valueUsdMn(flow, month, partner("USA")))
                        .isEqualTo(print(month, "USA").usdMn(flow));
            }
        }
    }

    /** By hand: what Europe's print leaves beside EU, United Kingdom and Russia, over twelve months; then all unprinted partners scaled to the rest. */
    @Test
    void partnerThatIsNotPrinted_movesWithWhatItsContinentLeaves() {
        YearMonth month = YearMonth.of(2025, 1);
        double now = residual(month, "EUROPE", "EU27", "GBR", "RUS");
        double before = residual(month.minusYears(1), "EUROPE", "EU27", "GBR", "RUS");
        double europe = now / before * PANEL.valueUsdMn(TradeDirection.EXPORTS, month.minusYears(1), partner("XEU"));
        String[] asians = {"HKG", "TWN", "JPN", "KOR", "VNM", "XSE", "IND", "TUR"};
        double asia = residual(month, "ASIA", asians) / residual(month.minusYears(1), "ASIA", asians);
        double seeds = europe;
        for (String code : List.of("XSA", "XCA", "XME")) {
            seeds += asia * PANEL.valueUsdMn(TradeDirection.EXPORTS, month.minusYears(1), partner(code));
        }
        seeds += PANEL.valueUsdMn(TradeDirection.EXPORTS, month.minusYears(1), partner("XUN"));
        double rest = 0;
        for (String code : List.of("XSA", "XCA", "XME", "XEU", "XUN", "CHN")) {
            rest += PANEL.valueUsdMn(TradeDirection.EXPORTS, month, partner(code));
        }

        assertThat(PANEL.valueUsdMn(TradeDirection.EXPORTS, month, partner("XEU")))
                .isCloseTo(europe * rest / seeds, within(1e-6));
    }

    private static double residual(YearMonth month, String continent, String... printed) {
        double left = print(month, continent).exportsUsdMn();
        for (String code : printed) {
            left -= print(month, code).exportsUsdMn();
        }
        return left;
    }

    /** Steel of June 2025 as printed, at the panel's level of 2024. */
    @Test
    void productsOfEachMonth_areThePrintAtThePanelsLevel() {
        int steel = PANEL.products().stream().map(p -> p.code()).toList().indexOf("steel");
        List<ProductMonth> products = ObservationReader.everything().productMonths().stream()
                .filter(row -> row.product().equals("steel"))
                .toList();
        double printed2024 = products.stream()
                .filter(row -> row.month().getYear() == 2024)
                .mapToDouble(ProductMonth::exportsUsdMn)
                .sum();
        double june = products.stream()
                .filter(row -> row.month().equals(JUNE))
                .mapToDouble(ProductMonth::exportsUsdMn)
                .sum();
        double inPanel2024 = 0;
        double inPanelJune = 0;
        for (int j = 0; j < PANEL.partners().size(); j++) {
            inPanel2024 += PANEL.productMix().get(steel, j) * PANEL.baseYearUsdMn(TradeDirection.EXPORTS, j);
            inPanelJune += PANEL.monthlyMix().get(17).get(steel, j) * PANEL.valueUsdMn(TradeDirection.EXPORTS, JUNE, j);
        }

        assertThat(inPanelJune / inPanel2024).isCloseTo(june / printed2024, within(1e-6));
    }

    @Test
    void firstOrigin_hasTheBaseYearAndNothingMore() {
        CustomsPanel panel = VINTAGES.at(Origin.of(YearMonth.of(2024, 12))).panel();

        assertThat(panel.lastMonth()).isEqualTo(YearMonth.of(2024, 12));
        assertThat(panel.exportsUsdMn())
                .isEqualTo(MonthlyBaselines.forWorld(WORLD).panel().exportsUsdMn());
    }

    /** Exports of some products in a month of a panel, over those of the base year's month. */
    private static double moved(CustomsPanel panel, YearMonth month, List<String> products) {
        List<String> codes = panel.products().stream().map(p -> p.code()).toList();
        int row = (int) panel.firstMonth().until(month, java.time.temporal.ChronoUnit.MONTHS);
        double now = 0;
        double base = 0;
        for (int j = 0; j < panel.partners().size(); j++) {
            for (String product : products) {
                int p = codes.indexOf(product);
                now += panel.monthlyMix().get(row).get(p, j) * panel.valueUsdMn(TradeDirection.EXPORTS, month, j);
                base += panel.productMix().get(p, j) * panel.baseYearUsdMn(TradeDirection.EXPORTS, j);
            }
        }
        return now / base;
    }

    private static double printed(YearMonth month, String product) {
        List<ProductMonth> rows = ObservationReader.everything().productMonths().stream()
                .filter(row -> row.product().equals(product))
                .toList();
        double year = rows.stream()
                .filter(row -> row.month().getYear() == 2024)
                .mapToDouble(ProductMonth::exportsUsdMn)
                .sum();
        return rows.stream()
                        .filter(row -> row.month().equals(month))
                        .mapToDouble(ProductMonth::exportsUsdMn)
                        .sum()
                / year;
    }

    /** What is not printed of a month does not take away what is: not in that month, and not in the months that were printed in full. */
    @Test
    void productsThatAreNotPrinted_shareWhatTheirGroupLeaves() {
        CustomsPanel last = VINTAGES.at(Origin.of(VINTAGES.last())).panel();
        YearMonth november = YearMonth.of(2025, 11);

        assertThat(last.monthlyMix()).hasSize(27);
        assertThat(moved(last, november, List.of("electric_vehicles", "other_vehicles")))
                .as("only all motor vehicles were read")
                .isCloseTo(printed(november, "automobiles"), within(1e-6));
        assertThat(moved(last, november, List.of("steel"))).isCloseTo(printed(november, "steel"), within(1e-6));
        assertThat(moved(last, VINTAGES.last(), List.of("electric_vehicles")))
                .as("read again in March")
                .isCloseTo(printed(VINTAGES.last(), "electric_vehicles"), within(1e-6));
        assertThat(moved(last, JUNE, List.of("rubber_tyres")))
                .as("printed then, though not since October")
                .isCloseTo(moved(PANEL, JUNE, List.of("rubber_tyres")), within(1e-9));
        for (YearMonth month = YearMonth.of(2025, 10); !month.isAfter(VINTAGES.last()); month = month.plusMonths(1)) {
            for (String product : List.of("rubber_tyres", "wood", "paper_printing")) {
                assertThat(moved(last, month, List.of(product)))
                        .as(product + month)
                        .isBetween(.03, .25);
            }
        }
    }
}
