package io.tradewind.core.model;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.base.Check;
import java.util.ArrayList;
import java.util.List;

/** Variants of an economy that answer what a feature of the model contributes. */
public final class EconomyTransforms {
    private EconomyTransforms() {}

    /** The economy with value added 1 everywhere, so that nothing is made of intermediate inputs. */
    public static Economy withoutIntermediates(Economy economy) {
        int n = economy.regions().size();
        int j = economy.sectors().size();
        return economy.toBuilder()
                .valueAdded(Matrix.filled(n, j, 1.0))
                .inputOutput(InputOutputTable.none(n, j))
                .build();
    }

    /**
     * The economy where each sector uses only its own product: its share among the sector's inputs becomes the share of inputs in
     * output, and the rest is value added.
     *
     * @source Caliendo and Parro (2015), section 5.3 and footnote 54, as in the authors' program
     */
    public static Economy withOwnInputsOnly(Economy economy) {
        int n = economy.regions().size();
        int j = economy.sectors().size();
        double[] valueAdded = new double[n * j];
        double[] inputs = new double[n * j * j];
        for (int r = 0; r < n; r++) {
            for (int s = 0; s < j; s++) {
                double all = 0;
                for (int k = 0; k < j; k++) {
                    all += economy.inputOutput().get(r, s, k);
                }
                double own = all > 0 ? economy.inputOutput().get(r, s, s) / all : 0;
                valueAdded[r * j + s] = 1 - own;
                inputs[(r * j + s) * j + s] = own;
            }
        }
        return economy.toBuilder()
                .valueAdded(Matrix.of(n, j, valueAdded))
                .inputOutput(InputOutputTable.of(n, j, inputs))
                .build();
    }

    /** The economy with the same trade elasticity in every sector. */
    public static Economy withTradeElasticity(Economy economy, double tradeElasticity) {
        return withTradeElasticities(
                economy,
                economy.sectors().stream().map(sector -> tradeElasticity).toList());
    }

    /** The economy with other trade elasticities, in the order of its sectors. */
    public static Economy withTradeElasticities(Economy economy, List<Double> tradeElasticities) {
        Check.that(
                tradeElasticities.size() == economy.sectors().size(), "There must be one trade elasticity a sector.");
        List<Sector> sectors = new ArrayList<>();
        for (int s = 0; s < tradeElasticities.size(); s++) {
            sectors.add(economy.sectors().get(s).withTradeElasticity(tradeElasticities.get(s)));
        }
        return economy.toBuilder().sectors(sectors).build();
    }
}
