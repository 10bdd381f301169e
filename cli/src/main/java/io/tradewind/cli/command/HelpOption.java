package io.tradewind.cli.command;

import picocli.CommandLine.Option;

/** Help, on every command. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;
}
