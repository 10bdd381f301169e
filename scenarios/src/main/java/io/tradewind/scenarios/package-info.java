/**
 * Files in, core objects out: built-in worlds, customs panel, observations, scenario files.
 * Entry class: {@link io.tradewind.scenarios.world.Worlds}. Depends on {@code core}, Jackson and FastCSV.
 */
@API(status = Status.STABLE)
package io.tradewind.scenarios;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
