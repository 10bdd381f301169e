package io.tradewind.core.schedule;

import io.tradewind.core.model.Economy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which tariffs and threats meet on which goods, and how markets are divided among them: nothing of it depends on parameters, so programs of the same
 * events share it. For any number of threads.
 */
final class DutyCells {
    private final Economy economy;
    private final EventMemory.Days memory;
    private final List<DutyEvent> events;
    private final List<List<DutyEvent>> byDestination;
    private final Market[] markets;

    /**
     * Tariffs and threats that meet on some goods; equal ones of a memory are the same object.
     *
     * @param events sorted by id
     * @param reach  share of the goods that each reaches
     * @param rules  what is laid on what
     * @param onBase whether what they add depends on the base rate
     */
    record Cell(List<DutyEvent> events, List<Double> reach, StackRules rules, boolean onBase) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** A market and what concerns it. */
    record Place(int destination, int sector, List<DutyEvent> events) {}

    /**
     * Those of a market.
     *
     * @param events  what concerns it
     * @param groupOf group of each origin: those that the same events concern, and that are the reporter or not
     * @param cells   by group; null where nothing concerns it
     * @param splits  how named exempt goods divide it, from the months on in which that is known, in their order
     */
    record Market(List<DutyEvent> events, int[] groupOf, Cell[] cells, List<GoodsSplit> splits) {}

    /** The cells of tariffs and threats sorted by id. */
    DutyCells(List<DutyEvent> events, Economy economy, EventMemory.Days memory) {
        this.economy = economy;
        this.memory = memory;
        this.events = events;
        int regions = economy.regions().size();
        this.byDestination = IntStream.range(0, regions)
                .mapToObj(destination -> events.stream()
                        .filter(event -> event.importers[destination])
                        .toList())
                .toList();
        this.markets = new Market[regions * economy.sectors().size()];
    }

    List<DutyEvent> events() {
        return events;
    }

    /** That market, worked out when it is first asked for. */
    Market market(int destination, int sector) {
        int place = destination * economy.sectors().size() + sector;
        Market market = markets[place];
        if (market == null) {
            List<DutyEvent> here = byDestination.get(destination).stream()
                    .filter(event -> event.concerns(destination, sector))
                    .toList();
            market = memory.markets.computeIfAbsent(new Place(destination, sector, here), this::find);
            markets[place] = market;
        }
        return market;
    }

    private Market find(Place place) {
        List<DutyEvent> here = place.events;
        int[] groupOf = new int[economy.regions().size()];
        Cell[] cells = new Cell[OriginGroups.fill(here, economy.reporterIndex(), groupOf)];
        for (int origin = groupOf.length - 1; origin >= 0; origin--) {
            cells[groupOf[origin]] = cell(here, GoodsReach.wholeSector(place.sector), origin);
        }
        return new Market(here, groupOf, cells, GoodsSplit.of(economy, here, place.destination, place.sector));
    }

    /** What meets on the goods of an origin; null if nothing does. */
    Cell cell(List<DutyEvent> here, GoodsReach goods, int origin) {
        List<DutyEvent> events = new ArrayList<>(here.size());
        List<Double> reach = new ArrayList<>(here.size());
        for (DutyEvent event : here) {
            if (event.origins[origin]) {
                events.add(event);
                reach.add(goods.of(event, origin));
            }
        }
        return events.isEmpty() ? null : memory.cell(events, reach);
    }
}
