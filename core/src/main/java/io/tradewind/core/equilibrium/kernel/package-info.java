/**
 * The inner loops of the equilibrium solver behind one small interface, {@link io.tradewind.core.equilibrium.kernel.Kernels}, so that
 * they can be exchanged. Works on bare arrays that the solver owns; depends on nothing.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.equilibrium.kernel;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
