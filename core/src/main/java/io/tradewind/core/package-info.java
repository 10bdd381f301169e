/**
 * The engine as a library: ready-made solvers for those who want an answer and no wiring.
 * Entry class: {@link io.tradewind.core.StandardSolvers}. May depend on all of core.
 */
package io.tradewind.core;
