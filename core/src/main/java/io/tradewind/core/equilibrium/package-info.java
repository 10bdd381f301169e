/**
 * The long-run general equilibrium: multi-sector Ricardian trade with input-output linkages, tariffs and deficits, in exact hat algebra.
 * Entry class: {@link io.tradewind.core.equilibrium.EquilibriumSolver}. Depends on {@code core.model}, {@code core.array} and
 * {@code core.base}; knows no scenario.
 */
@API(status = Status.STABLE)
package io.tradewind.core.equilibrium;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
