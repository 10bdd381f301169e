/**
 * The inner loops of the equilibrium solver behind one small interface, {@link io.tradewind.core.equilibrium.kernel.Kernels}, so that
 * they can be exchanged. Works on bare arrays that the solver owns; depends on nothing.
 */
package io.tradewind.core.equilibrium.kernel;
