/**
 * Reads, checks and writes folders of a world and files of shocks to it.
 * Entry classes: {@link io.tradewind.io.world.WorldReader}, {@link io.tradewind.io.world.WorldWriter}. Depends on {@code io.table}, {@code io.files},
 * {@code core} and Jackson's streaming parser.
 */
package io.tradewind.io.world;
