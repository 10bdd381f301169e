package io.tradewind.cli.command;

import io.tradewind.app.report.Descriptions;
import io.tradewind.app.report.WordPage;
import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.app.session.ResultSession;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.data.DataNote;
import io.tradewind.scenarios.data.StatusReport;
import io.tradewind.scenarios.facts.Fact;
import io.tradewind.scenarios.facts.Facts;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind show}. */
@Command(
        name = "show",
        header = "Describe a scenario, a world, a parameter, a fact, a place or goods.",
        description = {
            "Scenario: question, story, calendar of events, sources.",
            "World: regions, sectors, sources, licences, and which figures are recalled or judged.",
            "Parameter: meaning, unit, central value, range, bounds, source, status.",
            "Fact: the figure, its source, its class with the reason; ids are those of list facts.",
            "Region, group, province, sector or product of a world: what it is, what it is part of, how to ask for it."
        },
        footer = {
            "",
            "Examples:",
            "  tradewind show us-china-2025",
            "  tradewind show my-scenario.yaml",
            "  tradewind show world-2023",
            "  tradewind show lam_f",
            "  tradewind show 96",
            "  tradewind show VNM",
            "  tradewind show \"Viet Nam\"",
            "  tradewind show CN-GD",
            "  tradewind show furniture"
        })
public final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            description = "Id of a scenario, world, parameter or fact; word of a world; scenario file or world folder.",
            completionCandidates = Candidates.Shown.class)
    private String id;

    @Option(
            names = "--world",
            paramLabel = "ID|DIR",
            description = "World whose words are meant (default: world-2023).",
            completionCandidates = Candidates.WorldIds.class)
    private String world;

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
        Optional<Fact> fact = isFile() ? Optional.empty() : Facts.seed().find(id);
        boolean ofItsOwn = parameter.isPresent() || fact.isPresent() || isWorld();
        if (world != null && ofItsOwn) {
            throw new ParameterException(
                    spec.commandLine(), "'" + id + "' depends on no other world. Maybe leave out --world.");
        }
        if (parameter.isPresent()) {
            return Descriptions.of(parameter.get(), registry);
        }
        if (fact.isPresent()) {
            return Descriptions.of(fact.get());
        }
        if (path().map(ResultSession::isResult).orElse(false)) {
            return id + ": " + Descriptions.of(ResultSession.open(path().get()));
        }
        return text(new ProjectionSession(tradewind), registry);
    }

    /** What is neither a parameter, a fact nor a result. */
    private String text(ProjectionSession session, ParameterRegistry registry) {
        if (isWorld()) {
            return Descriptions.of(session.world(id), worlds().contains(id) ? weakFigures() : List.of());
        }
        if (!ScenarioCatalog.ids().contains(id) && !isFile()) {
            Economy economy =
                    session.world(world == null ? Worlds.STANDARD : world).economy();
            return WordPage.of(economy, id).orElseThrow(() -> BadInputException.unknown(id, hint(registry, economy)));
        }
        String own = world == null ? session.worldOf(id) : world;
        LoadedWorld loaded = session.world(own);
        return Descriptions.of(
                session.scenario(id, loaded), own, loaded.economy().reporter());
    }

    private static List<String> worlds() {
        return Worlds.builtIn().stream().map(WorldInfo::id).toList();
    }

    private boolean isWorld() {
        return worlds().contains(id) || isFolder();
    }

    private static List<DataNote> weakFigures() {
        StatusReport report = StatusReport.ofStandardWorld();
        return Stream.concat(report.recalled().stream(), report.judged().stream())
                .toList();
    }

    /** The nearest word; facts have numbers, of which none is near another. */
    private String hint(ParameterRegistry registry, Economy economy) {
        if (id.matches("\\d+")) {
            return "Maybe look for the fact with: tradewind list facts.";
        }
        Optional<String> larger = WordPage.larger(economy, id);
        if (larger.isPresent()) {
            return larger.get();
        }
        List<String> known = new ArrayList<>(ScenarioCatalog.ids());
        known.addAll(worlds());
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
