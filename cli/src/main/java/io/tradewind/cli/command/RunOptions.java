package io.tradewind.cli.command;

import io.tradewind.app.session.ProjectionRequest;
import java.time.YearMonth;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is projected: world, months, parameters. */
final class RunOptions {
    @Option(
            names = "--from",
            paramLabel = "YYYY-MM",
            description = "First month (default: the scenario's).",
            converter = MonthConverter.class)
    YearMonth from;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM",
            description = "Last month (default: the scenario's).",
            converter = MonthConverter.class)
    YearMonth to;

    @Option(
            names = "--world",
            paramLabel = "ID|DIR",
            description = "Built-in world or world folder (default: the scenario's, else world-2023).",
            completionCandidates = Candidates.WorldIds.class)
    String world;

    @Option(
            names = "--baseline",
            paramLabel = "WORD",
            description =
                    "Path that effects are measured against: current-law, none, or a scenario, built-in or file (default: the"
                            + " scenario's, else none).",
            completionCandidates = Candidates.BasePaths.class)
    String baseline;

    @Mixin
    private ValueOptions values;

    ProjectionRequest request(String scenario) {
        return new ProjectionRequest(
                        scenario,
                        Optional.ofNullable(world),
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        Optional.empty(),
                        values.preset(),
                        values.settings())
                .withBaseline(Optional.ofNullable(baseline));
    }
}
