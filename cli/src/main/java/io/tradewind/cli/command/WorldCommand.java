package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldWriter;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind world}. */
@Command(
        name = "world",
        header = "Check a world folder, write a world to one, or make one of published data.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {WorldCommand.CheckCommand.class, WorldCommand.ExportCommand.class, WorldImportCommand.class},
        footer = {
            "",
            "Examples:",
            "  tradewind world check worlds/mine",
            "  tradewind world export world-2023 worlds/mine",
            "  tradewind world import baci BACI_HS92_V202601.zip --year 2024 -o worlds/baci-2024"
        })
public final class WorldCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do, such as 'tradewind world check DIR'.");
    }

    /** {@code tradewind world check}. */
    @Command(
            name = "check",
            header = "Check the accounts of a world.",
            description =
                    "Reports negative final demand, rounding gaps, sectors without production and implied deficits;"
                            + " exit code 3 if no accounts follow from the world.")
    static final class CheckCommand extends AnswerCommand<String> {
        @Parameters(paramLabel = "ID|DIR", description = "Built-in world or world folder.")
        private String world;

        @Mixin
        private OutputOptions answer;

        CheckCommand() {
            super(Answers::standard, Answers::worldCheck);
        }

        @Override
        public Integer call() {
            return print(world, answer);
        }
    }

    /** {@code tradewind world export}. */
    @Command(
            name = "export",
            header = "Write a world to a folder, to change it or to use it elsewhere.",
            description = "What is known by month is not part of the format and stays behind.")
    static final class ExportCommand implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "ID|DIR", description = "Built-in world or world folder.")
        private String world;

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "DIR",
                description = "A folder that does not exist yet or is empty; or -o.")
        private Path folder;

        @Option(names = "-o", paramLabel = "DIR", description = "The same.")
        private Path output;

        @Mixin
        private HelpOption help;

        @Override
        public Integer call() throws IOException {
            if ((folder == null) == (output == null)) {
                throw new ParameterException(spec.commandLine(), "Name one folder, such as '-o worlds/mine'.");
            }
            Path target = folder == null ? output : folder;
            LoadedWorld loaded = new ProjectionSession(Tradewind.standard()).world(world);
            try {
                WorldWriter.write(loaded, target);
                writeShocks(world, target);
            } catch (FileAlreadyExistsException e) {
                throw new ParameterException(
                        spec.commandLine(), "'" + target + "' is not an empty folder. Maybe name a new one.");
            }
            spec.commandLine()
                    .getErr()
                    .println("Wrote the world " + loaded.info().id() + " into " + target + ".");
            return ExitStatus.DONE;
        }

        /** The shocks that ship with a world go with it. */
        private static void writeShocks(String world, Path target) throws IOException {
            for (String name : Worlds.shocks(world)) {
                Path file = target.resolve("shocks").resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream shock = Worlds.shock(world, name).orElseThrow()) {
                    Files.copy(shock, file);
                }
            }
        }
    }
}
