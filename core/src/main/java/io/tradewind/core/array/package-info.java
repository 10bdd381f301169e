/**
 * Immutable numeric arrays; the only public holders of {@code double[]}.
 * Entry class: {@link io.tradewind.core.array.TradeCube}. Depends on {@code core.base}.
 */
package io.tradewind.core.array;
