/**
 * Dated events resolved to months: how large each one is on average over the days of each month, and how it stacks with others.
 * Entry class: {@link io.tradewind.core.schedule.TariffProgram}. Depends on {@code core.scenario}, {@code core.parameter},
 * {@code core.model} and {@code core.base}.
 */
package io.tradewind.core.schedule;
