package io.tradewind.cli.command;

import io.tradewind.core.base.Nearest;
import io.tradewind.io.files.WholeFiles;
import io.tradewind.io.format.ScenarioTemplates;
import io.tradewind.scenarios.load.ShippedKinds;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind new}. */
@Command(
        name = "new",
        header = "Write a scenario file to start from.",
        description = "The file runs as it stands. A file that exists is never overwritten.",
        footer = {"", "Examples:", "  tradewind new my-scenario.yaml", "  tradewind new weaker-yuan.yaml --template fx"
        })
public final class NewCommand implements Callable<Integer> {
    /** Names of the templates. */
    static final class Templates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ScenarioTemplates.names().iterator();
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write, such as my-scenario.yaml.")
    private Path file;

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description = "tariff, fx, investment or blank (default: tariff).",
            completionCandidates = Templates.class)
    private String template = "tariff";

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws IOException {
        if (!ScenarioTemplates.names().contains(template)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no template '" + template + "'. " + Nearest.hint(template, ScenarioTemplates.names()));
        }
        try {
            Path whole = file.toAbsolutePath().normalize();
            Path folder = whole.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new NoSuchFileException(file.toString(), null, "There is no folder for it.");
            }
            WholeFiles.in(folder)
                    .write(
                            staging -> Files.writeString(
                                    staging.resolve(whole.getFileName()),
                                    ScenarioTemplates.text(template, ShippedKinds.standard())),
                            "",
                            Map::of);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(
                    spec.commandLine(), "The file '" + file + "' exists and was left alone. Maybe name a new one.", e);
        }
        spec.commandLine().getErr().println("Wrote " + file + ". Next: tradewind run " + file);
        return ExitStatus.DONE;
    }
}
