/**
 * The equilibrium solver on the vector instructions of the machine: an option for those who solve many worlds. Entry class
 * {@link io.tradewind.vector.VectorSolvers}; depends on {@code core} and the incubating module {@code jdk.incubator.vector}.
 */
package io.tradewind.vector;
