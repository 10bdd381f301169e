/**
 * Facts about trade (of the articles, of customs, of a user), what the model says about each, and whether they agree with one another.
 * Entry classes: {@link io.tradewind.scenarios.facts.Facts}, {@link io.tradewind.scenarios.facts.FactReader} and
 * {@link io.tradewind.scenarios.facts.FactComparison}. Depends on {@code scenarios.table}, {@code scenarios.data}, {@code core.measure} and
 * {@code core.projection}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.scenarios.facts;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
