package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.plot.Plot;
import io.tradewind.app.plot.PlotSize;
import io.tradewind.app.render.OutputFile;
import io.tradewind.app.session.ChartName;
import io.tradewind.app.session.Draws;
import io.tradewind.app.session.PlotRequest;
import io.tradewind.core.chart.Chart;
import io.tradewind.scenarios.explain.Grouping;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind plot}. */
@Command(
        name = "plot",
        header = "Draw a chart of a scenario into a file.",
        description =
                "One chart as SVG or PNG, without a browser: the title says what it shows, a line below how to read it.",
        footer = {
            "",
            "Examples:",
            "  tradewind plot us-china-2025 --chart path -o path.svg",
            "  tradewind plot us-china-2025 --chart fan --draws 200 -o fan.png",
            "  tradewind plot us-china-2025 --chart partners --partner USA --period 2025 -o partners.svg",
            "  tradewind plot my-scenario.yaml --chart contributions --by measure -o why.svg",
            "  tradewind plot sensitivity-folder --chart tornado -o tornado.svg"
        })
public final class PlotCommand implements Callable<Integer> {
    private static final String SVG = ".svg";
    private static final String PNG = ".png";
    private static final int USUAL_DRAWS = 100;
    private static final long STANDARD_SEED = 20250401L;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Built-in scenario or scenario file; for tornado a folder of results.",
            completionCandidates = Candidates.Scenarios.class)
    private String scenario;

    @Option(
            names = "--chart",
            paramLabel = "CHART",
            description =
                    "path, fan (path with bands from draws), partners, duty, products, long-run, events, map, heatmap,"
                            + " instead, contributions, attribution, provinces, past, or tornado of a folder that sensitivity wrote"
                            + " (default: path).",
            converter = WordConverter.Chart.class,
            completionCandidates = WordConverter.Chart.class)
    private ChartName chart = ChartName.PATH;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            description = "The file, whose ending (svg or png) says how it is drawn.")
    private Path file;

    @Option(names = "--width", paramLabel = "PIXELS", description = "Width of the picture (default: 760).")
    private int width = PlotSize.USUAL.width();

    @Mixin
    private RunOptions options;

    @Mixin
    private OriginOption origin;

    @Mixin
    private TradeOptions trade;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description =
                    "Year, quarter or month that effects are of, such as 2026, 2026-Q1 or 2026-03 (default: the last"
                            + " whole year).")
    private String period;

    @Option(
            names = "--by",
            paramLabel = "OWNERS",
            description =
                    "Of contributions and attribution: how events become owners: measure, authority, kind or event"
                            + " (default: measure).",
            converter = WordConverter.Players.class,
            completionCandidates = WordConverter.Players.class)
    private Grouping grouping = Grouping.MEASURE;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Bands and whiskers over N draws of the parameters (default: 100 for fan, else none).")
    private Integer draws;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed = STANDARD_SEED;

    @Mixin
    private ThreadsOption threads;

    private final Provider<Answers> answers;

    /** The command over those answers. */
    @Inject
    public PlotCommand(Provider<Answers> answers) {
        this.answers = answers;
    }

    @Override
    public Integer call() {
        System.setProperty("java.awt.headless", "true");
        String name = file.toString().toLowerCase(Locale.ROOT);
        refuse(
                !name.endsWith(SVG) && !name.endsWith(PNG),
                "The ending of '" + file + "' says no kind of picture. Maybe use one of [" + SVG + ", " + PNG + "].");
        OutputFile output = OutputFile.of(file);
        refuse(!output.isFree(), "'" + file + "' is no file and was left alone. Maybe name a new one.");
        PlotSize size = size();
        Chart answer = answers.get().plot(request());
        output.write(
                name.endsWith(PNG)
                        ? Plot.png(answer, size)
                        : Plot.svg(answer, size).getBytes(StandardCharsets.UTF_8));
        say(answer.title() + ".");
        say("Wrote " + file + ".");
        return ExitStatus.DONE;
    }

    private PlotSize size() {
        try {
            return PlotSize.ofWidth(width);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--width (" + width + ") does not fit: " + e.getMessage() + " Maybe leave it out.",
                    e);
        }
    }

    private PlotRequest request() {
        refuse(draws != null && draws < 2, "--draws must be at least 2. Maybe use --draws 200.");
        return new PlotRequest(
                options.request(scenario).withOrigin(origin.get()),
                chart,
                trade.reporter(),
                trade.flow(),
                trade.partner(),
                trade.product(),
                Optional.ofNullable(period),
                grouping,
                draws != null || chart == ChartName.FAN,
                new Draws(draws != null ? draws : USUAL_DRAWS, seed, threads.number(), this::say));
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
