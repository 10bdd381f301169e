package io.tradewind.cli.command;

import io.tradewind.app.session.LongRunRequest;
import io.tradewind.io.world.ShockFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What changes: files, the state of a scenario on a day, or several of these together. */
final class ShockOptions {
    /** The built-in scenario that brings nothing to its base path. */
    private static final String NO_EVENTS = "baseline";

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--tariffs",
            paramLabel = "CSV",
            description =
                    "New tariffs: origin,destination,sector,rate, or the name of a file that ships with the world."
                            + " Pairs that are not listed keep theirs.")
    Path tariffs;

    @Option(
            names = "--trade-costs",
            paramLabel = "CSV",
            description = "Iceberg trade costs, new ÷ old: origin,destination,sector,factor.")
    Path tradeCosts;

    @Option(
            names = "--productivity",
            paramLabel = "CSV",
            description = "Productivity, new ÷ old: region,sector,factor.")
    Path productivity;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = "Tariffs and transport of a built-in scenario or scenario file as they stand on one day.",
            completionCandidates = Candidates.Scenarios.class)
    private String positional;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "The same by name.",
            completionCandidates = Candidates.Scenarios.class)
    private String named;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day of the scenario (default: the last of its horizon).")
    private LocalDate date;

    @Option(
            names = "--baseline",
            paramLabel = "WORD",
            description =
                    "Path that effects are measured against, as it stands on that day: current-law, none, or a scenario, built-in"
                            + " or file (default: the scenario's, else none).",
            completionCandidates = Candidates.BasePaths.class)
    private String baseline;

    @Option(
            names = "--world",
            paramLabel = "ID|DIR",
            description = "Built-in world or world folder (default: the scenario's, else world-2023).",
            completionCandidates = Candidates.WorldIds.class)
    private String world;

    /** The request, after a check that something is asked for. */
    LongRunRequest request(SolverOptions solver) {
        refuse(positional != null && named != null, "A scenario is named twice. Maybe leave out --scenario.");
        Optional<String> asked = Optional.ofNullable(positional == null ? named : positional);
        Optional<String> scenario = asked.or(() -> Optional.ofNullable(baseline).map(any -> NO_EVENTS));
        refuse(
                scenario.isEmpty() && date != null,
                "--date needs a scenario whose day it is. Maybe name one, such as us-china-2025.");
        refuse(
                asked.isEmpty() && tariffs == null && tradeCosts == null && productivity == null,
                "No shock is named. Maybe name a scenario such as tariff-60, or add --tariffs FILE.csv,"
                        + " --trade-costs FILE.csv or --productivity FILE.csv; liberation-2023 brings --tariffs"
                        + " tariffs-2025-04-02.");
        return new LongRunRequest(
                Optional.ofNullable(world),
                new ShockFiles(
                        Optional.ofNullable(tariffs),
                        Optional.ofNullable(tradeCosts),
                        Optional.ofNullable(productivity)),
                scenario,
                Optional.ofNullable(date),
                solver.closure,
                solver.elasticities,
                solver.pathSteps(),
                solver.settings(),
                Optional.ofNullable(baseline),
                solver.variant(),
                Collections.emptySortedMap());
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
