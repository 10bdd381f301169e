/**
 * A checked world with a scenario as one text, for an engine that has no files, such as the one in a browser.
 * Entry class: {@link io.tradewind.core.bundle.Bundle}. Depends on {@code core.attribution}, {@code core.projection}, {@code core.scenario}, {@code core.parameter},
 * {@code core.model}, {@code core.array} and {@code core.base}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.bundle;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
