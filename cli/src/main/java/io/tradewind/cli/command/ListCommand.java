package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.document.Document;
import io.tradewind.app.render.OutputFormat;
import io.tradewind.app.session.ListRequest;
import io.tradewind.app.session.ListRequest.What;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "  tradewind list facts --source customs --period 2026-03 --partner USA",
            "  tradewind list regions",
            "  tradewind list sectors --world worlds/mine --format csv"
        })
public final class ListCommand extends AnswerCommand<ListRequest> {
    /** Reads what to list. */
    static final class WhatConverter extends WordConverter<What> {
        WhatConverter() {
            super(What.values(), What::label);
        }
    }

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
    private OutputOptions output;

    @Mixin
    private FactOptions facts;

    /** The command over the standard answers: it only looks up, and an injector would take longer than the answer. */
    public ListCommand() {
        super(Answers::standard, Answers::list);
    }

    @Override
    public Integer call() {
        refuse(what != What.FACTS && facts.isGiven(), "Only facts can be narrowed. Maybe use 'list facts'.");
        refuse(!what.isOfAWorld() && world != null, "Only the words of a world depend on it. Maybe leave out --world.");
        return print(new ListRequest(what, Optional.ofNullable(world), facts.filter(), facts.source()), output);
    }

    @Override
    void beside(Document document, OutputFormat format) {
        if (format != OutputFormat.CSV) {
            document.beside().forEach(this::say);
        }
        super.beside(document, format);
    }
}
