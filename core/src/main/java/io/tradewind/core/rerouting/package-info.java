/**
 * What a tariff on China moves besides the taxed flow: goods that change their label in a hub, hubs that buy more inputs, prices that fall
 * elsewhere. Entry class: {@link io.tradewind.core.rerouting.Rerouting}. Depends on {@code core.schedule}, {@code core.demand},
 * {@code core.dynamics}, {@code core.parameter} and below; it knows no projection, only the {@link io.tradewind.core.rerouting.FlowResponses} of one.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.rerouting;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
