package io.tradewind.core.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers of evaluation stand last in the table, so that the draws of the model's parameters do not depend on them. */
class ParameterDrawOrderTest {
    private static final ParameterRegistry STANDARD = ParameterRegistry.standard();

    private static boolean ofEvaluation(String id) {
        return id.startsWith("residual_") || id.startsWith("rival_") || id.startsWith("smart_");
    }

    @Test
    void drawsOfTheModel_areTheSameWithoutTheNumbersOfEvaluation() {
        List<ParameterDefinition> model = STANDARD.definitions().stream()
                .filter(d -> !ofEvaluation(d.id()))
                .toList();
        Parameters without = ParameterRegistry.of(model, Map.of()).defaults();
        for (int k = 0; k < 20; k++) {
            assertThat(new ParameterDraw(STANDARD.defaults(), 7).draw(k).changed())
                    .isNotEmpty()
                    .isEqualTo(new ParameterDraw(without, 7).draw(k).changed());
        }
    }

    @Test
    void numbersOfEvaluation_areNotDrawn() {
        List<ParameterDefinition> evaluation = STANDARD.definitions().stream()
                .filter(d -> ofEvaluation(d.id()))
                .toList();
        assertThat(evaluation).hasSizeGreaterThan(10).allMatch(d -> d.low() == d.high());
    }
}
