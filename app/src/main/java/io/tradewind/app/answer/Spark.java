package io.tradewind.app.answer;

import java.util.List;

/** Small pictures made of letters. */
final class Spark {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final char NOTHING = ' ';

    private Spark() {}

    /** One block for each value, from the lowest to the highest of them and zero. */
    static String line(List<Double> values) {
        double low = 0.0;
        double high = 0.0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            line.append(Double.isFinite(value) ? block(value, low, high) : NOTHING);
        }
        return line.toString();
    }

    private static char block(double value, double low, double high) {
        double share = high > low ? (value - low) / (high - low) : 0.0;
        return BLOCKS.charAt((int) Math.round(share * (BLOCKS.length() - 1)));
    }

    /**
     * A bar to the left of a line for a value below zero, to the right for one above.
     *
     * @param largest value of a whole bar
     * @param width   letters of a whole bar
     */
    static String bar(double value, double largest, int width) {
        int length = largest > 0 && Double.isFinite(value) ? (int) Math.round(width * Math.abs(value) / largest) : 0;
        String bar = "█".repeat(Math.min(width, length));
        String space = " ".repeat(width - bar.length());
        return value < 0 ? space + bar + "│" + " ".repeat(width) : " ".repeat(width) + "│" + bar + space;
    }
}
