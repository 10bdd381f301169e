/**
 * Reads, checks and writes worlds and the shocks to them, and knows the built-in worlds.
 * Entry class: {@link io.tradewind.scenarios.world.Worlds}. Depends on {@code scenarios.table}, {@code scenarios.data}, {@code core} and Jackson's streaming parser.
 */
package io.tradewind.scenarios.world;
