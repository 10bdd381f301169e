package io.tradewind.core.schedule;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.TariffScope;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** What the words of events select among the regions and sectors of a world. */
public final class ModelRegions {
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
    static double[] reach(Economy economy, TariffScope scope) {
        return economy.sectors().stream()
                .mapToDouble(sector -> scope.reach(sector, economy.productShares()))
                .toArray();
    }

    /** 1 for each sector that a code or group names, or under {@code all} every sector but services; 0 for the others. */
    public static Vector sectors(Economy economy, List<String> words) {
        double[] selected = new double[economy.sectors().size()];
        for (int s = 0; s < selected.length; s++) {
            selected[s] = economy.sectors().get(s).isSelectedBy(words) ? 1.0 : 0.0;
        }
        return Vector.of(selected);
    }

    /**
     * Weights by sector in the order of the economy; that of a group is divided among its members by their size, and sectors that are
     * not listed have 0.
     *
     * @param weightByWord weight of codes and groups
     * @param size         size of the sector at a position
     */
    public static Vector weights(Economy economy, Map<String, Double> weightByWord, IntToDoubleFunction size) {
        double[] weights = new double[economy.sectors().size()];
        weightByWord.forEach((word, weight) -> {
            List<Integer> members = economy.sectorsOf(word);
            double all = members.stream().mapToDouble(size::applyAsDouble).sum();
            for (int member : members) {
                weights[member] += members.size() == 1
                        ? weight
                        : weight * (all > 0 ? size.applyAsDouble(member) / all : 1.0 / members.size());
            }
        });
        return Vector.of(weights);
    }
}
