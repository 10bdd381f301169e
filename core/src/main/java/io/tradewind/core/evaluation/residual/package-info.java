/**
 * What the model does not explain from month to month: seeded draws of an autoregressive residual in pp of growth (MODEL §8).
 * Takes numbers, knows neither worlds nor scenarios. Entry class: {@link io.tradewind.core.evaluation.residual.ResidualDraw}.
 * Depends on {@code core.base} and commons-math3.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.evaluation.residual;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
