package io.tradewind.core.schedule;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.ExportControlShock;
import io.tradewind.core.scenario.PriceShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TransportShock;
import io.tradewind.core.scenario.VolumeShock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Demand, price, volume and transport events of a scenario that name sectors, resolved to monthly paths for each market. */
public final class ShiftProgram {
    private final List<Shift> shifts;
    private final int origins;
    private final int months;

    /** One event, resolved. */
    record Shift(
            String id,
            boolean[] origins,
            boolean[] destinations,
            Vector sectors,
            Vector path,
            Kind kind,
            ControlPath control) {
        /** An event is resolved once in a memory: its shifts are the same or of another event. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    enum Kind {
        DEMAND,
        DEMAND_PRICE,
        PRICE,
        VOLUME,
        COST,
        CONTROL
    }

    private ShiftProgram(List<Shift> shifts, int origins, int months) {
        this.shifts = shifts;
        this.origins = origins;
        this.months = months;
    }

    /** The program of a scenario that has been checked. */
    public static ShiftProgram of(
            Scenario scenario, Economy economy, Parameters parameters, Timeline timeline, EventMemory memory) {
        List<Shift> shifts = new ArrayList<>();
        for (Event event : scenario.events()) {
            shifts.addAll(memory.shifts(event, any -> {
                Reader reader = new Reader(economy, parameters, timeline);
                any.shock().act(any, reader);
                return reader.shifts;
            }));
        }
        shifts.sort(Comparator.comparing(Shift::id).thenComparing(Shift::kind));
        return new ShiftProgram(shifts, economy.regions().size(), timeline.months());
    }

    /** The shifts that concern a market, in their order: two programs of one memory with equal answers move it alike. */
    public List<?> reaching(int destination, int sector) {
        return shifts.stream()
                .filter(shift -> shift.destinations[destination] && shift.sectors.get(sector) != 0.0)
                .toList();
    }

    /** Takes what events with sectors do. */
    private static final class Reader implements Effects {
        private final Economy economy;
        private final Parameters parameters;
        private final Timeline timeline;
        private final List<Shift> shifts = new ArrayList<>();

        private Reader(Economy economy, Parameters parameters, Timeline timeline) {
            this.economy = economy;
            this.parameters = parameters;
            this.timeline = timeline;
        }

        @Override
        public void demand(Event event, DemandShock demand) {
            if (!demand.sectors().isEmpty()) {
                Vector path = ShiftProgram.demand(demand, event.weight(), timeline);
                boolean[] importers = ModelRegions.members(economy, demand.importers());
                Vector sectors = ModelRegions.sectors(economy, demand.sectors());
                Vector quantity = scaled(path, 1 - demand.priceShare());
                Vector price = scaled(path, demand.priceShare());
                shifts.add(new Shift(event.id(), null, importers, sectors, quantity, Kind.DEMAND, null));
                shifts.add(new Shift(event.id(), null, importers, sectors, price, Kind.DEMAND_PRICE, null));
            }
        }

        @Override
        public void price(Event event, PriceShock price) {
            Vector path = ShiftProgram.price(price, event.weight(), timeline);
            add(event, Kind.PRICE, price.exporters(), price.partners(), price.sectors(), path, null);
        }

        @Override
        public void volume(Event event, VolumeShock volume) {
            Vector path = ShiftProgram.volume(volume, event.weight(), timeline);
            add(event, Kind.VOLUME, volume.exporters(), volume.partners(), volume.sectors(), path, null);
        }

        @Override
        public void parcels(Event event, DeMinimisShock parcels) {
            Vector path = ParcelPath.of(parcels, event.weight(), parameters, timeline);
            add(event, Kind.VOLUME, parcels.targets(), List.of(parcels.imposer()), parcels.sectors(), path, null);
        }

        @Override
        public void control(Event event, ExportControlShock control) {
            ControlPath cap = ControlPath.of(control, event.weight(), parameters, timeline);
            Vector delay = ControlPath.delay(control, event.weight(), timeline);
            Kind kind = cap == null ? Kind.VOLUME : Kind.CONTROL;
            add(event, kind, control.exporters(), control.partners(), control.sectors(), delay, cap);
        }

        @Override
        public void transport(Event event, TransportShock transport) {
            Vector path = Ramp.level(
                    timeline, transport.start(), transport.end(), transport.rampMonths(), OptionalDouble.empty());
            shifts.add(new Shift(
                    event.id(),
                    ModelRegions.members(economy, transport.origins()),
                    ModelRegions.members(economy, transport.partners()),
                    transportCost(transport, economy, parameters),
                    scaled(path, event.weight()),
                    Kind.COST,
                    null));
        }

        private void add(
                Event event,
                Kind kind,
                List<String> exporters,
                List<String> partners,
                List<String> sectors,
                Vector path,
                ControlPath control) {
            if (!sectors.isEmpty()) {
                shifts.add(new Shift(
                        event.id(),
                        ModelRegions.members(economy, exporters),
                        ModelRegions.members(economy, partners),
                        ModelRegions.sectors(economy, sectors),
                        path,
                        kind,
                        control));
            }
        }
    }

    /** Log change of nominal demand by month. */
    public static Vector demand(DemandShock demand, double probability, Timeline timeline) {
        double log = Math.log1p(probability * demand.pct() / 100.0);
        Vector path = demand.mode() == DemandShock.Mode.ANNUAL
                ? Ramp.yearsSince(timeline, demand.start(), demand.end())
                : Ramp.level(timeline, demand.start(), demand.end(), demand.rampMonths(), OptionalDouble.empty());
        return scaled(path, log);
    }

    /** Log change of the FOB price by month. */
    public static Vector price(PriceShock price, double probability, Timeline timeline) {
        return scaled(
                Ramp.level(timeline, price.start(), price.end(), 0, price.halfLifeMonths()),
                Math.log1p(probability * price.pct() / 100.0));
    }

    /** Log change of the quantity by month. */
    public static Vector volume(VolumeShock volume, double probability, Timeline timeline) {
        return scaled(
                Ramp.level(timeline, volume.start(), volume.end(), 0, volume.halfLifeMonths()),
                Math.log1p(probability * volume.pct() / 100.0));
    }

    /** Log change of the trade cost of each sector once the event is complete. */
    static Vector transportCost(TransportShock transport, Economy economy, Parameters parameters) {
        double[] sectors = new double[economy.sectors().size()];
        for (int s = 0; s < sectors.length; s++) {
            String code = economy.sectors().get(s).code().code();
            double perDay = code.equals(ModelRegions.SERVICES) ? 0.0 : parameters.get("v_s", code);
            double freight = code.equals(ModelRegions.SERVICES) ? 0.0 : parameters.get("freight_share");
            sectors[s] = transport.daysSaved().isPresent()
                    ? -perDay * transport.daysSaved().getAsDouble()
                    : Math.log1p(freight * transport.freightPct().orElse(0.0) / 100.0);
        }
        return Vector.of(sectors);
    }

    private static Vector scaled(Vector path, double factor) {
        double[] result = new double[path.length()];
        for (int t = 0; t < result.length; t++) {
            result[t] = factor * path.get(t);
        }
        return Vector.of(result);
    }

    /** Adds what concerns the market. */
    public void addTo(MarketShifts market, int destination, int sector) {
        for (Shift shift : shifts) {
            double weight = shift.sectors.get(sector);
            if (!shift.destinations[destination] || weight == 0.0) {
                continue;
            }
            switch (shift.kind) {
                case DEMAND -> market.addDemand(shift.path, weight);
                case DEMAND_PRICE -> market.addDemandPrice(shift.path, weight);
                default -> addToOrigins(market, shift, destination, weight);
            }
        }
    }

    private void addToOrigins(MarketShifts market, Shift shift, int destination, double weight) {
        for (int origin = 0; origin < origins; origin++) {
            if (shift.origins[origin] && origin != destination) {
                switch (shift.kind) {
                    case PRICE -> market.addPrice(origin, shift.path, weight);
                    case VOLUME -> market.addVolume(origin, shift.path, weight);
                    case CONTROL -> market.addControl(origin, shift.control);
                    default -> market.addCost(origin, shift.path, weight);
                }
            }
        }
    }

    /** An empty market of the right shape. */
    public MarketShifts emptyMarket() {
        return new MarketShifts(origins, months);
    }
}
