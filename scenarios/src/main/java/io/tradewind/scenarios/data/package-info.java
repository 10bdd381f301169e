/**
 * The shipped tables beside the worlds: customs panel, exchange rates, investment, observations, sets of trade elasticities, and how well each figure is known.
 * Entry class: {@link io.tradewind.scenarios.data.MonthlyBaselines}. Depends on {@code scenarios.table} and {@code core}.
 */
@API(status = Status.INTERNAL)
package io.tradewind.scenarios.data;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
