/**
 * Puts the pieces together; the only user of Guice. Entry class: {@link io.tradewind.cli.wiring.GuiceFactory}.
 * Depends on everything in {@code cli}.
 */
@API(status = Status.INTERNAL)
package io.tradewind.cli.wiring;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
