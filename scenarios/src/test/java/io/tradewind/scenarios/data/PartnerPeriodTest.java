package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.model.TradeDirection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 2023 by partner: levels that follow from what customs printed of 2024. */
class PartnerPeriodTest {
    private static final YearMonth JANUARY = YearMonth.of(2023, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2023, 12);

    private final List<PartnerPeriod> periods = ObservationReader.everything().partnerPeriods();
    private final List<PartnerMonth> months = ObservationReader.everything().partnerMonths();

    private PartnerPeriod period(String partner, YearMonth first, YearMonth last) {
        return periods.stream()
                .filter(row -> row.partner().equals(partner)
                        && row.first().equals(first)
                        && row.last().equals(last))
                .findFirst()
                .orElseThrow();
    }

    private PartnerPeriod year(String partner) {
        return period(partner, JANUARY, DECEMBER);
    }

    private static double trillions(PartnerPeriod row) {
        return (row.exports().cnyMn() + row.imports().cnyMn()) / 1e6;
    }

    @Test
    void year2023_isWhatCustomsSaysOfIt() {
        assertThat(trillions(year("USA"))).isCloseTo(4.67, within(.005));
        assertThat(trillions(year("EU27"))).isCloseTo(5.51, within(.005));
        assertThat(trillions(year("ASEAN"))).isCloseTo(6.41, within(.005));
        assertThat(trillions(year("AFR"))).isCloseTo(1.98, within(.005));
        assertThat(trillions(year("WLD"))).as("41.76 trillion yuan").isCloseTo(41.76, within(.01));
    }

    @Test
    void periods_addUpToTheYear_whereTheyAreThere() {
        for (PartnerPeriod year : periods) {
            if (!year.last().equals(DECEMBER) || !year.first().equals(JANUARY)) {
                continue;
            }
            List<PartnerPeriod> parts = periods.stream()
                    .filter(row -> row.partner().equals(year.partner()) && row != year)
                    .toList();
            assertThat(parts.size()).as(year.partner()).isIn(0, 5);
            for (TradeDirection flow : TradeDirection.values()) {
                double sum = parts.stream()
                        .mapToDouble(row -> row.amount(flow).cnyMn())
                        .sum();
                assertThat(sum)
                        .as(year.partner())
                        .isCloseTo(parts.isEmpty() ? 0 : year.amount(flow).cnyMn(), within(1.0));
            }
        }
    }

    /** Growth in 2024 is the printed one, but for the revision of earlier months of 2024 that the first prints do not have. */
    @Test
    void growthIn2024_isThePrintedOne() {
        assertThat(growth("USA")).isCloseTo(6.1, within(.15));
        assertThat(growth("EU27")).isCloseTo(4.3, within(.15));
        assertThat(growth("VNM")).isCloseTo(19.0, within(.3));
        assertThat(growth("WLD")).isCloseTo(7.1, within(.15));
    }

    private double growth(String partner) {
        double now = months.stream()
                .filter(row -> row.partner().equals(partner) && row.month().getYear() == 2024)
                .mapToDouble(PartnerMonth::exportsCnyMn)
                .sum();
        return 100 * (now / year(partner).exports().cnyMn() - 1);
    }

    @Test
    void whatIsPrintedByQuarter_hasSixPeriods_theRestTheYear() {
        for (String partner : List.of(
                "WLD",
                "HKG",
                "TWN",
                "JPN",
                "KOR",
                "VNM",
                "XSE",
                "IND",
                "TUR",
                "EU27",
                "USA",
                "CAN",
                "MEX",
                "AUS",
                "XOC",
                "ASEAN",
                "NAMERICA",
                "OCEANIA")) {
            assertThat(periods)
                    .filteredOn(row -> row.partner().equals(partner))
                    .as(partner)
                    .hasSize(6);
        }
        for (String partner : List.of("AFR", "GBR", "RUS", "BRA", "XLA", "LATAM", "EUROPE")) {
            assertThat(periods)
                    .filteredOn(row -> row.partner().equals(partner))
                    .as(partner)
                    .hasSize(1);
        }
    }

    @Test
    void partsOfAGroup_addUpToIt() {
        assertThat(year("VNM").exports().cnyMn() + year("XSE").exports().cnyMn())
                .isCloseTo(year("ASEAN").exports().cnyMn(), within(.05));
        assertThat(year("VNM").exports().errorCnyMn())
                .isLessThan(year("XSE").exports().errorCnyMn());
    }

    /** 2023 is known when the growth of 2024 is: nothing before 20 March 2024, all of it at the first origin. */
    @Test
    void eachPeriod_isKnownWithTheTableOfTheYearAfter() {
        assertThat(ObservationReader.knownOn(LocalDate.of(2024, 3, 19)).partnerPeriods())
                .isEmpty();
        assertThat(ObservationReader.knownOn(LocalDate.of(2024, 4, 20)).partnerPeriods())
                .isNotEmpty()
                .allMatch(row -> !row.last().isAfter(YearMonth.of(2023, 3)));
        assertThat(ObservationReader.knownOn(LocalDate.of(2025, 1, 19)).partnerPeriods())
                .noneMatch(row -> row.last().equals(DECEMBER));
        assertThat(ObservationReader.knownOn(LocalDate.of(2025, 1, 20)).partnerPeriods())
                .isEqualTo(periods);
    }

    @Test
    void onlyTheTotals_wereReported() {
        assertThat(periods).allMatch(row -> row.partner().equals("WLD") == (row.status() == DataStatus.REPORTED));
    }
}
