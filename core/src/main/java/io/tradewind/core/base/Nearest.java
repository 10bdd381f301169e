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
        if (allowed.isEmpty()) {
            return "";
        }
        return to(word, allowed)
                .map(near -> "Maybe use '" + near + "'.")
                .orElseGet(() -> "Maybe use one of "
                        + allowed.stream().limit(12).toList()
                        + (allowed.size() > 12 ? " and " + (allowed.size() - 12) + " more" : "") + ".");
    }

    /** Levenshtein distance of the two words, upper and lower case alike. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
