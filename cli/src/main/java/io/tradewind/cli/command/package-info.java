/**
 * One picocli class for each command, with the exit codes and the way errors are shown.
 * Entry class: {@link io.tradewind.cli.command.TradewindCommand}. Depends on {@code app} and picocli; wired in {@code cli.wiring}.
 */
@API(status = Status.INTERNAL)
package io.tradewind.cli.command;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
