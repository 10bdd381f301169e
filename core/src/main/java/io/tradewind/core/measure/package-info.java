/**
 * The numbers that people ask a projection for: levels, growth over twelve months, contributions, price and volume, sums over groups, both
 * currencies. Entry class: {@link io.tradewind.core.measure.ProjectionTable}. Depends on {@code core.projection}, {@code core.welfare} and below.
 */
@API(status = Status.STABLE)
package io.tradewind.core.measure;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
