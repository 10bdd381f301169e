package io.tradewind.io.format;

/**
 * A place in a text.
 *
 * @param line   line, counted from 1
 * @param column column, counted from 1
 */
record Place(int line, int column) {
    /** Of the whole text. */
    static final Place NOWHERE = new Place(0, 0);
}
