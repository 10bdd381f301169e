/**
 * The long run of a scenario: what its tariffs and transport are on a day, the equilibrium that this leads to, and how spending and wages move
 * there month by month. Entry classes: {@link io.tradewind.core.longrun.ScenarioState}, {@link io.tradewind.core.longrun.LongRunPath}. Depends on
 * {@code core.equilibrium} (not its {@code internal}), {@code core.audit}, {@code core.schedule}, {@code core.investment} and what is below them.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.longrun;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
