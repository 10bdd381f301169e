package io.tradewind.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.scenarios.Tradewind;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All rows of a large world take more memory than there may be: said before the run. */
class RoomForRowsTest {
    private static final long MEGABYTES_20 = 20_000_000;
    private static final RowQuery ALL = RowQuery.EVERYTHING.withReporter("all");
    private static final ProjectionSession SESSION = new ProjectionSession(Tradewind.standard(), 1);
    private static final ProjectionRequest REQUEST = ProjectionRequest.of("tariff-60");

    private static PreparedRun ready() {
        return PreparedRun.of(SESSION, Tradewind.standard(), REQUEST, false);
    }

    @Test
    void rowsThatDoNotFit_areRefusedWithWhatToDo() {
        PreparedRun ready = ready();
        assertThatThrownBy(() -> ready.checkRoom(ALL, MEGABYTES_20))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("million rows")
                .hasMessageContaining("Maybe name one reporter");
        assertThatCode(() -> ready.checkRoom(ALL.withReporter("VNM").withPartner("USA"), MEGABYTES_20))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void estimate_isNeverBelowTheRowsThatCome(Frequency frequency) {
        RowQuery query = ALL.withPartner("USA").withFrequency(frequency);
        ProjectionRun run = SESSION.run(REQUEST);
        Horizon horizon = run.projection().scenario().horizon();
        int months = (int) ChronoUnit.MONTHS.between(horizon.from(), horizon.to()) + 1;
        int rows = run.table().rows(query).size();
        assertThat(query.mostRows(run.projection().economy(), months)).isBetween((long) rows, 3L * rows);
    }
}
