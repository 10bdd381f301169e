package io.tradewind.core.rerouting;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.schedule.DutyPath;

/** Flows of one sector as the markets leave them, million USD a month at the base year's level; and the duties that concern China in it. */
final class SectorFlows {
    private static final double MONTHS_A_YEAR = 12.0;

    final int sector;
    final int regions;
    private final Rerouting world;
    private final DutyPath[] duties;
    private final int[] since;

    SectorFlows(Rerouting world, int sector) {
        this.world = world;
        this.sector = sector;
        this.regions = world.economy.regions().size();
        this.duties = new DutyPath[regions];
        this.since = new int[regions];
        for (int d = 0; d < regions; d++) {
            duties[d] = d == world.china ? null : world.tariffs.path(d, sector, world.china);
            since[d] = firstDuty(duties[d]);
        }
    }

    private int firstDuty(DutyPath duty) {
        for (int t = world.first; duty != null && t < world.months; t++) {
            if (duty.added()[t] > 0) {
                return t;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Added duty of a destination on Chinese goods; null if no event concerns them. */
    DutyPath duty(int destination) {
        return duties[destination];
    }

    /** Whether the destination has raised its duty on Chinese goods by that month. */
    boolean taxed(int destination, int month) {
        return month >= since[destination];
    }

    /** Whether some market raises its duty on Chinese goods. */
    boolean isTouched() {
        for (int first : since) {
            if (first < Integer.MAX_VALUE) {
                return true;
            }
        }
        return false;
    }

    double base(int origin, int destination) {
        return world.flows[TradeCube.index(origin, destination, sector, regions)] / MONTHS_A_YEAR;
    }

    double logQuantity(int origin, int destination, int month) {
        return world.responses.logQuantity(origin, destination, sector, month);
    }

    double value(int origin, int destination, int month) {
        double base = base(origin, destination);
        return base == 0.0
                ? 0.0
                : base
                        * Math.exp(logQuantity(origin, destination, month)
                                + world.responses.logPrice(origin, destination, sector, month));
    }

    /** What China's direct sales to the United States have lost since the duty was raised; 0 before and where they have not. */
    double directLoss(int month) {
        return taxed(world.unitedStates, month)
                ? Math.max(base(world.china, world.unitedStates) - value(world.china, world.unitedStates, month), 0.0)
                : 0.0;
    }
}
