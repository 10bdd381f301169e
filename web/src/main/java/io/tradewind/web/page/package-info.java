/**
 * The page: one HTML file that holds the answer to a request, the engine and its data, and runs from disk. Its front end is plain typed modules, in the
 * resources of this package. Entry class: {@link io.tradewind.web.page.ReportPage}. Depends on {@code app} and {@code core.bundle}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.web.page;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
