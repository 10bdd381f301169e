package io.tradewind.cli.command;

import io.tradewind.app.report.Comparison;
import io.tradewind.app.report.OutputFormat;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.RowQuery;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind compare}. */
@Command(
        name = "compare",
        header = "Show several scenarios side by side.",
        description =
                "Levels and growth under each scenario, and how far each is from the first: in percent of the level and in"
                        + " percentage points of growth. Only months that all of them have are shown.",
        footer = {
            "",
            "Examples:",
            "  tradewind compare baseline us-china-2025",
            "  tradewind compare us-china-2025 tariff-60 --partner USA,VNM,EU27 --to 2025-12",
            "  tradewind compare baseline my-scenario.yaml --frequency month --format csv"
        })
public final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "2..*",
            description = "Built-in scenarios or scenario files; the first is the reference.",
            completionCandidates = Candidates.Scenarios.class)
    private List<String> scenarios;

    @Mixin
    private RunOptions options;

    @Mixin
    private OriginOption origin;

    @Mixin
    private QueryOptions rows;

    @Option(
            names = "--frequency",
            paramLabel = "PERIOD",
            description = "month, quarter or year (default: year).",
            converter = WordConverter.Period.class,
            completionCandidates = WordConverter.Period.class)
    private Frequency frequency = Frequency.YEAR;

    @Mixin
    private FormatOption format;

    @Mixin
    private HelpOption help;

    private final Services services;

    /** The command over those services. */
    public CompareCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        RowQuery words = rows.query(frequency);
        List<ProjectionRun> runs = scenarios.stream()
                .map(scenario ->
                        services.session().run(options.request(scenario).withOrigin(origin.month()), words))
                .toList();
        checkOneWorld(runs);
        RowQuery query = ProjectionSession.understood(runs.get(0), words);
        if (query.products().isEmpty()) {
            query = query.withProduct("all");
        }
        Comparison comparison = Comparison.of(runs, query);
        if (comparison.flows().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The scenarios have no " + frequency.label()
                            + " in common. Maybe align them with --from and --to.");
        }
        if (format.format == OutputFormat.CSV) {
            var err = spec.commandLine().getErr();
            comparison.notices().forEach(notice -> err.println("Note: " + notice));
        }
        spec.commandLine()
                .getOut()
                .print(services.comparisonReport(format.format).write(comparison));
        return ExitStatus.DONE;
    }

    /** Flows of different worlds are not to be set against each other. */
    private void checkOneWorld(List<ProjectionRun> runs) {
        List<String> worlds =
                runs.stream().map(ProjectionRun::worldSha256).distinct().toList();
        if (worlds.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The scenarios are meant for different worlds ("
                            + runs.stream()
                                    .map(run -> run.projection().economy().id())
                                    .collect(Collectors.joining(", "))
                            + "): their flows cannot be compared. Maybe name one world for all with --world.");
        }
    }
}
