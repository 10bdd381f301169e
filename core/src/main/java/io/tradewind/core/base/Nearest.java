package io.tradewind.core.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what the user may have meant: the nearest of the allowed words by edit distance. */
public final class Nearest {
    /** Words this short are full of neighbours: one letter may be wrong in them, no more. */
    private static final int FEW_LETTERS = 5;

    private Nearest() {}

    /** The allowed word nearest to the given one, if it is near enough to be worth a suggestion. */
    public static Optional<String> to(String word, Collection<String> allowed) {
        int limit = word.length() < FEW_LETTERS ? 1 : Math.max(2, word.length() / 3);
        return allowed.stream()
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(candidate -> !candidate.startsWith(word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A sentence that suggests the nearest allowed word, or lists the first of them. */
    public static String hint(String word, Collection<String> allowed) {
        return to(word, allowed).map(near -> "Maybe use '" + near + "'.").orElseGet(() -> list(allowed));
    }

    /** A sentence that lists the first of the allowed words, where likeness means nothing. */
    public static String list(Collection<String> allowed) {
        return allowed.isEmpty()
                ? ""
                : "Maybe use one of " + allowed.stream().limit(12).toList()
                        + (allowed.size() > 12 ? " and " + (allowed.size() - 12) + " more" : "") + ".";
    }

    /** Letters to add, drop, replace or swap with their neighbour; upper and lower case alike (optimal string alignment). */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swapped ? Math.min(d[i][j], d[i - 2][j - 2] + 1) : d[i][j];
            }
        }
        return d[a.length()][b.length()];
    }
}
