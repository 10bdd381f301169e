package io.tradewind.core.schedule;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import java.util.Arrays;

/** How much of the duties of each importer is collected, as parameters have it. @source MODEL §2.6 */
final class CollectedShares {
    private final int reporter;
    private final double[] ofOthers;
    private final double[] ofReporter;
    private final double[] dutiable;

    CollectedShares(Economy economy, Parameters parameters) {
        int regions = economy.regions().size();
        reporter = economy.reporterIndex();
        ofOthers = new double[regions];
        ofReporter = new double[regions];
        dutiable = new double[regions];
        Arrays.fill(dutiable, 1.0);
        for (int d = 0; d < regions; d++) {
            String importer = code(economy, d);
            ofOthers[d] = parameters.getOr("chi", importer, parameters.get("chi_default"));
            ofReporter[d] = reporter < 0
                    ? ofOthers[d]
                    : parameters.getOr("chi." + importer, code(economy, reporter), ofOthers[d]);
        }
        if (reporter >= 0) {
            dutiable[reporter] = 1.0 - parameters.getOr("processing_share", code(economy, reporter), 0.0);
        }
    }

    private static String code(Economy economy, int region) {
        return economy.regions().get(region).code().code();
    }

    /**
     * Share of the goods it reaches that pay the rate, or of the rate that they pay: as the tariff says, else that of the importer's duties on the reporter
     * if there is a number for it, else that of its duties, else that of everyone's.
     */
    double of(DutyEvent event, int destination, int origin) {
        double usual = origin == reporter ? ofReporter[destination] : ofOthers[destination];
        return event.tariff.collectedShare().orElse(usual) * dutiable[destination];
    }

    /** Share of the importer's purchases that are not brought in to be worked on and sold abroad. */
    double dutiable(int destination) {
        return dutiable[destination];
    }
}
