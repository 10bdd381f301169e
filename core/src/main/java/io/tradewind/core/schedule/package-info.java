/**
 * Dated events resolved to months: how large each one is on average over the days of each month, and how it stacks with others.
 * Entry class: {@link io.tradewind.core.schedule.TariffProgram}. Depends on {@code core.scenario}, {@code core.parameter},
 * {@code core.model} and {@code core.base}.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.schedule;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
