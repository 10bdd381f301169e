package io.tradewind.core.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The small case, rule by rule; its answers come from another program. */
class NashSmallTest {
    private static final double RATE = 1e-10;
    private static final double POINTS = 1e-8;
    private static final List<String> COUNTRIES = List.of("A", "B", "C");

    @ParameterizedTest
    @EnumSource(
            value = NashRule.class,
            names = {"SIMPLE", "PRINTED", "INCOME", "EXACT"})
    void oneRateAnImporter_isTheOneOfTheReference(NashRule rule) {
        NashEquilibrium answer = StandardSolvers.nash()
                .solve(NashProblem.of(NashWorlds.small()).withRule(rule))
                .orThrow();
        int compared = 0;
        for (String[] row : NashWorlds.rows("nash")) {
            if (row[0].equals(rule.name().toLowerCase(Locale.ROOT))) {
                NashRegion region = answer.regions().get(COUNTRIES.indexOf(row[1]));
                assertThat(region.rate()).isCloseTo(Double.parseDouble(row[2]), within(RATE));
                assertThat(region.wagePct()).isCloseTo(percent(row[3]), within(POINTS));
                assertThat(region.incomePct()).isCloseTo(percent(row[4]), within(POINTS));
                assertThat(region.priceIndexPct()).isCloseTo(percent(row[5]), within(POINTS));
                assertThat(region.realIncomePct()).isCloseTo(Double.parseDouble(row[6]), within(POINTS));
                assertThat(region.importsPct()).isCloseTo(percent(row[7]), within(POINTS));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3);
    }

    @Test
    void ratesByOrigin_areThoseOfTheReference() {
        NashEquilibrium answer = StandardSolvers.nash()
                .solve(NashProblem.of(NashWorlds.small()).withRule(NashRule.PARTNER))
                .orThrow();
        List<String[]> rows = NashWorlds.rows("nash-by-partner");
        assertThat(answer.rates()).hasSameSizeAs(rows);
        for (String[] row : rows) {
            NashRate found = answer.rates().stream()
                    .filter(rate -> rate.player().name().equals(row[0])
                            && rate.origin().orElseThrow().code().equals(row[1]))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.rate()).isCloseTo(Double.parseDouble(row[2]), within(RATE));
            assertThat(found.impliedRate()).isCloseTo(found.rate(), within(RATE));
            assertThat(answer.regions().get(COUNTRIES.indexOf(row[0])).realIncomePct())
                    .isCloseTo(Double.parseDouble(row[3]), within(POINTS));
        }
    }

    private static double percent(String factor) {
        return 100 * (Double.parseDouble(factor) - 1);
    }
}
