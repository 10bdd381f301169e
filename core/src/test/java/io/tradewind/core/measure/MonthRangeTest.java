package io.tradewind.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthRangeTest {
    @ParameterizedTest
    @CsvSource({
        "2025-09, 2025-09, 2025-09",
        "2025-01/2025-07, 2025-01, 2025-07",
        "2025-Q3, 2025-07, 2025-09",
        "2025-Q1, 2025-01, 2025-03",
        "2025-H1, 2025-01, 2025-06",
        "2025-H2, 2025-07, 2025-12",
        "2025, 2025-01, 2025-12",
        "2025-Q3/2026-H1, 2025-07, 2026-06",
        "2025/2026, 2025-01, 2026-12"
    })
    void text_standsForMonths(String text, YearMonth first, YearMonth last) {
        assertThat(MonthRange.parse(text)).contains(new MonthRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09, 2025-09",
        "2025-04/2025-06, 2025-Q2",
        "2025-07/2025-12, 2025-H2",
        "2025-Q1/2025-Q4, 2025",
        "2025-02/2025-04, 2025-02/2025-04",
        "2025-12/2026-02, 2025-12/2026-02"
    })
    void months_areWrittenAsShortAsTheyCanBe(String text, String written) {
        assertThat(MonthRange.parse(text).orElseThrow()).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "+202",
                "-202",
                "2025-13",
                "2025-Q0",
                "2025-Q5",
                "2025-H3",
                "2025-Q",
                "2025-07/2025-01",
                "2025/",
                "/2025",
                "2025-1",
                "2025-Q١"
            })
    void whatIsNoPeriod_standsForNone(String text) {
        assertThat(MonthRange.parse(text)).isEmpty();
    }

    @Test
    void forms_areAllUnderstood() {
        for (String form : MonthRange.FORMS.split(", | or ")) {
            assertThat(MonthRange.parse(form)).as(form).isPresent();
        }
    }
}
