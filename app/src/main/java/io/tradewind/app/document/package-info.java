/**
 * An answer as data, before it is written in any format: sentences, tables of typed columns, notes, facts of the run; places for charts.
 * Entry class: {@link io.tradewind.app.document.Document}. Depends on {@code core.base} only.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.app.document;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
