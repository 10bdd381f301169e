/**
 * One scenario asked again and again with other values: every combination (sweep), the value that gives a number (solve for), what a number depends on
 * (sensitivity). Entry class: {@link io.tradewind.scenarios.study.Study}. Depends on {@code core}, {@code io}, {@code scenarios.data} and the root.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.scenarios.study;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
