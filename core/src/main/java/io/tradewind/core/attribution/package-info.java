/**
 * Why a number is what it is: Shapley shares of groups of events in the growth of a flow, and the split of growth into quantity, price and exchange
 * rate. Entry class: {@link io.tradewind.core.attribution.Explainer}. Depends on {@code core.measure}, {@code core.subnational}, {@code core.projection} and below.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.attribution;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
