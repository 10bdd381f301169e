/**
 * Questions that take many runs, as arithmetic: which factors matter (Morris), what share of the variance each makes (Sobol, Saltelli), which value gives a
 * number that is wanted. They lay out points and read results; whoever has a model makes the runs. Entry classes: {@link
 * io.tradewind.core.study.Morris}, {@link io.tradewind.core.study.SobolIndices}, {@link io.tradewind.core.study.GoalSeek}. Depends on {@code core.array} and
 * {@code core.base}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.core.study;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
