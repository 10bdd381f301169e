/**
 * The real-time backtest: forecasts made at earlier origins with what was known then, beside rivals with the same information and what came (MODEL §8).
 * Entry class: {@link io.tradewind.scenarios.backtest.Backtest}. Depends on {@code scenarios.facts}, {@code scenarios.data} and {@code core}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.scenarios.backtest;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
