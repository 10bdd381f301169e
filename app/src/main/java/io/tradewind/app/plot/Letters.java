package io.tradewind.app.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Widths of words before they are drawn, the same on every machine.
 *
 * @source widths of Helvetica and its metric equals Arial and Liberation Sans, thousandths of the size (Adobe Core 14 AFM)
 */
final class Letters {
    private static final int FIRST = 32;
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };
    private static final int OTHER = 584;
    private static final double BOLD = 1.07;
    private static final double THOUSAND = 1000;

    private Letters() {}

    /** Width of the text in pixels. */
    static double width(String text, double size, boolean bold) {
        double width = 0;
        for (int k = 0; k < text.length(); k++) {
            int letter = text.charAt(k) - FIRST;
            width += letter >= 0 && letter < WIDTHS.length ? WIDTHS[letter] : OTHER;
        }
        return width * size / THOUSAND * (bold ? BOLD : 1);
    }

    /** The text in lines of at most that width. */
    static List<String> wrap(String text, double width, double size, boolean bold) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && width(line + " " + word, size, bold) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The text, cut where it is wider. */
    static String cut(String text, double width, double size) {
        if (width(text, size, false) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end).stripTrailing() + "…", size, false) > width) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
