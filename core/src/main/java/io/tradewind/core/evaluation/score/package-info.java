/**
 * How good a forecast was, once the outcome is known: errors, hit rates, CRPS, PIT, coverage, and whether one forecast beat another (MODEL §8).
 * Takes numbers, knows neither worlds nor scenarios. Entry classes: {@link io.tradewind.core.evaluation.score.Crps} and
 * {@link io.tradewind.core.evaluation.score.DieboldMariano}. Depends on {@code core.base} and commons-math3.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.evaluation.score;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
