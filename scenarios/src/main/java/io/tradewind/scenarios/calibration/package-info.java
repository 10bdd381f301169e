/**
 * Estimates the elasticities on shipped data in the two stages of MODEL §2.2 and decides whether they replace the priors. Entry class:
 * {@link io.tradewind.scenarios.calibration.Acceptance}. Depends on {@code scenarios.data} and core.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.scenarios.calibration;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
