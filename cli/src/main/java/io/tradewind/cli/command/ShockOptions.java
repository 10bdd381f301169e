package io.tradewind.cli.command;

import io.tradewind.cli.session.ScenarioDate;
import io.tradewind.scenarios.world.ShockFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "Tariffs and transport of a scenario as they stand on the day of --date.")
    String scenario;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The day of --scenario.")
    LocalDate date;

    ShockFiles files() {
        return new ShockFiles(
                Optional.ofNullable(tariffs), Optional.ofNullable(tradeCosts), Optional.ofNullable(productivity));
    }

    /** The scenario's state, after a check that something is asked for. */
    Optional<ScenarioDate> scenario() {
        if (scenario == null && date == null) {
            if (tariffs == null && tradeCosts == null && productivity == null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "No shock is named. Maybe add --tariffs FILE.csv, --trade-costs FILE.csv, --productivity FILE.csv,"
                                + " or --scenario us-china-2025 --date 2025-10-01.");
            }
            return Optional.empty();
        }
        if (scenario == null) {
            throw new ParameterException(spec.commandLine(), "--date needs a --scenario whose day it is.");
        }
        if (date == null) {
            throw new ParameterException(
                    spec.commandLine(), "--scenario needs the day to look at. Maybe add --date 2025-10-01.");
        }
        return Optional.of(new ScenarioDate(scenario, date));
    }
}
