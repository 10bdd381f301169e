package io.tradewind.core.subnational;

/** How a part of a cell's trade answers beyond the whole cell: the difference of their log responses. What all parts have in common may be left out. */
@FunctionalInterface
interface Tilt {
    /** A part that answers like the others. */
    Tilt NONE = (product, partner, month) -> 0.0;

    /** Log difference in a cell and month. */
    double log(int product, int partner, int month);
}
