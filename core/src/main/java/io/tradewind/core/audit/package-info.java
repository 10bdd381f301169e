/**
 * Re-checks results from the model's equations, by code that shares nothing with the solvers.
 * Entry class: {@link io.tradewind.core.audit.EquilibriumAudit}. Depends on {@code core.equilibrium} (not its {@code internal}),
 * {@code core.model}, {@code core.array} and {@code core.base}.
 */
@API(status = Status.STABLE)
package io.tradewind.core.audit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
