package io.tradewind.cli.command;

import io.tradewind.app.document.Document;
import io.tradewind.app.render.OutputFile;
import io.tradewind.app.render.OutputFormat;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the answer is written, and where to. */
class OutputOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json, csv, markdown, xlsx or parquet (default: what -o says, else table).",
            converter = WordConverter.Format.class,
            completionCandidates = WordConverter.Format.class)
    private OutputFormat format;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description =
                    "Write the answer into this file, whose ending (txt, json, csv, md, xlsx, parquet) is the format.")
    private Path file;

    private boolean streams;

    /** The format that is asked for, or that the ending of the file says. */
    final OutputFormat format() {
        OutputFormat otherwise = format == null ? OutputFormat.TABLE : format;
        return file == null || streams ? otherwise : OutputFormat.ofFile(file).orElse(otherwise);
    }

    /** The Parquet file that takes rows while they are worked out; the answer is printed beside then. */
    final Optional<Path> streamed() {
        streams = file != null && OutputFormat.ofFile(file).equals(Optional.of(OutputFormat.PARQUET));
        return Optional.ofNullable(file).filter(any -> streams);
    }

    /** The file that the answer goes to; empty for standard output. What cannot be written there is refused before anything is worked out. */
    Optional<OutputFile> file() {
        if (file == null || streams) {
            refuse(
                    !format().isText(),
                    "A workbook or a Parquet file goes into a file, not to standard output. Maybe add -o answer.xlsx.");
            return Optional.empty();
        }
        Optional<OutputFormat> ending = OutputFormat.ofFile(file);
        refuse(
                ending.isEmpty(),
                "The ending of '" + file + "' says no format. Maybe use one of " + OutputFormat.endings() + ".");
        if (format != null && ending.get() != format) {
            refuse(
                    true,
                    "--format " + format.label() + " contradicts -o " + file + ", whose ending says "
                            + ending.get().label() + ". Maybe leave out --format.");
        }
        OutputFile output = OutputFile.of(file);
        refuse(!output.isFree(), "'" + file + "' is no file and was left alone. Maybe name a new one.");
        return Optional.of(output);
    }

    /** Where the answer goes; null for standard output. */
    final Path path() {
        return file;
    }

    /** What to say once the file is written. */
    final String written() {
        return "Wrote " + file + ".";
    }

    /** Narrows the page of the document as far as was asked for. */
    Document narrowed(Document document) {
        refuse(
                document.data().isEmpty() && !format().isPage(),
                "This answer is a page without tables for programs, so there is no " + format().label()
                        + " of it. Maybe use --format markdown.");
        return document;
    }

    final void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
