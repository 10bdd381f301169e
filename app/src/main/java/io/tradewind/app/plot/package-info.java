/**
 * Charts as pictures without a browser: SVG as text with the same bytes everywhere, PNG through the JDK's own painter. Loaded only where a picture is asked for.
 * Entry class: {@link io.tradewind.app.plot.Plot}. Depends on {@code core.chart}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.app.plot;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
