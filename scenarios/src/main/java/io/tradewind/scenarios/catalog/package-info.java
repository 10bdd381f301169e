/**
 * The scenarios that ship with Tradewind: their texts and what they are about.
 * Entry class: {@link io.tradewind.scenarios.catalog.ScenarioCatalog}. Depends on {@code scenarios.format} and {@code core.base}.
 */
package io.tradewind.scenarios.catalog;
