/**
 * Nested CES demand in quantities: home against imports, origins within imports (MODEL §1).
 * Entry class: {@link io.tradewind.core.demand.NestedCes}. Depends on {@code core.base}.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.demand;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
