package io.tradewind.core.measure;

import io.tradewind.core.model.WorldWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A partner or product of a result: one code, or a weighted sum of several. A set without members stands for something that no figure is known of.
 *
 * @param label     its name in results
 * @param members   positions of its members
 * @param weights   weight of each member; 1 but for groups that share a member
 * @param aggregate whether it is a sum, or another name of one
 */
record CodeSet(String label, int[] members, double[] weights, boolean aggregate) {
    /** Everything. */
    static final String WORLD = WorldWords.WORLD;
    /** Every product. */
    static final String ALL = WorldWords.ALL;
    /** Between the words of a sum. */
    static final String PLUS = "+";

    /** One code. */
    static CodeSet single(String label, int member) {
        return new CodeSet(label, new int[] {member}, new double[] {1.0}, false);
    }

    /** The set of the codes with a weight above 0. */
    static CodeSet weighted(String label, int size, IntToDoubleFunction weight) {
        int[] members = IntStream.range(0, size)
                .filter(i -> weight.applyAsDouble(i) > 0)
                .toArray();
        return new CodeSet(
                label, members, Arrays.stream(members).mapToDouble(weight).toArray(), true);
    }

    /** All of them together: what several of them hold is counted once, what is unknown left out. One alone, or several times the same one, stays what it is. */
    static CodeSet sum(Collection<CodeSet> sets) {
        List<CodeSet> known = sets.stream().filter(set -> !set.isUnknown()).toList();
        Collection<CodeSet> parts = known.isEmpty() ? sets : known;
        Set<String> labels = new LinkedHashSet<>();
        TreeMap<Integer, Double> weights = new TreeMap<>();
        for (CodeSet part : parts) {
            labels.add(part.label);
            for (int k = 0; k < part.members.length; k++) {
                weights.merge(part.members[k], part.weights[k], Math::max);
            }
        }
        if (labels.size() == 1) {
            return parts.iterator().next();
        }
        return new CodeSet(
                String.join(PLUS, labels),
                weights.keySet().stream().mapToInt(i -> i).toArray(),
                weights.values().stream().mapToDouble(w -> w).toArray(),
                true);
    }

    /** Whether no figure is known of it. */
    boolean isUnknown() {
        return members.length == 0;
    }

    /** Whether the two share a member. */
    boolean overlaps(CodeSet other) {
        return Arrays.stream(members).anyMatch(i -> Arrays.stream(other.members).anyMatch(j -> i == j));
    }
}
