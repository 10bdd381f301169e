package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.CalibrationAnswer;
import io.tradewind.app.session.CalibrationRequest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.scenarios.calibration.Acceptance;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.world.Worlds;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
public final class CalibrateCommand extends AnswerCommand<CalibrationRequest> {
    @ArgGroup
    private Window window = new Window();

    @Mixin
    private OutputOptions answer;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description =
                    "Also write estimates.csv, forecasts.csv, parameters.csv, scores.csv and run.json into this folder.")
    private Path output;

    /** Which months may be read. */
    static final class Window {
        @Option(
                names = "--origin",
                paramLabel = "YYYY-MM[-DD]",
                description =
                        "Read only what was published by that day, or when China's customs had printed this month by partner.",
                converter = OriginConverter.class)
        Origin forecastOrigin;

        @Option(
                names = "--to",
                paramLabel = "YYYY-MM",
                description = "Read all months up to this one, whenever they were published (default: 2025-07).",
                converter = MonthConverter.class)
        YearMonth to;
    }

    /** The command over those answers. */
    @Inject
    public CalibrateCommand(Provider<Answers> answers) {
        super(answers, Answers::calibrate);
    }

    @Override
    public Integer call() {
        boolean realTime = window.forecastOrigin != null;
        YearMonth to = window.to == null ? Acceptance.LAST_MONTH : window.to;
        Origin upTo = realTime ? window.forecastOrigin : Origin.of(to);
        check(realTime ? "--origin" : "--to", upTo);
        CalibrationRequest request = new CalibrationRequest(upTo, realTime, step -> say(step + " ..."));
        return print(request, answer, CalibrationAnswer.FOLDER, output);
    }

    private void check(String option, Origin upTo) {
        PanelVintages vintages = PanelVintages.shipped(Worlds.load(Worlds.STANDARD));
        Optional<Problem> problem = upTo.isMonth() ? Optional.empty() : vintages.problemWith(upTo);
        problem.ifPresent(found -> refuse(true, found.message() + " " + found.hint()));
        YearMonth month = upTo.month().orElseGet(() -> vintages.knownAt(upTo));
        refuse(
                month.isAfter(Acceptance.LAST_MONTH),
                option + " " + upTo + " is too late: months after " + Acceptance.LAST_MONTH
                        + " are kept for tests and never estimated on. Maybe use " + option + " "
                        + Acceptance.LAST_MONTH + ".");
        refuse(
                month.isBefore(Acceptance.FIRST_ORIGIN),
                option + " " + upTo + " is too early: China's panel starts with the year 2024. Maybe use " + option
                        + " " + Acceptance.FIRST_ORIGIN + ".");
    }
}
