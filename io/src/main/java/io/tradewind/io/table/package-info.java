/**
 * Reads CSV tables from a folder or from the built-in data, and collects everything that is wrong with them.
 * Entry classes: {@link io.tradewind.io.table.CsvTable}, and {@link io.tradewind.io.table.BoundedFile} for files that a user named. Depends on {@code core.base} and FastCSV.
 */
@API(status = Status.INTERNAL)
package io.tradewind.io.table;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
