package io.tradewind.cli.command;

import io.tradewind.app.report.OutputFolder;
import io.tradewind.app.report.OutputFormat;
import io.tradewind.app.report.RunJson;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.QueryNotes;
import io.tradewind.core.measure.RowQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind run}. */
@Command(
        name = "run",
        header = "Project trade under a scenario, month by month.",
        description = "Prints what the events of the scenario do to trade, against the path without them.",
        footer = {
            "",
            "Examples:",
            "  tradewind run us-china-2025",
            "  tradewind run us-china-2025 --from 2025-01 --to 2025-12 --format csv > 2025.csv",
            "  tradewind run my-scenario.yaml --partner USA --product integrated_circuits",
            "  tradewind run tariff-60 --preset tamberi --set lam_f=0.2 --frequency quarter",
            "  tradewind run us-china-2025 --reporter VNM --output results/vietnam",
            "  tradewind run us-china-2025 --partner USA --draws 500 --threads 2",
            "  tradewind run us-china-2025 --origin 2025-09 --to 2026-12"
        })
public final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Built-in scenario or scenario file.",
            completionCandidates = Candidates.Scenarios.class)
    private String scenario;

    @Mixin
    private RunOptions options;

    @Mixin
    private OriginOption origin;

    @Mixin
    private QueryOptions rows;

    @Option(
            names = "--frequency",
            paramLabel = "PERIOD",
            description = "month, quarter or year (default: month).",
            converter = WordConverter.Period.class,
            completionCandidates = WordConverter.Period.class)
    private Frequency frequency = Frequency.MONTH;

    @Mixin
    private FormatOption format;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Also write projection.csv and run.json into this folder.")
    private Path output;

    @Mixin
    private DrawOptions draws;

    @Mixin
    private HelpOption help;

    private final Services services;

    /** The command over those services. */
    public RunCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        OutputFolder folder = output == null ? null : OutputFolder.of(output);
        if (folder != null && !folder.isFree(RunJson.SCHEMA, List.of(OutputFolder.PROJECTION))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + output + "' is not an empty folder and holds no earlier result. Maybe name a new one.");
        }
        RowQuery words = rows.query(frequency);
        ProjectionRun run =
                bands(services.session().run(options.request(scenario).withOrigin(origin.month()), words));
        RowQuery query = ProjectionSession.understood(run, words);
        String answer = services.projectionReport(format.format).write(run, query);
        if (folder != null) {
            folder.write(run, query);
            spec.commandLine()
                    .getErr()
                    .println("Wrote " + output.resolve(OutputFolder.PROJECTION) + " and "
                            + output.resolve(OutputFolder.RUN) + ".");
        }
        if (format.format == OutputFormat.CSV) {
            QueryNotes.of(run.projection(), query)
                    .forEach(note -> spec.commandLine().getErr().println("Note: " + note));
        }
        spec.commandLine().getOut().print(answer);
        return ExitStatus.DONE;
    }

    /** The run with its bands over draws. */
    private ProjectionRun bands(ProjectionRun run) {
        return draws.draws()
                .map(asked -> services.session().withDraws(run, asked))
                .orElse(run);
    }
}
