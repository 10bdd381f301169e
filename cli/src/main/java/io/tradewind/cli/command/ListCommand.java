package io.tradewind.cli.command;

import io.tradewind.app.report.Catalogs;
import io.tradewind.app.report.OutputFormat;
import io.tradewind.app.report.Sheet;
import io.tradewind.app.report.WorldLists;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.facts.Facts;
import io.tradewind.scenarios.world.Worlds;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind list}. */
@Command(
        name = "list",
        header = "List what is built in, and the words of a world.",
        footer = {
            "",
            "Examples:",
            "  tradewind list scenarios",
            "  tradewind list parameters --format csv",
            "  tradewind list facts --class forecast --partner USA",
            "  tradewind list regions",
            "  tradewind list sectors --world worlds/mine --format csv"
        })
public final class ListCommand implements Callable<Integer> {
    /** What can be listed. */
    enum What {
        /** Worlds. */
        WORLDS,
        /** Scenarios. */
        SCENARIOS,
        /** Parameters. */
        PARAMETERS,
        /** Facts. */
        FACTS,
        /** Regions of a world. */
        REGIONS,
        /** Its sectors. */
        SECTORS,
        /** Products of its customs panel. */
        PRODUCTS,
        /** Groups of regions and sums of products. */
        GROUPS,
        /** Provinces of the panel's reporter. */
        PROVINCES,
        /** Customs channels and owners. */
        CHANNELS;

        /** Whether it is a part of a world. */
        boolean isOfAWorld() {
            return ordinal() >= REGIONS.ordinal();
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads what to list. */
    static final class WhatConverter extends WordConverter<What> {
        WhatConverter() {
            super(What.values(), What::label);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WHAT",
            description =
                    "worlds, scenarios, parameters or facts; regions, sectors, products, groups, provinces or channels of a"
                            + " world.",
            converter = WhatConverter.class,
            completionCandidates = WhatConverter.class)
    private What what;

    @Option(
            names = "--world",
            paramLabel = "ID|DIR",
            description = "World whose words are listed (default: world-2023).",
            completionCandidates = Candidates.WorldIds.class)
    private String world;

    @Mixin
    private FormatOption format;

    @Mixin
    private FactOptions facts;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        if (what != What.FACTS && facts.isGiven()) {
            throw new ParameterException(spec.commandLine(), "Only facts can be narrowed. Maybe use 'list facts'.");
        }
        if (!what.isOfAWorld() && world != null) {
            throw new ParameterException(
                    spec.commandLine(), "Only the words of a world depend on it. Maybe leave out --world.");
        }
        Sheet<?> sheet = sheet();
        if (sheet.rows().isEmpty()) {
            spec.commandLine().getErr().println("There are none: this world has no " + what.label() + ".");
        }
        spec.commandLine().getOut().print(text(sheet));
        return ExitStatus.DONE;
    }

    private Sheet<?> sheet() {
        return switch (what) {
            case WORLDS -> Catalogs.worlds(Worlds.builtIn());
            case SCENARIOS -> Catalogs.scenarios(ScenarioCatalog.list());
            case PARAMETERS -> Catalogs.parameters(ParameterRegistry.standard());
            case FACTS -> Catalogs.facts(Facts.seed().where(facts.filter()), format.format != OutputFormat.TABLE);
            default ->
                new WorldLists(new ProjectionSession(Tradewind.standard())
                                .world(world == null ? Worlds.STANDARD : world)
                                .economy())
                        .of(what.label());
        };
    }

    private String text(Sheet<?> sheet) {
        return switch (format.format) {
            case TABLE -> sheet.table();
            case CSV -> sheet.csv();
            case JSON -> sheet.jsonDocument("tradewind.list/1", what.label());
        };
    }
}
