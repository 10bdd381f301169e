/**
 * The month loop of the projection: one market at a time, all its months. Used by {@code core.projection} alone.
 * Entry class: {@link io.tradewind.core.projection.internal.WorldSimulation}.
 */
package io.tradewind.core.projection.internal;
