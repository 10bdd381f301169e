/**
 * Many projections with drawn parameters, open events and residuals, one seed: how sure a projection is. Entry class:
 * {@link io.tradewind.core.montecarlo.Ensemble}. Depends on {@code core.measure}, {@code core.evaluation.residual}, {@code core.projection} and below.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.montecarlo;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
