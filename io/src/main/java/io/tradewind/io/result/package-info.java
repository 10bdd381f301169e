/**
 * Projections as bytes, for those who keep them or send them elsewhere. Entry class: {@link io.tradewind.io.result.ProjectionFile}.
 * Depends on {@code core} alone.
 */
package io.tradewind.io.result;
