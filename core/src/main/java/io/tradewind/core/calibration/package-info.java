/**
 * Estimation of parameters: a panel regression with clustered errors, penalised least squares around prior beliefs, the mirror factor between two
 * customs offices, and the rule that decides whether an estimate replaces the priors. Pure: numbers and functions in, a posterior out. Entry class:
 * {@link io.tradewind.core.calibration.PosteriorFit}. Depends on {@code core.parameter}, {@code core.dynamics} and {@code core.base}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.calibration;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
