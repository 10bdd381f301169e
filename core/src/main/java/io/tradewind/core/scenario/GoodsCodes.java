package io.tradewind.core.scenario;

import java.util.List;

/** Codes of goods of the Harmonized System as scenarios write them: {@code 8703}, {@code 8507.60}, or a range such as {@code 28-29}. */
final class GoodsCodes {
    private static final String RANGE = "-";

    private GoodsCodes() {}

    /** The word without points. */
    static String plain(String word) {
        return word.strip().replace(".", "");
    }

    /** Whether a word is a code or a range of codes of the same length. */
    static boolean isWord(String word) {
        String[] ends = plain(word).split(RANGE, -1);
        return switch (ends.length) {
            case 1 -> isCode(ends[0]);
            case 2 ->
                isCode(ends[0])
                        && isCode(ends[1])
                        && ends[0].length() == ends[1].length()
                        && ends[0].compareTo(ends[1]) <= 0;
            default -> false;
        };
    }

    private static boolean isCode(String code) {
        return code.length() >= 2 && code.length() <= 10 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether one of the words holds the code of a product. */
    static boolean hold(List<String> words, String product) {
        for (String word : words) {
            if (holds(plain(word), product)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String word, String product) {
        int cut = word.indexOf(RANGE);
        if (cut < 0) {
            return product.startsWith(word);
        }
        String start = product.substring(0, Math.min(cut, product.length()));
        return start.length() == cut
                && start.compareTo(word.substring(0, cut)) >= 0
                && start.compareTo(word.substring(cut + 1)) <= 0;
    }

    /** Whether a word names goods within those that a code stands for, so that the code is too coarse for it. */
    static boolean isFiner(String word, String code) {
        String first = plain(word).split(RANGE, -1)[0];
        return first.length() > code.length() && first.startsWith(code);
    }
}
