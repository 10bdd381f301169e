/**
 * What trade would be without shocks: season, New Year, trend and level, estimated only on months up to the projection's origin (MODEL §6.1).
 * Entry class: {@link io.tradewind.core.baseline.PartnerBaseline}. Depends on {@code core.model}, {@code core.parameter} and below.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.baseline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
