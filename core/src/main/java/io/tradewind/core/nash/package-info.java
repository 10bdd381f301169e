/**
 * Tariffs that regions choose for themselves: best responses of single players, Nash equilibria of several, customs unions with one
 * common rate. Entry class: {@link io.tradewind.core.nash.NashSolver}. Depends on {@code core.equilibrium}, {@code core.model},
 * {@code core.array} and {@code core.base}; knows no scenario.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.nash;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
