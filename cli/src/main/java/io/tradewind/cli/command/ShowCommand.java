package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.session.ShowRequest;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
public final class ShowCommand extends AnswerCommand<ShowRequest> {
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
    private OutputOptions output;

    /** The command over the standard answers: it only looks up, and an injector would take longer than the answer. */
    public ShowCommand() {
        super(Answers::standard, Answers::show);
    }

    @Override
    public Integer call() {
        return print(new ShowRequest(id, Optional.ofNullable(world)), output);
    }
}
