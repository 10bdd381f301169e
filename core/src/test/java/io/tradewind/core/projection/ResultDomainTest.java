package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.montecarlo.FailedDrawsException;
import io.tradewind.core.parameter.Distribution;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.VolumeShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Law 34: every number of a result is finite and within the model's domain, or the run fails with the cell's name. */
final class ResultDomainTest {
    private static final Economy WORLD = ToyWorlds.fourRegions();

    private static final LocalDate DAY = LocalDate.of(2025, 2, 1);

    private static Scenario scenario(List<Event> events) {
        return Scenario.of("s", YearMonth.of(2025, 1), YearMonth.of(2027, 12), events);
    }

    private static Event tariff(double rate) {
        return Event.of("t", TariffShock.add("USA", List.of("CHN"), rate, DAY).build());
    }

    /** So many events, each of which makes the quantity eleven times as large. */
    private static List<Event> elevenfold(int times) {
        List<Event> events = new ArrayList<>();
        for (int k = 0; k < times; k++) {
            events.add(Event.of(
                    "v" + k,
                    new VolumeShock(
                            List.of("CHN"),
                            List.of("USA"),
                            List.of("all"),
                            List.of(),
                            1000,
                            DAY,
                            Optional.empty(),
                            OptionalDouble.empty())));
        }
        return events;
    }

    /** A registry whose elasticities may be as large as one likes. */
    private static Parameters elastic(double elasticity, double low, double high) {
        List<ParameterDefinition> definitions = new ArrayList<>();
        ParameterRegistry.standard().definitions().forEach(d -> {
            boolean elastic = List.of("elasticity.impact", "elasticity.one_year", "elasticity.long_run")
                    .contains(d.id());
            definitions.add(
                    elastic
                            ? new ParameterDefinition(
                                    d.id(),
                                    d.meaning(),
                                    d.unit(),
                                    elasticity,
                                    low,
                                    high,
                                    Distribution.TRUNCATED_NORMAL,
                                    0.1,
                                    1e6,
                                    d.source(),
                                    d.status())
                            : d);
        });
        return ParameterRegistry.of(definitions, Map.of()).defaults();
    }

    @Test
    void flowThatGrowsABillionfold_failsWithItsName() {
        for (int times : List.of(9, 20, 400)) {
            assertThatThrownBy(() -> ProjectionEngine.standard()
                            .project(WORLD, scenario(elevenfold(times)), Parameters.defaults()))
                    .isInstanceOf(OutOfDomainException.class)
                    .hasMessageContaining("the trade of ")
                    .hasMessageContaining(" in ")
                    .hasMessageContaining("2025-02")
                    .hasMessageNotContainingAny("NaN", "Infinity");
        }
        assertThatCode(() -> ProjectionEngine.standard().project(WORLD, scenario(elevenfold(8)), Parameters.defaults()))
                .doesNotThrowAnyException();
    }

    @Test
    void elasticityThatOverflows_failsWithTheCell() {
        assertThatThrownBy(() -> ProjectionEngine.standard()
                        .project(WORLD, scenario(List.of(tariff(-0.9))), elastic(1e6, 1e6, 1e6)))
                .isInstanceOf(OutOfDomainException.class)
                .hasMessageContaining(" in machinery, 2025-02, is no finite number");
    }

    @Test
    void strongButSaneResult_isGiven() {
        assertThatCode(() ->
                        ProjectionEngine.standard().project(WORLD, scenario(List.of(tariff(5))), Parameters.defaults()))
                .doesNotThrowAnyException();
    }

    @Test
    void moreThanOneDrawInAHundredOutsideTheDomain_failTheRun() {
        BatchRunner runner = BatchRunner.onThreads(2);
        List<Event> events = elevenfold(8);
        events.add(tariff(-0.35));
        Ensemble ensemble = new Ensemble(ProjectionEngine.standard(), WORLD, scenario(events), elastic(2, 0.5, 5));
        assertThatThrownBy(() -> ensemble.draw(
                        RowQuery.EVERYTHING.withReporter("CHN").withPartner("USA"), 30, 1, runner, k -> {}))
                .isInstanceOf(FailedDrawsException.class)
                .hasMessageContaining("of 30 draws have no result")
                .hasMessageContaining("left the domain of the model");
        Scenario hopeless = scenario(elevenfold(20));
        assertThatThrownBy(() -> new Ensemble(ProjectionEngine.standard(), WORLD, hopeless, Parameters.defaults())
                        .draw(RowQuery.EVERYTHING, 4, 1, runner, k -> {}))
                .isInstanceOf(OutOfDomainException.class);
    }
}
