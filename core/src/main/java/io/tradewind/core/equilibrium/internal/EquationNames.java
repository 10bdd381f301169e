package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.model.Economy;

/** Names the equation with the largest error after a sweep. */
final class EquationNames {
    private final Economy economy;
    private final Sweep sweep;
    private double worst;
    private String name;

    private EquationNames(Economy economy, Sweep sweep) {
        this.economy = economy;
        this.sweep = sweep;
    }

    /** The worst equation, such as {@code trade balance of MEX}. */
    static String worst(Economy economy, Sweep sweep) {
        EquationNames names = new EquationNames(economy, sweep);
        names.worst = -1;
        names.name = "none";
        names.scan();
        return names.name;
    }

    private void scan() {
        for (int i = 0; i < sweep.world.regions; i++) {
            consider(sweep.tradeBalance[i] / sweep.labour[i], "trade balance", i, -1);
            consider(sweep.labourError[i], "labour market", i, -1);
        }
        double[][] changes = sweep.spendingChanges();
        for (int s = 0; s < sweep.world.sectors; s++) {
            double[] change = changes[s];
            for (int i = 0; i < sweep.world.regions; i++) {
                consider(sweep.market[s].rows.newLogPrice[i] - sweep.logPrice[s][i], "price", i, s);
                consider(change[i] / sweep.labour[i], "spending", i, s);
            }
        }
    }

    private void consider(double error, String what, int region, int sector) {
        double size = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.abs(error);
        if (size > worst) {
            worst = size;
            name = what + " of " + economy.regions().get(region).code()
                    + (sector < 0 ? "" : ", " + economy.sectors().get(sector).code());
        }
    }
}
