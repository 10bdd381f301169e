/**
 * Joins baseline, scenario and parameters into monthly paths of every flow.
 * Entry class: {@link io.tradewind.core.projection.ProjectionEngine}. May use every other room of the monthly engine.
 */
package io.tradewind.core.projection;
