/**
 * From a scenario file or a built-in id to the scenario of core, checked in a world: everything that is wrong is reported at once.
 * Entry class: {@link io.tradewind.scenarios.load.ScenarioLoader}. Depends on {@code scenarios.format}, {@code scenarios.catalog} and core.
 */
@API(status = Status.STABLE)
package io.tradewind.scenarios.load;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
