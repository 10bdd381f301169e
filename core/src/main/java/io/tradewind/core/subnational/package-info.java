/**
 * Provinces, customs channels and owners as a layer over the customs panel: every cell of the country is divided by shares of the panel's year, so the
 * parts always add up to the whole; what no source states is unknown. Entry class: {@link io.tradewind.core.subnational.Provinces}. Depends on
 * {@code core.projection} and below, and on {@code core.evaluation.residual}. Rows by channel or owner are made only when they are asked for: they would
 * make the default output many times as long.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.subnational;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
