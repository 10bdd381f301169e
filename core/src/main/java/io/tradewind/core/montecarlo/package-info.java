/**
 * Many projections with drawn parameters, one seed: how sure a projection is as far as its parameters go.
 * Entry class: {@link io.tradewind.core.montecarlo.Ensemble}. Depends on {@code core.measure}, {@code core.projection} and below.
 */
package io.tradewind.core.montecarlo;
