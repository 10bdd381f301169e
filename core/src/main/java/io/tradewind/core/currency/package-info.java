/**
 * Exchange rates: how far each region's currency moves, what that does to prices in the buyer's currency, and the two currency views (MODEL §3).
 * Entry class: {@link io.tradewind.core.currency.CurrencyPaths}. Depends on {@code core.schedule}, {@code core.dynamics} and below.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.currency;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
