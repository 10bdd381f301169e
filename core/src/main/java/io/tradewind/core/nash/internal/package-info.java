/**
 * How rates are found: shares without powers, one accelerated loop over wages and rates, responses of wages by their analytic Jacobian.
 * Entry class: {@link io.tradewind.core.nash.internal.AcceleratedNashSolver}. Used by {@code core.nash} and the root package alone.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.nash.internal;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
