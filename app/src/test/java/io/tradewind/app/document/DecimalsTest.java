package io.tradewind.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 3, 0.000",
        "1.5, 0, 2",
        "2.5, 0, 2",
        "-1.23456, 4, -1.2346",
        "-0.00001, 4, 0.0000",
        "0.05, 3, 0.050",
        "123456789.5, 1, 123456789.5",
        "1e18, 2, 1000000000000000000.00",
        "-3.0000000000000001e20, 1, -300000000000000000000.0"
    })
    void fixed_roundsHalfToEvenAndHasNoNegativeZero(double value, int decimals, String text) {
        assertThat(Decimals.fixed(value, decimals)).isEqualTo(text);
    }

    @Test
    void signedAndGrouped_areForPeople() {
        assertThat(Decimals.signed(1.25, 1)).isEqualTo("+1.2");
        assertThat(Decimals.signed(-1.25, 1)).isEqualTo("-1.2");
        assertThat(Decimals.signed(0.04, 1)).isEqualTo("0.0");
        assertThat(Decimals.grouped(-1234567.89, 1)).isEqualTo("-1,234,567.9");
        assertThat(Decimals.grouped(999.0, 0)).isEqualTo("999");
        assertThat(Decimals.grouped(-0.01, 1)).isEqualTo("0.0");
    }
}
