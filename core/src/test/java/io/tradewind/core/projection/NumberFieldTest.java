package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFieldTest {
    private static final Parameters PARAMETERS = ParameterRegistry.standard().defaults();
    private static final Scenario SCENARIO = Scenario.of(
            "one",
            YearMonth.of(2025, 1),
            YearMonth.of(2025, 12),
            List.of(Event.of(
                            "duty",
                            TariffShock.add("USA", List.of("CHN"), .3, LocalDate.of(2025, 4, 1))
                                    .build())
                    .withProbability(.5)));

    @Test
    void field_knowsItsValueAndBounds() {
        NumberField rate = NumberField.of(SCENARIO, PARAMETERS, "duty.rate");
        assertThat(rate.value()).isEqualTo(.3);
        assertThat(rate.low()).isEqualTo(-1);
        assertThat(rate.high()).isEqualTo(5);
        assertThat(rate.quantile(.9)).isCloseTo(.3 * 1.16, within(1e-12));
        assertThat(NumberField.of(SCENARIO, PARAMETERS, "duty.probability").value())
                .isEqualTo(.5);
        NumberField speed = NumberField.of(SCENARIO, PARAMETERS, "param.lam_f");
        assertThat(speed.value()).isEqualTo(.16);
        assertThat(speed.high()).isEqualTo(.9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duty.effective|not a number|duty.rate",
                "duty.rat|no key 'rat'|duty.rate",
                "dutty.rate|No event and no parameter|'duty'",
                "without.duty|true or false|sweep",
                "param.lam_ff|no parameter 'lam_ff'|'lam_f'"
            })
    void whatIsNoNumber_isSaid(String field, String message, String hint) {
        Problem problem = catchThrowableOfType(
                        InvalidInputException.class, () -> NumberField.of(SCENARIO, PARAMETERS, field))
                .problems()
                .get(0);
        assertThat(problem.path()).isEqualTo(field);
        assertThat(problem.message()).contains(message);
        assertThat(problem.hint()).contains(hint);
    }

    @Test
    void uncertain_areParametersWithARangeAndSizesButNoSharesNorWhatTheUserSet() {
        List<String> names = NumberField.uncertain(SCENARIO, PARAMETERS.with("lam_f", .2)).stream()
                .map(NumberField::name)
                .toList();
        assertThat(names).contains("duty.rate", "param.lam_s").doesNotContain("param.lam_f", "duty.persistence");
        assertThat(names).filteredOn(name -> name.startsWith("duty.")).containsExactly("duty.rate");
    }
}
