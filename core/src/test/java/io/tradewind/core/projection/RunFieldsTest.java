package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunFieldsTest {
    private static final Scenario SCENARIO = Scenario.of(
            "two", YearMonth.of(2025, 1), YearMonth.of(2025, 12), List.of(tariff("duty", .3), tariff("duty.more", .1)));

    private static Event tariff(String id, double rate) {
        return Event.of(
                id,
                TariffShock.add("USA", List.of("CHN"), rate, LocalDate.of(2025, 4, 1))
                        .build());
    }

    private static RunSpec spec(Map<String, String> values) {
        return RunFields.spec(SCENARIO, ParameterRegistry.standard(), new TreeMap<>(values));
    }

    private static double rate(Scenario scenario, String id) {
        return scenario.events().stream()
                .filter(event -> event.id().equals(id))
                .map(event -> ((TariffShock) event.shock()).rate())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void values_areThoseOfTheEventWithTheLongestName() {
        Scenario changed =
                spec(Map.of("duty.rate", "0.5", "duty.more.rate", "0.2")).of(SCENARIO);
        assertThat(rate(changed, "duty")).isEqualTo(.5);
        assertThat(rate(changed, "duty.more")).isEqualTo(.2);
    }

    @Test
    void twoFieldsOfAnEvent_areBothChanged() {
        Scenario changed =
                spec(Map.of("duty.rate", "0.5", "duty.effective", "2025-06-01")).of(SCENARIO);
        assertThat(rate(changed, "duty")).isEqualTo(.5);
        assertThat(changed.period(changed.events().get(0)).orElseThrow().start())
                .isEqualTo(LocalDate.of(2025, 6, 1));
    }

    @Test
    void without_leavesAnEventOut() {
        assertThat(spec(Map.of("without.duty", "true")).of(SCENARIO).events())
                .extracting(Event::id)
                .containsExactly("duty.more");
        assertThat(spec(Map.of("without.duty", "false")).of(SCENARIO)).isEqualTo(SCENARIO);
    }

    @Test
    void parameter_isAValueOfTheRun() {
        assertThat(spec(Map.of("param.lam_f", "0.2")).parameters()).containsOnlyKeys("lam_f");
        assertThat(RunFields.ofParameters(new TreeMap<>(Map.of("param.lam_f", "0.2", "duty.rate", "1"))))
                .containsOnlyKeys("param.lam_f");
    }

    @Test
    void nothing_changesNothing() {
        assertThat(spec(Map.of())).isEqualTo(RunSpec.AS_PREPARED);
    }

    @Test
    void everythingThatIsWrong_isSaidAtOnce() {
        Map<String, String> wrong = Map.of(
                "dutty.rate", "1",
                "duty.rat", "1",
                "duty.rate", "much",
                "param.lam_x", "1",
                "param.lam_f", "much",
                "without.dut", "true",
                "without.duty", "perhaps");
        InvalidInputException problems = catchThrowableOfType(InvalidInputException.class, () -> spec(wrong));
        assertThat(problems.problems()).extracting(Problem::path).containsExactlyInAnyOrderElementsOf(wrong.keySet());
    }
}
