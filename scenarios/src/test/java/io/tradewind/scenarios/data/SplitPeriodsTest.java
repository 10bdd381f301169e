package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.scenarios.Tradewind;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitPeriodsTest {
    private static final Economy WORLD = Tradewind.standard().loadWorld("world-2023");
    private static final YearMonth ORIGIN = YearMonth.of(2024, 12);
    private final List<PartnerMonth> history = PanelVintages.shipped(WORLD).partnerHistory(Origin.of(ORIGIN));

    private double sum(String partner, TradeDirection flow, int from, int to) {
        return history.stream()
                .filter(row -> row.partner().equals(partner)
                        && row.month().getYear() == 2023
                        && row.month().getMonthValue() >= from
                        && row.month().getMonthValue() <= to)
                .mapToDouble(row -> row.usdMn(flow))
                .sum();
    }

    @Test
    void monthsOfEveryPeriod_addUpToIt() {
        List<PartnerPeriod> periods = ObservationReader.everything().partnerPeriods();
        assertThat(periods).hasSizeGreaterThan(100);
        for (PartnerPeriod period : periods) {
            boolean inTables = history.stream()
                    .anyMatch(row -> row.partner().equals(period.partner())
                            && row.month().getYear() == 2024);
            boolean year = period.first().getMonthValue() == 1 && period.last().getMonthValue() == 12;
            if (inTables) {
                for (TradeDirection flow : TradeDirection.values()) {
                    double printed = period.amount(flow).usdMn();
                    assertThat(sum(
                                    period.partner(),
                                    flow,
                                    period.first().getMonthValue(),
                                    period.last().getMonthValue()))
                            .as(period.partner() + " " + period.first() + " " + flow)
                            .isCloseTo(printed, within(printed * (year ? .01 : 1e-9)));
                }
            }
        }
    }

    /** By hand: the second quarter of 2023 lies over its months as that of 2024, moved by the total. */
    @Test
    void quarter_isSplitLikeTheYearAfterAndTheTotal() {
        PanelVintages vintages = PanelVintages.shipped(WORLD);
        var total = vintages.at(Origin.of(ORIGIN)).panel().totalUsdMn(TradeDirection.EXPORTS);
        double[] weights = new double[3];
        double all = 0;
        for (int k = 0; k < 3; k++) {
            YearMonth after = YearMonth.of(2024, 4 + k);
            double then = vintages.partnerMonths(Origin.of(ORIGIN)).stream()
                    .filter(row -> row.partner().equals("USA") && row.month().equals(after))
                    .findFirst()
                    .orElseThrow()
                    .exportsUsdMn();
            weights[k] = then * total.get(after.minusYears(1)) / total.get(after);
            all += weights[k];
        }
        assertThat(sum("USA", TradeDirection.EXPORTS, 5, 5))
                .isCloseTo(sum("USA", TradeDirection.EXPORTS, 4, 6) * weights[1] / all, within(1e-6));
    }

    @Test
    void january_isKnownWithFebruary() {
        PanelVintages vintages = PanelVintages.shipped(WORLD);
        assertThat(vintages.knownAt(Origin.of(YearMonth.of(2025, 1)))).isEqualTo(ORIGIN);
        assertThat(vintages.knownAt(Origin.of(YearMonth.of(2026, 1)))).isEqualTo(YearMonth.of(2025, 12));
        assertThat(vintages.knownAt(Origin.of(YearMonth.of(2025, 2)))).isEqualTo(YearMonth.of(2025, 2));
        assertThat(vintages.knownAt(Origin.of(YearMonth.of(2026, 3)))).isEqualTo(YearMonth.of(2026, 3));
    }
}
