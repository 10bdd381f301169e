/**
 * The algorithm: wage map, Anderson acceleration and the shock taken in steps where it is too large for one.
 * Entry class: {@link io.tradewind.core.equilibrium.internal.WageMapSolver}. Nobody outside {@code core.equilibrium} and
 * {@code core.StandardSolvers} uses this package.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.equilibrium.internal;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
