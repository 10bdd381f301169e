package io.tradewind.core.nash;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.Check;
import java.util.List;

/**
 * The rates that were chosen and what they do.
 *
 * @param problem       the question
 * @param rates         the chosen rates, by player, then origin, then sector
 * @param regions       what they do, in the order of the economy
 * @param tariffs       all rates in force, to be fed to an equilibrium; who did not choose keeps the applied ones
 * @param worldRealIncomePct real income of the world, weighted by spending in the balanced world, percent change
 * @param worldImportsPct    imports of all regions at border prices, percent change in units of the world's wage bill
 */
public record NashEquilibrium(
        NashProblem problem,
        List<NashRate> rates,
        List<NashRegion> regions,
        TradeCube tariffs,
        double worldRealIncomePct,
        double worldImportsPct) {
    /** Copies the lists. */
    public NashEquilibrium {
        Check.present("problem, tariffs", problem, tariffs);
        rates = List.copyOf(rates);
        regions = List.copyOf(regions);
    }

    /** Largest difference between a chosen rate and the one that the exact first-order condition implies at the answer. */
    public double largestGap() {
        return rates.stream()
                .mapToDouble(rate -> Math.abs(rate.impliedRate() - rate.rate()))
                .max()
                .orElse(0);
    }
}
