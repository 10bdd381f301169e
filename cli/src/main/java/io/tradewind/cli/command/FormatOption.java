package io.tradewind.cli.command;

import io.tradewind.app.render.OutputFormat;
import picocli.CommandLine.Option;

/** How the answer is written. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json or csv (default: table)",
            converter = WordConverter.Format.class,
            completionCandidates = WordConverter.Format.class)
    OutputFormat format = OutputFormat.TABLE;
}
