/**
 * The baseline world: regions, sectors, flows, tariffs, accounts, and the customs panel of a reporter.
 * Entry class: {@link io.tradewind.core.model.Economy}. Depends on {@code core.array} and {@code core.base}.
 */
package io.tradewind.core.model;
