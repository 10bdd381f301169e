/**
 * Projections as bytes, for those who keep them or send them elsewhere. Entry class: {@link io.tradewind.io.result.ProjectionFile}.
 * Depends on {@code core} alone.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.io.result;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
