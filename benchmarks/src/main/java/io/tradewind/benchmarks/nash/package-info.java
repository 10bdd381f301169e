/**
 * Times Nash tariffs on worlds of named shapes. Entry class: {@link io.tradewind.benchmarks.nash.NashBenchmark}. Depends on {@code core},
 * the worlds of {@code benchmarks.equilibrium} and JMH.
 */
package io.tradewind.benchmarks.nash;
