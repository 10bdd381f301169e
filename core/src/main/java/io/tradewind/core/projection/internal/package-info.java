/**
 * The month loop of the projection: one market at a time, all its months. Used by {@code core.projection} alone.
 * Entry class: {@link io.tradewind.core.projection.internal.WorldSimulation}.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.projection.internal;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
