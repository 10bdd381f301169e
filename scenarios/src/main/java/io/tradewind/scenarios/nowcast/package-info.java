/**
 * The month that customs has not printed yet, with what is out on a day (MODEL §13, nowcast). Entry class:
 * {@link io.tradewind.scenarios.nowcast.Nowcast}. Depends on {@code scenarios.facts}, {@code io.table} and {@code core}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.scenarios.nowcast;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
