/** The built-in worlds by id, others by their folder, each with what is known by month. Entry class: {@link io.tradewind.scenarios.world.Worlds}. */
@API(status = Status.STABLE)
package io.tradewind.scenarios.world;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
