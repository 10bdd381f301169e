/**
 * Who stands behind a change: events gathered into players, explanations in sentences, and the claims of the founding articles put to the test.
 * Entry class: {@link io.tradewind.scenarios.explain.PlayerGroups}. Depends on {@code core}, {@code scenarios.register}, {@code scenarios.facts} and {@code scenarios.table}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.scenarios.explain;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
