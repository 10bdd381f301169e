/** Benchmarks of {@code core.dynamics}; each is checked by a test of the same name. Depends on {@code core} and {@code scenarios}. */
package io.tradewind.benchmarks.dynamics;
