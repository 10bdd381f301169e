/**
 * Every number about the economy that the engine uses: meaning, unit, central value, range, bounds, source and status, read from one table.
 * Entry class: {@link io.tradewind.core.parameter.ParameterRegistry}. Depends on {@code core.base}.
 */
@API(status = Status.STABLE)
package io.tradewind.core.parameter;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
