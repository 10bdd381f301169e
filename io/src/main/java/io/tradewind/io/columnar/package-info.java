/**
 * Parquet and SQL for those who ask for them: what the module {@code tradewind-columnar} does, found when it is on the class path. Nothing here loads it
 * otherwise, so that a program without it starts and is downloaded as before.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.io.columnar;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
