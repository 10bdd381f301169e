/**
 * Reads, checks and writes folders of a world and files of shocks to it.
 * Entry classes: {@link io.tradewind.io.world.WorldReader}, {@link io.tradewind.io.world.WorldWriter}. Depends on {@code io.table}, {@code io.files},
 * {@code core} and Jackson's streaming parser.
 */
@API(status = Status.STABLE)
package io.tradewind.io.world;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
