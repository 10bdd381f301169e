/**
 * Writes sets of files so that each is there as a whole, and reads results back only if they are what was written.
 * Entry classes: {@link io.tradewind.io.files.WholeFiles} and {@link io.tradewind.io.files.ResultFolder}. Depends on {@code core.base},
 * {@code core} and Jackson's streaming parser.
 */
@API(status = Status.INTERNAL)
package io.tradewind.io.files;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
