/**
 * The engine as a library: ready-made solvers for those who want an answer and no wiring.
 * Entry class: {@link io.tradewind.core.StandardSolvers}. May depend on all of core.
 */
@API(status = Status.STABLE)
package io.tradewind.core;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
