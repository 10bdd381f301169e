package io.tradewind.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.data.UsImport;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelocationTest {
    private static final YearMonth FIRST = YearMonth.of(2023, 1);

    private final Economy world = Worlds.open(Worlds.STANDARD).economy();

    /** No duty anywhere; from April 2025 China sells half of the year before, the others (3 to 1) 10 and 30 % more: ln .5 less (3 ln 1.1 + ln 1.3) / 4. */
    @Test
    void lossWithoutDuty_isTheLossAgainstTheMeanOfTheOthers() {
        List<UsImport> imports = new ArrayList<>();
        for (int t = 0; t < 31; t++) {
            boolean late = t >= 27;
            imports.add(row(t, "CHN", late ? 50 : 100));
            imports.add(row(t, "VNM", late ? 330 : 300));
            imports.add(row(t, "MEX", late ? 130 : 100));
        }

        List<Relocation> shifts = Relocation.estimate(world, Parameters.defaults(), imports);

        assertThat(shifts.stream().map(Relocation::month))
                .containsExactly(
                        YearMonth.of(2025, 1),
                        YearMonth.of(2025, 2),
                        YearMonth.of(2025, 3),
                        YearMonth.of(2025, 4),
                        YearMonth.of(2025, 5),
                        YearMonth.of(2025, 6));
        assertThat(shifts.get(2).logShift()).isCloseTo(0.0, within(1e-12));
        double expected = Math.log(0.5) - (3 * Math.log(1.1) + Math.log(1.3)) / 4;
        assertThat(shifts.get(3).logShift()).isCloseTo(expected, within(1e-12));
    }

    private static UsImport row(int t, String origin, double value) {
        return new UsImport(
                FIRST.plusMonths(t), origin, "electronics_electrical", "computers", value, 0, LocalDate.of(2026, 1, 1));
    }
}
