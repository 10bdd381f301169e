package io.tradewind.core.rerouting;

import io.tradewind.core.base.Exponentials;
import io.tradewind.core.schedule.DutyPath;
import java.util.Arrays;

/** Flows of one sector as the markets leave them, million USD a month at the base year's level; and the duties that concern China in it. */
final class SectorFlows {
    final int sector;
    final int regions;
    final SectorBase bases;
    private final Rerouting world;
    private final DutyPath[] duties;
    private final int[] since;
    /** By destination and month, and by origin, destination and month; null until asked for. */
    private final double[][] quantities;

    private final double[][] values;

    SectorFlows(Rerouting world, int sector) {
        this.world = world;
        this.sector = sector;
        this.regions = world.economy.regions().size();
        this.bases = world.base.of(sector);
        this.duties = new DutyPath[regions];
        this.since = new int[regions];
        this.quantities = new double[regions][];
        this.values = new double[regions * regions][];
        for (int d = 0; d < regions; d++) {
            duties[d] = d == world.reporter ? null : world.tariffs.path(d, sector, world.reporter);
            since[d] = firstDuty(duties[d]);
        }
    }

    private int firstDuty(DutyPath duty) {
        for (int t = world.first; duty != null && t < world.months; t++) {
            if (duty.added().get(t) > 0) {
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
        return bases.flows()[destination][origin];
    }

    /** Base tariff. */
    double rate(int origin, int destination) {
        return world.economy.trade().tariff(origin, destination, sector);
    }

    /** China's sales at the base year's prices. */
    double quantityOfReporter(int destination, int month) {
        if (quantities[destination] == null) {
            quantities[destination] = moved(world.reporter, destination, false);
        }
        return quantities[destination][month];
    }

    double value(int origin, int destination, int month) {
        int flow = origin * regions + destination;
        if (values[flow] == null) {
            values[flow] = moved(origin, destination, true);
        }
        return values[flow][month];
    }

    /** Quantity or value of a flow, by month of the simulation. */
    private double[] moved(int origin, int destination, boolean atPrices) {
        double[] result = new double[world.months];
        double base = base(origin, destination);
        if (base == 0.0) {
            return result;
        }
        double[] log = new double[world.months];
        if (atPrices) {
            world.responses.addLogValue(origin, destination, sector, log);
        } else {
            world.responses.addLogQuantity(origin, destination, sector, log);
        }
        double[] moved = Arrays.copyOfRange(log, world.first, world.months); // nothing moves before
        Exponentials.expm1(1.0, moved, moved, moved.length);
        Arrays.fill(result, 0, world.first, base);
        for (int t = world.first; t < world.months; t++) {
            result[t] = base * (1.0 + moved[t - world.first]);
        }
        return result;
    }

    /** What China's direct sales to the United States have lost since the duty was raised; 0 before and where they have not. */
    double directLoss(int month) {
        return taxed(world.counterpart, month)
                ? Math.max(
                        base(world.reporter, world.counterpart) - value(world.reporter, world.counterpart, month), 0.0)
                : 0.0;
    }
}
