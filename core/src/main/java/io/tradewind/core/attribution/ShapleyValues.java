package io.tradewind.core.attribution;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Shares what players reach together among them. The plan says which coalitions have to be valued; the caller values them, in any order and on any
 * threads; the shares are then added up in the order of the plan, so they have the same bits however the values were found.
 *
 * @source MODEL (6.3): {@code φ_k = Σ_S |S|! (n − |S| − 1)! / n! · (v(S + k) − v(S))}
 */
public abstract class ShapleyValues {
    /** Most players for which every coalition is valued. */
    public static final int MOST_EXACT = 10;

    private static final int MOST_BITS = 20;

    private final int players;
    private final List<Coalition> coalitions;

    ShapleyValues(int players, List<Coalition> coalitions) {
        this.players = players;
        this.coalitions = List.copyOf(coalitions);
    }

    /**
     * The plan with every coalition.
     *
     * @param players at most 20
     */
    public static ShapleyValues exact(int players) {
        Check.that(players >= 0 && players <= MOST_BITS, "Exact shares are for 0 to " + MOST_BITS + " players.");
        return new ExactShapley(players);
    }

    /**
     * The plan along random orders of the players, each beside its reverse. Every order adds up, so do their means.
     *
     * @param pairs number of pairs of orders, at least 2
     * @param seed  same seed, same orders
     */
    public static ShapleyValues sampled(int players, int pairs, long seed) {
        Check.that(pairs >= 2, "Sampled shares need at least 2 pairs of orders.");
        return SampledShapley.of(players, pairs, seed);
    }

    /** Every coalition for up to {@link #MOST_EXACT} players, orders above. */
    public static ShapleyValues standard(int players, int pairs, long seed) {
        return players <= MOST_EXACT ? exact(players) : sampled(players, pairs, seed);
    }

    /** Number of players. */
    public final int players() {
        return players;
    }

    /** The coalitions to be valued, each once; nobody comes first and everybody last. */
    public final List<Coalition> coalitions() {
        return coalitions;
    }

    /** Whether every coalition is valued. */
    public abstract boolean isExact();

    /**
     * The shares.
     *
     * @param values what each coalition of the plan reaches, in its order; one number for each thing that is shared
     */
    public final Shares shares(List<Vector> values) {
        Check.that(
                values.size() == coalitions.size(),
                "There are " + coalitions.size() + " coalitions, but " + values.size() + " values.");
        int parts = values.get(0).length();
        double[][] table = new double[values.size()][];
        for (int c = 0; c < table.length; c++) {
            Check.that(values.get(c).length() == parts, "Coalitions are valued by different numbers of things.");
            table[c] = values.get(c).toArray();
        }
        return share(table, parts);
    }

    abstract Shares share(double[][] values, int parts);

    static final class ExactShapley extends ShapleyValues {
        ExactShapley(int players) {
            super(players, everyCoalition(players));
        }

        private static List<Coalition> everyCoalition(int players) {
            List<Coalition> all = new ArrayList<>();
            for (long bits = 0; bits < 1L << players; bits++) {
                all.add(Coalition.ofBits(bits));
            }
            return all;
        }

        @Override
        public boolean isExact() {
            return true;
        }

        @Override
        Shares share(double[][] values, int parts) {
            int n = players();
            double[] weight = weights(n);
            double[][] shares = new double[n][parts];
            for (int k = 0; k < n; k++) {
                int own = 1 << k;
                for (int set = 0; set < values.length; set++) {
                    if ((set & own) == 0) {
                        double w = weight[Integer.bitCount(set)];
                        for (int q = 0; q < parts; q++) {
                            shares[k][q] += w * (values[set | own][q] - values[set][q]);
                        }
                    }
                }
            }
            return Shares.of(shares, new double[n][parts], values[0], values[values.length - 1]);
        }

        /** Weight of a coalition by its size: 1 / (n · C(n − 1, size)). */
        private static double[] weights(int n) {
            double[] weight = new double[Math.max(1, n)];
            double choices = 1.0;
            for (int size = 0; size < n; size++) {
                weight[size] = 1.0 / (n * choices);
                choices = choices * (n - 1 - size) / (size + 1);
            }
            return weight;
        }
    }

    /** The distinct coalitions of those lists, in their order, with everybody last. */
    static List<Coalition> distinct(List<List<Coalition>> walks, Coalition everybody) {
        Set<Coalition> seen = new LinkedHashSet<>();
        seen.add(Coalition.EMPTY);
        walks.forEach(seen::addAll);
        seen.remove(everybody);
        List<Coalition> distinct = new ArrayList<>(seen);
        if (!distinct.contains(everybody)) {
            distinct.add(everybody);
        }
        return distinct;
    }
}
