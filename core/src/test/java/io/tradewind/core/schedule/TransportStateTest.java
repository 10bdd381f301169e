package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TransportShock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days saved are worth 1 % of the value each, freight is a tenth of it. */
class TransportStateTest {
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final Parameters P =
            Parameters.defaults().with("v_s.default", .01).with("freight_share", .1);

    private static TransportShock.Builder route(LocalDate start) {
        return TransportShock.builder(List.of("CHN"), List.of("USA", "EU27"), start);
    }

    private static TransportState state(Event... events) {
        return TransportState.of(Duties.scenario(events), Duties.WORLD, P);
    }

    private static double[] costs(TransportState state, LocalDate day) {
        double[] log = new double[4 * 4 * 3];
        Vector levels = state.levels(day);
        for (int cell = 0; cell < log.length; cell++) {
            log[cell] = state.logCost(levels, cell % 4, cell / 4 % 4, cell / 16, 0);
        }
        return log;
    }

    private static double at(double[] log, int origin, int destination, int sector) {
        return TradeCube.of(4, 3, log).get(origin, destination, sector);
    }

    @Test
    void levels_areRampsAtTheirProbabilities_sortedById() {
        Event late = Event.of(
                        "b",
                        route(MAY)
                                .daysSaved(3)
                                .rampMonths(1)
                                .end(MAY.plusMonths(3))
                                .build())
                .withProbability(.5);
        Event early = Event.of("a", route(Duties.APRIL).daysSaved(3).build());
        TransportState state = state(late, early);
        assertThat(state.levels(MAY.minusDays(1)).toArray()).containsExactly(1, 0);
        assertThat(state.levels(MAY.plusDays(15)).toArray()).containsExactly(new double[] {1, .5 * .5}, within(1e-15));
        assertThat(state.levels(MAY.plusMonths(1)).toArray()).containsExactly(1, .5);
        assertThat(state.levels(MAY.plusMonths(3)).toArray()).containsExactly(1, 0);
    }

    @Test
    void daysSaved_lowerTheCostOfGoodsOnTheRoute() {
        double[] log = costs(state(Event.of("a", route(MAY).daysSaved(3).build())), MAY);
        assertThat(at(log, Duties.CHN, Duties.USA, Duties.MACHINERY)).isCloseTo(-.03, within(1e-15));
        assertThat(at(log, Duties.CHN, Duties.EU, Duties.TEXTILES)).isCloseTo(-.03, within(1e-15));
        assertThat(at(log, Duties.CHN, Duties.USA, Duties.SERVICES))
                .as("services do not sail")
                .isZero();
        assertThat(at(log, Duties.CHN, Duties.VNM, Duties.MACHINERY)).isZero();
        assertThat(at(log, Duties.VNM, Duties.USA, Duties.MACHINERY)).isZero();
    }

    @Test
    void dearerFreight_raisesTheCostByItsShare() {
        double[] log = costs(state(Event.of("a", route(MAY).freightPct(50).build())), MAY);
        assertThat(at(log, Duties.CHN, Duties.USA, Duties.MACHINERY)).isCloseTo(Math.log(1.05), within(1e-15));
        assertThat(at(log, Duties.CHN, Duties.USA, Duties.SERVICES)).isZero();
    }

    @Test
    void homeGoods_doNotTravel() {
        TransportShock everywhere = TransportShock.builder(List.of("CHN", "USA"), List.of("CHN", "USA"), MAY)
                .daysSaved(3)
                .build();
        double[] log = costs(state(Event.of("a", everywhere)), MAY);
        assertThat(at(log, Duties.USA, Duties.CHN, Duties.MACHINERY)).isCloseTo(-.03, within(1e-15));
        assertThat(at(log, Duties.USA, Duties.USA, Duties.MACHINERY)).isZero();
        assertThat(at(log, Duties.CHN, Duties.CHN, Duties.MACHINERY)).isZero();
    }

    @Test
    void routes_addUp() {
        Event a = Event.of("a", route(MAY).daysSaved(3).build());
        Event b = Event.of("b", route(MAY).daysSaved(-1).build()).withProbability(.5);
        assertThat(at(costs(state(a, b), MAY), Duties.CHN, Duties.USA, Duties.MACHINERY))
                .isCloseTo(-.03 + .005, within(1e-15));
    }
}
