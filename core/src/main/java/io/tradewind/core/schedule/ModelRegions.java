package io.tradewind.core.schedule;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.TariffScope;
import java.util.List;
import java.util.Map;

/** The codes that parameters of the model are about: China, the United States, services. A world without them just has no such rows. */
public final class ModelRegions {
    /** China, whose exports and imports the customs panel shows. */
    public static final RegionCode CHINA = RegionCode.of("CHN");
    /** The United States. */
    public static final RegionCode UNITED_STATES = RegionCode.of("USA");
    /** The sector that no tariff reaches unless it is named. */
    public static final String SERVICES = "services";

    private ModelRegions() {}

    /** Whether each region of the economy is selected by one of the words. */
    public static boolean[] members(Economy economy, List<String> words) {
        boolean[] members = new boolean[economy.regions().size()];
        for (String word : words) {
            economy.regionsOf(word).forEach(region -> members[region] = true);
        }
        return members;
    }

    /** Share of each sector that the scope reaches, 0 to 1. */
    public static double[] reach(Economy economy, TariffScope scope) {
        double[] reach = sectors(economy, scope.sectors());
        for (int s = 0; s < reach.length; s++) {
            Double exempt = scope.exempt().get(economy.sectors().get(s).code().code());
            reach[s] *= exempt == null ? 1.0 : 1.0 - exempt;
        }
        return reach;
    }

    /** 1 for each sector that is named, or under {@code all} every sector but services; 0 for the others. */
    public static double[] sectors(Economy economy, List<String> words) {
        double[] selected = new double[economy.sectors().size()];
        for (int s = 0; s < selected.length; s++) {
            String code = economy.sectors().get(s).code().code();
            boolean named = words.contains(code) || words.contains("all") && !code.equals(SERVICES);
            selected[s] = named ? 1.0 : 0.0;
        }
        return selected;
    }

    /** Weights by sector as an array in the order of the economy; sectors that are not listed have 0. */
    public static double[] weights(Economy economy, Map<String, Double> weightBySector) {
        double[] weights = new double[economy.sectors().size()];
        for (int s = 0; s < weights.length; s++) {
            weights[s] =
                    weightBySector.getOrDefault(economy.sectors().get(s).code().code(), 0.0);
        }
        return weights;
    }
}
