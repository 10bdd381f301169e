/**
 * The numbers that people ask a projection for: levels, growth over twelve months, contributions, price and volume, sums over groups, both
 * currencies. Entry class: {@link io.tradewind.core.measure.ProjectionTable}. Depends on {@code core.projection} and below.
 */
package io.tradewind.core.measure;
