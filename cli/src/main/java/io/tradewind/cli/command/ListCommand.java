package io.tradewind.cli.command;

import io.tradewind.cli.report.Catalogs;
import io.tradewind.cli.report.OutputFormat;
import io.tradewind.cli.report.Sheet;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.facts.Facts;
import io.tradewind.scenarios.world.Worlds;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind list}. */
@Command(
        name = "list",
        header = "List what is built in.",
        footer = {
            "",
            "Examples:",
            "  tradewind list scenarios",
            "  tradewind list parameters --format csv",
            "  tradewind list facts --class forecast --partner USA"
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
        FACTS;

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
            description = "worlds, scenarios, parameters or facts.",
            converter = WhatConverter.class,
            completionCandidates = WhatConverter.class)
    private What what;

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
        spec.commandLine().getOut().print(text(sheet()));
        return ExitStatus.DONE;
    }

    private Sheet<?> sheet() {
        return switch (what) {
            case WORLDS -> Catalogs.worlds(Worlds.builtIn());
            case SCENARIOS -> Catalogs.scenarios(ScenarioCatalog.list());
            case PARAMETERS -> Catalogs.parameters(ParameterRegistry.standard());
            case FACTS -> Catalogs.facts(Facts.seed().where(facts.filter()), format.format != OutputFormat.TABLE);
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
