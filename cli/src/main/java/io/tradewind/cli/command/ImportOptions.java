package io.tradewind.cli.command;

import io.tradewind.app.session.ImportSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Published files and the maps of their codes. */
final class ImportOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "Format of the files, one of those above.")
    private String format;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "What was downloaded.")
    private List<Path> files;

    @Option(names = "--regions", paramLabel = "MAP", description = "What codes or names of places stand for.")
    private Path regions;

    @Option(names = "--sectors", paramLabel = "MAP", description = "What codes of goods or industries stand for.")
    private Path sectors;

    /** What is read, in one of these formats. */
    ImportSource source(List<String> formats) {
        if (!formats.contains(format)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no format '" + format + "'. Maybe use one of " + String.join(", ", formats) + ".");
        }
        return new ImportSource(format, files, Optional.ofNullable(regions), Optional.ofNullable(sectors));
    }
}
