package io.tradewind.scenarios.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.scenarios.data.ShippedFiles;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArithmeticChecksTest {
    private static final Map<String, ArithmeticCheck> CHECKS =
            ArithmeticChecks.ofSeedFacts().stream().collect(Collectors.toMap(ArithmeticCheck::id, Function.identity()));

    private static double computed(String id) {
        return CHECKS.get(id).computed();
    }

    private static double stated(String id) {
        return CHECKS.get(id).stated().orElseThrow();
    }

    /** A month of a shipped observation, read without the code under test. */
    private static double printed(String table, String month, String code, String column) {
        return ShippedFiles.rows("observations/" + table + ".csv").stream()
                .filter(row -> row.get("month").equals(month) && row.containsValue(code))
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void failures_areExactlyTheseOfTheSource() {
        assertThat(ArithmeticChecks.ofSeedFacts())
                .hasSize(90)
                .filteredOn(check -> !check.passes())
                .extracting(ArithmeticCheck::id)
                .containsExactly(
                        "shenzhen-2024-rate",
                        "shenzhen-2025-rate",
                        "shenzhen-private-twice",
                        "base-share-me",
                        "steel-price-twice",
                        "fertilizer-volume",
                        "fertilizer-price",
                        "rare-earth-value-usd",
                        "bri-investment-rate",
                        "national-2025-rate",
                        "national-2024-level",
                        "customs-67",
                        "customs-68",
                        "customs-71",
                        "customs-103");
    }

    @Test
    void everyFailure_hasAFewWordsOfTheSourceAndAnExplanation() {
        assertThat(CHECKS.values()).filteredOn(check -> !check.passes()).allSatisfy(check -> {
            assertThat(check.words()).isNotBlank();
            assertThat(check.words().split(" ").length).isLessThan(9);
            assertThat(check.explanation()).isNotBlank();
        });
    }

    @Test
    void impliedFigures_areThoseOfTheIndependentArithmetic() {
        assertThat(computed("steel-value")).isCloseTo(-2.78, within(0.005));
        assertThat(computed("steel-volume-part")).isCloseTo(3.01, within(0.005));
        assertThat(computed("steel-price-part")).isCloseTo(-5.79, within(0.005));
        assertThat(computed("fertilizer-volume")).isCloseTo(132.6, within(0.05));
        assertThat(computed("rare-earth-value")).isCloseTo(97.1, within(0.05));
        assertThat(computed("vehicle-price")).isCloseTo(-10.6, within(0.05));
        assertThat(computed("base-share-africa")).isCloseTo(4.8, within(0.05));
        assertThat(computed("base-share-asean")).isCloseTo(15.4, within(0.05));
        assertThat(computed("base-share-eu")).isCloseTo(14.1, within(0.05));
        assertThat(computed("base-share-me")).isCloseTo(58.8, within(0.05));
        assertThat(computed("base-share-ic")).isCloseTo(4.6, within(0.05));
        assertThat(computed("surplus-exports-before")).isCloseTo(306e3, within(500.0));
        assertThat(computed("surplus-imports-before")).isCloseTo(224e3, within(500.0));
        assertThat(computed("shenzhen-2024-me-contribution")).isCloseTo(23.8, within(0.05));
        assertThat(computed("shenzhen-2024-rest-growth")).isCloseTo(138, within(0.5));
        assertThat(computed("seven-provinces-share")).isCloseTo(75.0, within(0.05));
        assertThat(computed("national-2025-rate")).isCloseTo(6.90, within(0.005));
    }

    @Test
    void figuresOfCustoms_areThoseOfTheShippedTables() {
        String partners = "china_partner_months";
        String products = "china_product_months";
        double koreaNow = printed(partners, "2025-09", "KOR", "exports_usd_mn");
        double koreaBefore = printed(partners, "2024-09", "KOR", "exports_usd_mn");
        assertThat(stated("customs-103")).isCloseTo(100 * (koreaNow / koreaBefore - 1), within(1e-9));
        assertThat(stated("base-share-me"))
                .isCloseTo(
                        100
                                * printed(products, "2024-09", "mechanical-electrical", "exports_usd_mn")
                                / printed(partners, "2024-09", "WLD", "exports_usd_mn"),
                        within(1e-9));
        assertThat(stated("customs-67"))
                .isCloseTo(
                        printed(partners, "2025-09", "WLD", "exports_usd_mn")
                                - printed(partners, "2025-09", "WLD", "imports_usd_mn"),
                        within(1e-6));
        assertThat(stated("vehicle-units")).isCloseTo(100 * (76.0 / 61.0 - 1), within(1e-9));
        assertThat(computed("yuan-against-euro"))
                .isCloseTo(100 * (0.8519 / 7.1235 / (0.9656 / 7.2957) - 1), within(1e-9));
    }

    @Test
    void julyOfShenzhen_addsUpExactly() {
        ArithmeticCheck check = CHECKS.get("shenzhen-2025-july-total");
        assertThat(check.computed()).isCloseTo(415_940.0, within(1e-6));
        assertThat(check.inputs()).isEqualTo(List.of("#32", "#35"));
        assertThat(check.passes()).isTrue();
    }
}
