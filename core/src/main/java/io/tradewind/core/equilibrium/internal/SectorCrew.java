package io.tradewind.core.equilibrium.internal;

/** Runs the markets of a sweep, which are independent of each other, so that bits do not depend on who runs which. */
interface SectorCrew extends AutoCloseable {
    /** Runs every market once and returns when all are done. */
    void forEachSector(Sweep sweep);

    @Override
    void close();

    /** The calling thread alone. */
    static SectorCrew alone() {
        return new SectorCrew() {
            @Override
            public void forEachSector(Sweep sweep) {
                for (MarketWorkspace market : sweep.market) {
                    market.run();
                }
            }

            @Override
            public void close() {
                // nothing to end
            }
        };
    }
}
