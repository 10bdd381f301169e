/** Worlds of products of any size, skewed as real trade is, to measure time and memory on. */
package io.tradewind.benchmarks.products;
