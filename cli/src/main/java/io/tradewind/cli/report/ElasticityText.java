package io.tradewind.cli.report;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Sector;
import java.util.Comparator;

/** Trade elasticities in a few words. */
final class ElasticityText {
    private static final int DECIMALS = 2;

    private ElasticityText() {}

    /** The smallest and the largest, with their sectors. */
    static String range(Economy economy) {
        Comparator<Sector> bySize = Comparator.comparingDouble(Sector::tradeElasticity);
        Sector low = economy.sectors().stream().min(bySize).orElseThrow();
        Sector high = economy.sectors().stream().max(bySize).orElseThrow();
        if (low.tradeElasticity() == high.tradeElasticity()) {
            return Decimals.fixed(low.tradeElasticity(), DECIMALS) + " in every sector";
        }
        return text(low) + " to " + text(high);
    }

    private static String text(Sector sector) {
        return Decimals.fixed(sector.tradeElasticity(), DECIMALS) + " (" + sector.code() + ")";
    }
}
