/**
 * What indicators add to a forecast (MODEL §13, nowcast): numbers in, numbers out. Entry class: {@link io.tradewind.core.evaluation.nowcast.Bridge}.
 * Depends on {@code core.array} and {@code core.base}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.evaluation.nowcast;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
