package io.tradewind.cli.command;

import io.tradewind.cli.report.Descriptions;
import io.tradewind.cli.session.BadInputException;
import io.tradewind.cli.session.ProjectionSession;
import io.tradewind.cli.session.ResultSession;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.data.DataNote;
import io.tradewind.scenarios.data.StatusReport;
import io.tradewind.scenarios.facts.Fact;
import io.tradewind.scenarios.facts.Facts;
import io.tradewind.scenarios.world.LoadedWorld;
import io.tradewind.scenarios.world.WorldInfo;
import io.tradewind.scenarios.world.Worlds;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind show}. */
@Command(
        name = "show",
        header = "Describe a scenario, a world, a parameter or a fact.",
        description = {
            "Scenario: question, story, calendar of events, sources.",
            "World: regions, sectors, sources, licences, and which figures are recalled or judged.",
            "Parameter: meaning, unit, central value, range, bounds, source, status.",
            "Fact: the figure, its source, its class with the reason; ids are those of list facts."
        },
        footer = {
            "",
            "Examples:",
            "  tradewind show us-china-2025",
            "  tradewind show my-scenario.yaml",
            "  tradewind show world-2023",
            "  tradewind show lam_f",
            "  tradewind show 96"
        })
public final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            description = "Id of a scenario, world, parameter or fact; scenario file or world folder.")
    private String id;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(text());
        return ExitStatus.DONE;
    }

    private String text() {
        Tradewind tradewind = Tradewind.standard();
        ParameterRegistry registry = tradewind.registry();
        Optional<ParameterDefinition> parameter = registry.find(id);
        if (parameter.isPresent()) {
            return Descriptions.of(parameter.get(), registry);
        }
        Optional<Fact> fact = isFile() ? Optional.empty() : Facts.seed().find(id);
        if (fact.isPresent()) {
            return Descriptions.of(fact.get());
        }
        if (path().map(ResultSession::isResult).orElse(false)) {
            return id + ": " + Descriptions.of(ResultSession.open(path().get()));
        }
        ProjectionSession session = new ProjectionSession(tradewind);
        List<String> worlds = Worlds.builtIn().stream().map(WorldInfo::id).toList();
        if (worlds.contains(id) || isFolder()) {
            LoadedWorld world = session.world(id);
            return Descriptions.of(world, worlds.contains(id) ? weakFigures() : List.of());
        }
        if (!ScenarioCatalog.ids().contains(id) && !isFile()) {
            throw BadInputException.unknown(id, hint(worlds, registry));
        }
        String world = session.worldOf(id);
        Scenario scenario = session.scenario(id, session.world(world));
        return Descriptions.of(scenario, world);
    }

    private static List<DataNote> weakFigures() {
        StatusReport report = StatusReport.ofStandardWorld();
        return Stream.concat(report.recalled().stream(), report.judged().stream())
                .toList();
    }

    /** The nearest word; facts have numbers, of which none is near another. */
    private String hint(List<String> worlds, ParameterRegistry registry) {
        if (id.matches("\\d+")) {
            return "Maybe look for the fact with: tradewind list facts.";
        }
        List<String> known = new ArrayList<>(ScenarioCatalog.ids());
        known.addAll(worlds);
        registry.definitions().forEach(definition -> known.add(definition.id()));
        return Nearest.hint(id, known);
    }

    private boolean isFolder() {
        return path().map(Files::isDirectory).orElse(false);
    }

    private boolean isFile() {
        return path().map(Files::exists).orElse(false);
    }

    private Optional<Path> path() {
        try {
            return Optional.of(Path.of(id));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
