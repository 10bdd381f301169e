/**
 * The scenario file, format 1: its keys are described once, in {@code ScenarioKeys} and in the {@code EventKind} of each kind of event, and from there come the
 * reader, the JSON Schema, the guide and the templates. Entry classes: {@link io.tradewind.io.format.ScenarioReader} and
 * {@link io.tradewind.io.format.ScenarioWriter}. Depends on {@code core.base}, {@code core.scenario} and Jackson.
 */
@API(status = Status.STABLE)
package io.tradewind.io.format;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
