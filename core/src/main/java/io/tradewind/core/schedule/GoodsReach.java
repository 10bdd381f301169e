package io.tradewind.core.schedule;

/** How far an event reaches among the goods of a market that a path is about, 0 to 1. */
@FunctionalInterface
interface GoodsReach {
    /** Share of the goods of that origin that the event reaches. */
    double of(DutyEvent event, int origin);

    /** All goods of the sector. */
    static GoodsReach wholeSector(int sector) {
        return (event, origin) -> event.reach[sector];
    }
}
