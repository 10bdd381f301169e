/**
 * Reads CSV tables from a folder or from the built-in data, and collects everything that is wrong with them.
 * Entry class: {@link io.tradewind.scenarios.table.CsvTable}. Depends on {@code core.base} and FastCSV.
 */
package io.tradewind.scenarios.table;
