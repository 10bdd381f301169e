package io.tradewind.cli.command;

import io.tradewind.cli.session.ParameterFiles;
import io.tradewind.cli.session.ProjectionRequest;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            description = "Built-in world or world folder (default: the scenario's, else world-2023).")
    String world;

    @Option(
            names = "--set",
            paramLabel = "PARAM=VALUE",
            description = "Give a parameter another value; may be repeated. See: tradewind list parameters.")
    List<String> settings = new ArrayList<>();

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Parameters of a published study: default, boehm, tamberi or consistent.")
    String preset;

    @Option(
            names = "--parameters",
            paramLabel = "CSV",
            description =
                    "Values of parameters: parameter,value, as calibrate --output writes them; --set comes on top.")
    Path parameters;

    ProjectionRequest request(String scenario) {
        List<String> values = parameters == null ? new ArrayList<>() : ParameterFiles.settings(parameters);
        values.addAll(settings);
        return new ProjectionRequest(
                scenario,
                Optional.ofNullable(world),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(preset),
                values);
    }
}
