/**
 * Joins baseline, scenario and parameters into monthly paths of every flow.
 * Entry class: {@link io.tradewind.core.projection.ProjectionEngine}. May use every other room of the monthly engine.
 */
@API(status = Status.STABLE)
package io.tradewind.core.projection;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
