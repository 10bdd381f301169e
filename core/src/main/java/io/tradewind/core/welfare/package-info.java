/**
 * What an equilibrium means for each region: exact real income, the first-order welfare of the literature under its own name, and
 * the figures of a result table. Entry class: {@link io.tradewind.core.welfare.RegionResults}. Depends on {@code core.equilibrium},
 * {@code core.model}, {@code core.array} and {@code core.base}.
 */
@API(status = Status.STABLE)
package io.tradewind.core.welfare;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
