package io.tradewind.cli.command;

import io.tradewind.app.session.ProjectionSession;
import io.tradewind.app.session.ScenarioDate;
import io.tradewind.io.world.ShockFiles;
import io.tradewind.scenarios.world.Worlds;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What changes: files, the state of a scenario on a day, or several of these together. */
final class ShockOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--tariffs",
            paramLabel = "CSV",
            description = "New tariffs: origin,destination,sector,rate. Pairs that are not listed keep theirs.")
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
            names = "--world",
            paramLabel = "ID|DIR",
            description = "Built-in world or world folder (default: the scenario's, else world-2023).",
            completionCandidates = Candidates.WorldIds.class)
    private String world;

    ShockFiles files() {
        return new ShockFiles(
                Optional.ofNullable(tariffs), Optional.ofNullable(tradeCosts), Optional.ofNullable(productivity));
    }

    /** The scenario that was named one way or the other. */
    private Optional<String> scenario() {
        check(positional == null || named == null, "A scenario is named twice. Maybe leave out --scenario.");
        return Optional.ofNullable(positional == null ? named : positional);
    }

    /** The world that was asked for, else the scenario's. */
    String world(ProjectionSession session) {
        return world != null ? world : scenario().map(session::worldOf).orElse(Worlds.STANDARD);
    }

    /** The scenario's state, after a check that something is asked for. */
    Optional<ScenarioDate> state(ProjectionSession session) {
        Optional<String> scenario = scenario();
        check(
                scenario.isPresent() || date == null,
                "--date needs a scenario whose day it is. Maybe name one, such as us-china-2025.");
        check(
                scenario.isPresent() || tariffs != null || tradeCosts != null || productivity != null,
                "No shock is named. Maybe name a scenario such as tariff-60, or add --tariffs FILE.csv,"
                        + " --trade-costs FILE.csv or --productivity FILE.csv.");
        return scenario.map(name -> new ScenarioDate(name, date != null ? date : lastDay(name, session)));
    }

    private LocalDate lastDay(String scenario, ProjectionSession session) {
        return session.scenario(scenario, session.world(world(session)))
                .horizon()
                .to()
                .atEndOfMonth();
    }

    private void check(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
