package io.tradewind.core.schedule;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TransportShock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the transport events of a scenario do to trade costs on single days. */
public final class TransportState {
    private final List<Route> routes;

    private record Route(
            String id,
            double probability,
            TransportShock shock,
            boolean[] origins,
            boolean[] destinations,
            Vector costs) {}

    private TransportState(List<Route> routes) {
        this.routes = routes;
    }

    /** The transport events of a scenario that has been checked. */
    public static TransportState of(Scenario scenario, Economy economy, Parameters parameters) {
        List<Route> routes = new ArrayList<>();
        scenario.act(new Effects() {
            @Override
            public void transport(Event event, TransportShock transport) {
                routes.add(new Route(
                        event.id(),
                        event.weight(),
                        transport,
                        ModelRegions.members(economy, transport.origins()),
                        ModelRegions.members(economy, transport.partners()),
                        ShiftProgram.transportCost(transport, economy, parameters)));
            }
        });
        routes.sort(Comparator.comparing(Route::id));
        return new TransportState(routes);
    }

    /**
     * How far each event is complete that day, at its probability.
     *
     * @shape transport events, sorted by id
     * @unit  share of the full change
     */
    public Vector levels(LocalDate day) {
        return Vector.of(routes.stream()
                .mapToDouble(route -> route.probability()
                        * Ramp.levelOn(
                                day,
                                route.shock().start(),
                                route.shock().end(),
                                route.shock().rampMonths()))
                .toArray());
    }

    /** Log change of the trade cost from an origin to another region at {@link #levels}, on top of another change. */
    public double logCost(Vector levels, int origin, int destination, int sector, double before) {
        double sum = before;
        for (int k = 0; k < levels.length() && origin != destination; k++) {
            Route route = routes.get(k);
            if (route.origins()[origin] && route.destinations()[destination]) {
                sum += levels.get(k) * route.costs().get(sector);
            }
        }
        return sum;
    }
}
