package io.tradewind.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.base.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventFieldTest {
    private static final Event TARIFF = Event.of(
            "duty",
            TariffShock.add("USA", List.of("CHN"), 0.2, LocalDate.of(2025, 3, 1))
                    .build());
    private static final Event YUAN = Event.of(
            "yuan",
            FxShock.builder(
                            List.of(
                                    new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, -2.4),
                                    new FxShock.Leg("CNY", "EUR", FxShock.Quote.HOME_PER_FX, 10.6)),
                            LocalDate.of(2025, 1, 1))
                    .build());

    private static TariffShock duty(String path, String value) {
        return (TariffShock) EventField.with(TARIFF, path, value).shock();
    }

    @Test
    void values_ofEveryType() {
        assertThat(duty("rate", "0.5").rate()).isEqualTo(0.5);
        assertThat(duty("effective", "2025-06-01").effective()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(duty("end", "2025-09-01").end()).contains(LocalDate.of(2025, 9, 1));
        assertThat(duty("targets", "CHN,VNM").targets()).containsExactly("CHN", "VNM");
        assertThat(duty("op", "set").op()).isEqualTo(TariffOperation.SET);
        assertThat(duty("phaseInMonths", "6").phaseInMonths()).isEqualTo(6);
        assertThat(duty("scope.exempt.machinery", "0.25").scope().exempt()).containsEntry("machinery", 0.25);
        assertThat(EventField.with(TARIFF, "probability", "0.3").probability()).isEqualTo(0.3);
        assertThat(duty("rate", "0.5").announced()).isEqualTo(((TariffShock) TARIFF.shock()).announced());
    }

    @Test
    void objectsOfAList_goByWordAndByNumber() {
        FxShock byWord =
                (FxShock) EventField.with(YUAN, "legs.CNY/EUR.pct", "5").shock();
        assertThat(byWord.legs())
                .containsExactly(
                        new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, -2.4),
                        new FxShock.Leg("CNY", "EUR", FxShock.Quote.HOME_PER_FX, 5));
        assertThat(EventField.with(YUAN, "legs.1.pct", "5").shock()).isEqualTo(byWord);
    }

    @Test
    void whatCannotBeSet_isRefusedWithTheField() {
        for (String[] bad : new String[][] {
            {"rat", "0.5", "duty.rat", "There is no key 'rat'."},
            {"rate", "much", "duty.rate", "'much' is no number."},
            {"effective", "soon", "duty.effective", "'soon' is no day"},
            {"op", "raise", "duty.op", "none of the words"},
            {"rate.inside", "1", "duty.rate.inside", "has no keys inside"},
            {"scope", "1", "duty.scope", "takes no single value"}
        }) {
            assertThatThrownBy(() -> EventField.with(TARIFF, bad[0], bad[1]))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                        assertThat(e.problems().get(0).path()).isEqualTo(bad[2]);
                        assertThat(e.problems().get(0).message()).contains(bad[3]);
                    });
        }
        assertThatThrownBy(() -> EventField.with(YUAN, "legs.CNY/GBP.pct", "1"))
                .hasMessageContaining("There is no 'CNY/GBP' behind 'legs'.");
    }
}
