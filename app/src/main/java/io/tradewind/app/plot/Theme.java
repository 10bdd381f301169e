package io.tradewind.app.plot;

import java.util.List;

/** Colours and sizes of letters: those of the page, light. */
final class Theme {
    static final String PAPER = "#ffffff";
    static final String INK = "#1b2330";
    static final String SOFT = "#5d6877";
    static final String GRID = "#e4e2dc";
    static final String BASE = "#a3abb5";
    static final String BLUE = "#1f5fa8";
    static final String THIN = "#8fb0d6";
    static final String ORANGE = "#c8571b";
    static final String LAND = "#e9e7e1";

    /** Owners of a stack: told apart by readers who see colours otherwise (Okabe and Ito 2008, in this order). */
    static final List<String> PARTS =
            List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#999999");

    static final double TITLE = 16;
    static final double TEXT = 12.5;
    static final double SMALL = 11.5;

    private Theme() {}

    /** Blue for more, orange for less. */
    static String sign(double value) {
        return value < 0 ? ORANGE : BLUE;
    }

    /** The colour of a part of a stack. */
    static String part(int k) {
        return PARTS.get(k % PARTS.size());
    }
}
