package io.tradewind.cli.command;

import io.tradewind.app.session.ParameterFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Values of parameters. */
final class ValueOptions {
    @Option(
            names = "--set",
            paramLabel = "PARAM=VALUE",
            description = "Give a parameter another value; may be repeated. See: tradewind list parameters.",
            completionCandidates = Candidates.Settings.class)
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Parameters of a published study: default, boehm, tamberi or consistent.",
            completionCandidates = Candidates.Presets.class)
    private String preset;

    @Option(
            names = "--parameters",
            paramLabel = "CSV",
            description =
                    "Values of parameters: parameter,value, as calibrate --output writes them; --set comes on top.")
    private Path file;

    Optional<String> preset() {
        return Optional.ofNullable(preset);
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Values as {@code id=value}: those of the file, then those of the command line, which win. */
    List<String> settings() {
        List<String> values = file == null ? new ArrayList<>() : ParameterFiles.settings(file);
        values.addAll(settings);
        return values;
    }
}
