/**
 * Argument checks, typed codes, sources and problems: the words every other package uses.
 * Entry class: {@link io.tradewind.core.base.Check}. Depends on nothing else of the project.
 */
@API(status = Status.STABLE)
package io.tradewind.core.base;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
