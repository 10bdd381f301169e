/**
 * Charts as data: what is looked at, what it shows, and what is said of it. The same numbers and words for terminal, report, picture and page.
 * Entry class: {@link io.tradewind.core.chart.ViewCharts}. Depends on {@code measure}, {@code welfare}, {@code rerouting}, {@code projection}, {@code scenario},
 * {@code schedule}, {@code model}, {@code array} and {@code base}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.chart;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
