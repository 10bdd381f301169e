package io.tradewind.core.measure;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** What the model leaves out of rows in one draw: a factor of each month of a row, with and without the events. */
@FunctionalInterface
public interface RowNoise {
    /** Nothing. */
    RowNoise NONE = (reporter, flow, partner, product) -> Optional.empty();

    /** The factor by month of the simulation; empty where it is 1. The sum of both directions has that of its parts. */
    Optional<IntToDoubleFunction> factor(String reporter, String flow, String partner, String product);
}
