/**
 * Times the equilibrium solver on worlds of named shapes, beside the textbook solver that is the yardstick.
 * Entry class: {@link io.tradewind.benchmarks.equilibrium.WarmSolveBenchmark}. Depends on {@code core} and JMH.
 */
package io.tradewind.benchmarks.equilibrium;
