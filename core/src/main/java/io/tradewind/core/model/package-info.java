/**
 * The baseline world: regions, sectors, flows, tariffs, accounts, and the customs panel of a reporter.
 * Entry class: {@link io.tradewind.core.model.Economy}. Depends on {@code core.array} and {@code core.base}.
 */
@API(status = Status.STABLE)
package io.tradewind.core.model;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
