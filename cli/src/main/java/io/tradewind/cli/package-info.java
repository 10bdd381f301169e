/**
 * The command line: reads options, asks the library, prints the answer. Entry class: {@link io.tradewind.cli.Main}.
 * May depend on everything below; nothing depends on it.
 */
@API(status = Status.INTERNAL)
package io.tradewind.cli;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
