/**
 * The equilibrium solver on the vector instructions of the machine: an option for those who solve many worlds. Entry class
 * {@link io.tradewind.vector.VectorSolvers}; depends on {@code core} and the incubating module {@code jdk.incubator.vector}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.vector;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
