package io.tradewind.core.equilibrium;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.Check;
import java.util.Optional;

/**
 * What changes between the baseline and the counterfactual; what is absent stays as it is.
 *
 * @param tariffs             new ad valorem rates as fractions, above -1 (origins × destinations × sectors)
 * @param tradeCostFactors    iceberg cost, new ÷ old, above 0 (origins × destinations × sectors)
 * @param productivityFactors productivity, new ÷ old, above 0: unit cost at given input prices is divided by it (regions × sectors)
 */
public record Shocks(
        Optional<TradeCube> tariffs, Optional<TradeCube> tradeCostFactors, Optional<Matrix> productivityFactors) {
    private static final Shocks NONE = new Shocks(Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks the ranges of all numbers. */
    public Shocks {
        tariffs.ifPresent(cube -> {
            for (double rate : cube.toArray()) {
                Check.that(rate > -1 && Double.isFinite(rate), "A new tariff must be finite and above -1.");
            }
        });
        tradeCostFactors.ifPresent(cube -> checkPositive(cube.toArray(), "trade-cost factor"));
        productivityFactors.ifPresent(matrix -> checkPositive(matrix.toArray(), "productivity factor"));
    }

    private static void checkPositive(double[] values, String name) {
        for (double value : values) {
            Check.positive(value, name);
        }
    }

    /** No change. */
    public static Shocks none() {
        return NONE;
    }

    /** New tariffs only. */
    public static Shocks ofTariffs(TradeCube newTariffs) {
        return NONE.withTariffs(newTariffs);
    }

    /** New trade costs only. */
    public static Shocks ofTradeCostFactors(TradeCube factors) {
        return NONE.withTradeCostFactors(factors);
    }

    /** New productivities only. */
    public static Shocks ofProductivityFactors(Matrix factors) {
        return NONE.withProductivityFactors(factors);
    }

    /** These shocks with those tariffs. */
    public Shocks withTariffs(TradeCube newTariffs) {
        return new Shocks(Optional.of(newTariffs), tradeCostFactors, productivityFactors);
    }

    /** These shocks with those trade costs. */
    public Shocks withTradeCostFactors(TradeCube factors) {
        return new Shocks(tariffs, Optional.of(factors), productivityFactors);
    }

    /** These shocks with those productivities. */
    public Shocks withProductivityFactors(Matrix factors) {
        return new Shocks(tariffs, tradeCostFactors, Optional.of(factors));
    }

    /**
     * The shocks a part of the way: tariff rates in equal steps, factors in equal logarithmic steps.
     *
     * @param part        0 for the baseline, 1 for the whole
     * @param baseTariffs tariffs of the baseline
     */
    public Shocks partWay(double part, TradeCube baseTariffs) {
        if (part == 1) {
            return this;
        }
        return new Shocks(
                tariffs.map(cube -> between(baseTariffs, cube, part)),
                tradeCostFactors.map(cube -> TradeCube.of(cube.regions(), cube.sectors(), power(cube.toArray(), part))),
                productivityFactors.map(
                        matrix -> Matrix.of(matrix.rows(), matrix.columns(), power(matrix.toArray(), part))));
    }

    /**
     * The shocks a part of the way from others to these, in the same steps.
     *
     * @param part 0 for the others, 1 for these
     */
    public Shocks partWay(double part, Shocks from, TradeCube baseTariffs) {
        if (part == 1 || from.equals(NONE)) {
            return partWay(part, baseTariffs);
        }
        Shocks back = from.partWay(1 - part, baseTariffs);
        return new Shocks(
                tariffs.or(from::tariffs)
                        .map(any -> between(from.tariffs.orElse(baseTariffs), tariffs.orElse(baseTariffs), part)),
                both(tradeCostFactors, from.tradeCostFactors)
                        .map(ones -> TradeCube.of(
                                ones.regions(),
                                ones.sectors(),
                                product(
                                        tradeCostFactors.map(to -> power(to.toArray(), part)),
                                        back.tradeCostFactors.map(TradeCube::toArray)))),
                both(productivityFactors, from.productivityFactors)
                        .map(ones -> Matrix.of(
                                ones.rows(),
                                ones.columns(),
                                product(
                                        productivityFactors.map(to -> power(to.toArray(), part)),
                                        back.productivityFactors.map(Matrix::toArray)))));
    }

    private static <T> Optional<T> both(Optional<T> one, Optional<T> other) {
        return one.or(() -> other);
    }

    private static double[] product(Optional<double[]> one, Optional<double[]> other) {
        double[] values = one.or(() -> other).orElseThrow();
        if (one.isPresent() && other.isPresent()) {
            for (int c = 0; c < values.length; c++) {
                values[c] *= other.get()[c];
            }
        }
        return values;
    }

    private static TradeCube between(TradeCube from, TradeCube to, double part) {
        double[] values = from.toArray();
        double[] target = to.toArray();
        for (int c = 0; c < values.length; c++) {
            values[c] += (target[c] - values[c]) * part;
        }
        return TradeCube.of(from.regions(), from.sectors(), values);
    }

    private static double[] power(double[] values, double exponent) {
        for (int c = 0; c < values.length; c++) {
            values[c] = values[c] == 1 ? 1 : Math.pow(values[c], exponent);
        }
        return values;
    }
}
