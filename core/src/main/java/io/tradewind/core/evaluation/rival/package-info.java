/**
 * Simple forecasts that a model has to beat: random walk of growth, seasonal autoregression, static partial equilibrium after SMART, survey
 * consensus (MODEL §8). Takes numbers, knows neither worlds nor scenarios; elasticities are handed in.
 * Entry classes: {@link io.tradewind.core.evaluation.rival.GrowthRival} and {@link io.tradewind.core.evaluation.rival.SmartStatic}.
 * Depends on {@code core.array}, {@code core.base} and commons-math3.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.evaluation.rival;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
