package io.tradewind.cli.command;

import io.tradewind.app.report.CalibrationJson;
import io.tradewind.app.report.OutputFolder;
import io.tradewind.scenarios.calibration.Acceptance;
import io.tradewind.scenarios.calibration.CalibrationReport;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tradewind calibrate}. */
@Command(
        name = "calibrate",
        header = "Estimate the elasticities on what was observed, and judge the estimate.",
        description =
                "Two stages: the elasticity after a year from US imports and collected duty, the one on impact from China's"
                        + " exports to the United States. The estimate replaces the priors only if it forecast better at"
                        + " earlier origins. Nothing after July 2025 is ever read for an estimate.",
        footer = {
            "",
            "Examples:",
            "  tradewind calibrate",
            "  tradewind calibrate --origin 2025-05",
            "  tradewind calibrate --to 2025-07 --output results/calibration",
            "  tradewind run us-china-2025 --parameters results/calibration/parameters.csv"
        })
public final class CalibrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Window window = new Window();

    @Mixin
    private FormatOption format;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description =
                    "Also write estimates.csv, forecasts.csv, parameters.csv, scores.csv and run.json into this folder.")
    private Path output;

    @Mixin
    private HelpOption help;

    private final Services services;

    /** Which months may be read. */
    static final class Window {
        @Option(
                names = "--origin",
                paramLabel = "YYYY-MM",
                description = "Read only what was published when China's customs had printed this month by partner.",
                converter = MonthConverter.class)
        YearMonth forecastOrigin;

        @Option(
                names = "--to",
                paramLabel = "YYYY-MM",
                description = "Read all months up to this one, whenever they were published (default: 2025-07).",
                converter = MonthConverter.class)
        YearMonth to;
    }

    /** The command over those services. */
    public CalibrateCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        boolean realTime = window.forecastOrigin != null;
        YearMonth month = realTime ? window.forecastOrigin : window.to == null ? Acceptance.LAST_MONTH : window.to;
        check(realTime ? "--origin" : "--to", month);
        OutputFolder folder = output == null ? null : OutputFolder.of(output);
        if (folder != null && !folder.isFree(CalibrationJson.RUN_SCHEMA, CalibrationJson.TABLES)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + output
                            + "' is not an empty folder and holds no earlier result of this kind. Maybe name a new one.");
        }
        var err = spec.commandLine().getErr();
        CalibrationReport report = services.calibration().run(month, realTime, step -> {
            err.println(step + " ...");
            err.flush();
        });
        String answer = services.calibrationText(format.format).write(report);
        if (folder != null) {
            CalibrationJson.writeTo(folder, report);
            err.println("Wrote " + output.resolve(CalibrationJson.PARAMETERS) + " and what it rests on beside it.");
        }
        spec.commandLine().getOut().print(answer);
        return ExitStatus.DONE;
    }

    private void check(String option, YearMonth month) {
        if (month.isAfter(Acceptance.LAST_MONTH)) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " " + month + " is too late: months after " + Acceptance.LAST_MONTH
                            + " are kept for tests and never estimated on. Maybe use " + option + " "
                            + Acceptance.LAST_MONTH + ".");
        }
        if (month.isBefore(Acceptance.FIRST_ORIGIN)) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " " + month + " is too early: China's panel starts with the year 2024. Maybe use " + option
                            + " " + Acceptance.FIRST_ORIGIN + ".");
        }
    }
}
