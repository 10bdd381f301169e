/**
 * The scenarios that ship with Tradewind: their texts and what they are about.
 * Entry class: {@link io.tradewind.scenarios.catalog.ScenarioCatalog}. Depends on {@code scenarios.format} and {@code core.base}.
 */
@API(status = Status.STABLE)
package io.tradewind.scenarios.catalog;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
