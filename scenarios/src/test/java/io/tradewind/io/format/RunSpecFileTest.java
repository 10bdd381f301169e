package io.tradewind.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.montecarlo.ParameterDraw;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.projection.TradeGroup;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What varies in a run can be written down and read back, whatever it is. */
class RunSpecFileTest {
    private static final Scenario SCENARIO = Tradewind.standard().loadScenario("us-china-2025");

    private static RunSpec back(RunSpec spec) {
        return RunSpecFile.read("spec.json", RunSpecFile.json(spec), EventKinds.standard());
    }

    @Test
    void specThatVariesNothing_isAnEmptyObject() {
        assertThat(RunSpecFile.json(RunSpec.AS_PREPARED)).isEqualTo("{}");
        assertThat(back(RunSpec.AS_PREPARED)).isEqualTo(RunSpec.AS_PREPARED);
    }

    @Test
    void spec_isWrittenAsPeopleWouldWriteIt() {
        RunSpec spec = RunSpec.only(List.of("b", "a"))
                .withParameters(new TreeMap<>(Map.of("lam_f", .2)))
                .withDraw(7, 3)
                .withForecastOrigin(YearMonth.of(2025, 9))
                .withFlow(TradeDirection.IMPORTS)
                .withGroups(List.of(TradeGroup.MARKET_PROCUREMENT, TradeGroup.EVERYONE));

        assertThat(RunSpecFile.json(spec))
                .isEqualTo(
                        "{\"parameters\": {\"lam_f\": 0.2},\n \"events\": [\"a\", \"b\"],\n \"draw\": {\"k\": 3, \"seed\": 7},\n "
                                + "\"forecastOrigin\": \"2025-09\",\n \"groups\": [\"everyone\", \"market-procurement\"],\n \"flow\": \"imports\"}");
        assertThat(back(spec)).isEqualTo(spec);
    }

    @Test
    void coalitionOfNobody_isNotTheWholeScenario() {
        assertThat(back(RunSpec.only(List.of())).events())
                .hasValueSatisfying(ids -> assertThat(ids).isEmpty());
        assertThat(back(RunSpec.AS_PREPARED).events()).isEmpty();
    }

    @Test
    void drawnParameters_keepTheirLastBit() {
        ParameterDraw draws = new ParameterDraw(Parameters.defaults(), 1);
        for (int k = 0; k < 20; k++) {
            RunSpec spec = RunSpec.at(draws.draw(k)).withDraw(Long.MIN_VALUE, k);

            assertThat(back(spec)).isEqualTo(spec);
        }
    }

    @Test
    void everyEventOfTheLibrary_canBeTheChangedOne() {
        RunSpec spec = RunSpec.AS_PREPARED.withChanged(SCENARIO.events());

        assertThat(spec.changed()).hasSizeGreaterThan(50);
        assertThat(back(spec)).isEqualTo(spec);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"parameter\": {}} | 'parameter' | parameters",
                "{\"parameters\": {\"lam_f\": \"much\"}} | much | number",
                "{\"events\": \"a\"} | takes a list | [a]",
                "{\"draw\": {\"seed\": 1}} | 'k' | number of the draw",
                "{\"draw\": {\"seed\": 1, \"k\": -1}} | number 0 | use 0",
                "{\"draw\": {\"seed\": \"x\", \"k\": 0}} | 'x' | whole number",
                "{\"forecastOrigin\": \"2025-13\"} | 2025-13 | month",
                "{\"groups\": [\"privat\"]} | 'privat' | private",
                "{\"changed\": [{\"id\": \"a\", \"kind\": \"tarif\"}]} | 'tarif' | tariff",
                "[1] | must hold keys | key"
            })
    void whatCannotBeRead_isRefusedWithItsPlace(String text, String what, String hint) {
        assertThatThrownBy(() -> RunSpecFile.read("spec.json", text, EventKinds.standard()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("spec.json:1:")
                .hasMessageContaining(what)
                .hasMessageContaining(hint);
    }
}
