/**
 * Immutable numeric arrays; the only public holders of {@code double[]}.
 * Entry class: {@link io.tradewind.core.array.TradeCube}. Depends on {@code core.base}.
 */
@API(status = Status.STABLE)
package io.tradewind.core.array;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
