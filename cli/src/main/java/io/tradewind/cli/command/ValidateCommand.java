package io.tradewind.cli.command;

import io.tradewind.app.report.Descriptions;
import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.app.session.ResultSession;
import io.tradewind.app.session.WorldCheck;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.Tradewind;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind validate}. */
@Command(
        name = "validate",
        header = "Check scenario files, world folders and folders of results.",
        description =
                "Reports everything that is wrong at once, with file, line, reason and suggestion; exit code 3 then.",
        footer = {"", "Examples:", "  tradewind validate my-scenario.yaml", "  tradewind validate my-world/"})
public final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario file, world folder or folder of results.")
    private List<Path> files;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        ProjectionSession session = new ProjectionSession(Tradewind.standard());
        int status = ExitStatus.DONE;
        for (Path file : files) {
            try {
                String report = Files.isDirectory(file) ? folder(file, session) : scenario(file, session);
                spec.commandLine().getOut().print(report);
            } catch (BadInputException bad) {
                PrintWriter err = spec.commandLine().getErr();
                status = Failures.show(bad, err);
                err.println(file + ": " + bad.count() + (bad.count() == 1 ? " problem." : " problems."));
            }
        }
        return status;
    }

    private static String folder(Path folder, ProjectionSession session) {
        return ResultSession.isResult(folder)
                ? folder + ": ok, " + Descriptions.of(ResultSession.open(folder))
                : world(folder, session);
    }

    private static String world(Path folder, ProjectionSession session) {
        LoadedWorld world = session.world(folder.toString());
        StringBuilder text = new StringBuilder(folder + ": ok, world "
                + world.info().id() + " of "
                + world.economy().year() + ", " + world.economy().regions().size() + " regions, "
                + world.economy().sectors().size() + " sectors.\n");
        Stream.concat(world.notices().lines().stream(), WorldCheck.of(folder.toString(), world).summary().stream())
                .forEach(line -> text.append("Note: ").append(line).append('\n'));
        return text.toString();
    }

    private static String scenario(Path file, ProjectionSession session) {
        String name = file.toString();
        String worldName = session.worldOf(name);
        LoadedWorld world = session.world(worldName);
        Scenario scenario = session.scenario(name, world);
        StringBuilder text = new StringBuilder(name + ": ok, scenario " + scenario.id() + ", "
                + (scenario.events().size() == 1
                        ? "1 event, "
                        : scenario.events().size() + " events, ")
                + scenario.horizon().from() + " to "
                + scenario.horizon().to() + ", world " + worldName + ".\n");
        ScenarioCheck.notices(scenario, world.economy())
                .forEach(notice -> text.append("Note: ").append(notice).append('\n'));
        session.leftOut(name, world, scenario, Optional.empty())
                .ifPresent(line -> text.append("Note: ").append(line).append('\n'));
        return text.toString();
    }
}
