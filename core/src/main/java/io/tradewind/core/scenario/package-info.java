/**
 * What changes and when: a scenario is a list of dated events, each with one shock in its own units.
 * Entry class: {@link io.tradewind.core.scenario.Scenario}; {@link io.tradewind.core.scenario.ScenarioCheck} finds everything that is
 * wrong with one. Depends on {@code core.model}, {@code core.parameter} and {@code core.base}.
 */
package io.tradewind.core.scenario;
