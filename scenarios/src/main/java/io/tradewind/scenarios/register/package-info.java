/**
 * The register of what happened: dated, sourced events with their status, and the scenario events that carry them out; scenario files take them by
 * reference. Entry class: {@link io.tradewind.scenarios.register.EventRegister}. Depends on {@code scenarios.format} and {@code scenarios.table}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.scenarios.register;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
