/**
 * One picocli class for each command, with the exit codes and the way errors are shown.
 * Entry class: {@link io.tradewind.cli.command.TradewindCommand}. Depends on {@code app} and picocli; wired in {@code cli.wiring}.
 */
package io.tradewind.cli.command;
