/**
 * How responses unfold in time: the two-speed kernel, front-loading and its payback, policy uncertainty (MODEL §2).
 * Entry class: {@link io.tradewind.core.dynamics.TwoSpeedKernel}. Depends on {@code core.parameter} and {@code core.base}.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.dynamics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
