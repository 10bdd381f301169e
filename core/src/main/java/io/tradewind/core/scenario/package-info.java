/**
 * What changes and when: a scenario is a list of dated events, each with one shock in its own units.
 * A kind of event is one file: a {@link io.tradewind.core.scenario.Shock} with its {@link io.tradewind.core.scenario.EventKind}, its keys; callers add kinds of
 * their own ({@link io.tradewind.core.scenario.EventKinds}), and rooms take what events do through {@link io.tradewind.core.scenario.Effects}.
 * Entry class: {@link io.tradewind.core.scenario.Scenario}; {@link io.tradewind.core.scenario.ScenarioCheck} finds everything that is
 * wrong with one. Depends on {@code core.model}, {@code core.parameter} and {@code core.base}.
 */
@API(status = Status.STABLE)
package io.tradewind.core.scenario;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
