package io.tradewind.core.schedule;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import java.util.Arrays;

/** How much of the duties of each importer is collected, as parameters have it. @source MODEL §2.6 */
final class CollectedShares {
    private final double[][] usual;
    private final double[] dutiable;

    CollectedShares(Economy economy, Parameters parameters) {
        int regions = economy.regions().size();
        int reporter = economy.reporterIndex();
        usual = new double[regions][regions];
        dutiable = new double[regions];
        Arrays.fill(dutiable, 1.0);
        for (int d = 0; d < regions; d++) {
            String importer = code(economy, d);
            double ofAll = parameters.getOr("chi", importer, parameters.get("chi_default"));
            for (int o = 0; o < regions; o++) {
                usual[d][o] = parameters.getOr("chi." + importer, code(economy, o), ofAll);
            }
        }
        if (reporter >= 0) {
            dutiable[reporter] = 1.0 - parameters.getOr("processing_share", code(economy, reporter), 0.0);
        }
    }

    private static String code(Economy economy, int region) {
        return economy.regions().get(region).code().code();
    }

    /**
     * Share of the goods it reaches that pay the rate, or of the rate that they pay: as the tariff says, else that of the importer's duties on the origin
     * if there is a number for it, else that of its duties, else that of everyone's.
     */
    double of(DutyEvent event, int destination, int origin) {
        return event.tariff.collectedShare().orElse(usual[destination][origin]) * dutiable[destination];
    }

    /** Share of the importer's purchases that are not brought in to be worked on and sold abroad. */
    double dutiable(int destination) {
        return dutiable[destination];
    }
}
