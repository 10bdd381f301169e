package io.tradewind.scenarios.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025-09, 2025-09, 2025-09, 1, true",
        "2025-01/2025-07, 2025-01, 2025-07, 7, true",
        "2025-Q3, 2025-07, 2025-09, 3, true",
        "2025-H1, 2025-01, 2025-06, 6, true",
        "2025-H2, 2025-07, 2025-12, 6, true",
        "2025, 2025-01, 2025-12, 12, true",
        "2024-11/2025-02, 2024-11, 2025-02, 4, true",
        "2025-10-10, 2025-10, 2025-10, 1, false",
        "2025-10-01/2025-10-12, 2025-10, 2025-10, 1, false"
    })
    void forms_haveTheirMonths(String text, String first, String last, int months, boolean whole) {
        FactPeriod period = FactPeriod.parse(text).orElseThrow();
        assertThat(period.first()).hasToString(first);
        assertThat(period.last()).hasToString(last);
        assertThat(period.months()).hasSize(months);
        assertThat(period.wholeMonths()).isEqualTo(whole);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-13", "2025-Q5", "2025-H3", "2025-07/2025-01", "Sep 2025", "2025/", "2025-02-30"})
    void otherTexts_areNoPeriod(String text) {
        assertThat(FactPeriod.parse(text)).isEmpty();
    }

    @Test
    void year_containsItsMonthsOnly() {
        FactPeriod year = FactPeriod.parse("2025").orElseThrow();
        assertThat(year.contains(FactPeriod.parse("2025-Q4").orElseThrow())).isTrue();
        assertThat(year.contains(FactPeriod.parse("2024-12/2025-01").orElseThrow()))
                .isFalse();
    }
}
