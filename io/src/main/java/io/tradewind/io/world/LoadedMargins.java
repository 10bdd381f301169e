package io.tradewind.io.world;

import io.tradewind.core.array.Vector;

/**
 * Distribution margins that were read.
 *
 * @param shares share of spending that is paid to the buyer's own labour, by region
 * @param sha256 hash of the file
 */
public record LoadedMargins(Vector shares, String sha256) {}
