/**
 * Writes sets of files so that each is there as a whole, and reads results back only if they are what was written.
 * Entry classes: {@link io.tradewind.scenarios.files.WholeFiles} and {@link io.tradewind.scenarios.files.ResultFolder}. Depends on {@code core.base},
 * {@code data} (hashes) and Jackson's streaming parser.
 */
package io.tradewind.scenarios.files;
