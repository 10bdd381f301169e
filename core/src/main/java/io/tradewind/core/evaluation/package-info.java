/**
 * The test of time: a scenario as it was known at an origin, and how forecasts made then compare with what came (MODEL §8). Knows no files.
 * Entry class: {@link io.tradewind.core.evaluation.KnownScenario}. Depends on {@code core.scenario}, {@code core.schedule} and {@code core.base}; its
 * parts {@code score}, {@code rival} and {@code residual} take numbers only.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.evaluation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
