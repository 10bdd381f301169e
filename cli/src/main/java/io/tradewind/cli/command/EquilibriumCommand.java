package io.tradewind.cli.command;

import io.tradewind.app.report.LongRunJson;
import io.tradewind.app.report.OutputFolder;
import io.tradewind.app.session.LongRunRequest;
import io.tradewind.app.session.LongRunResult;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tradewind equilibrium}. */
@Command(
        name = "equilibrium",
        header = "Solve for the long run: incomes, wages, prices and trade after a shock.",
        description =
                "The multi-sector general equilibrium with input-output links, tariffs and deficits of Caliendo and Parro"
                        + " (2015), solved exactly and re-checked.",
        footer = {
            "",
            "Examples:",
            "  tradewind equilibrium tariff-60",
            "  tradewind equilibrium us-china-2025 --date 2025-10-01",
            "  tradewind equilibrium --world worlds/nafta-1993 --tariffs nafta.csv --deficits zero",
            "  tradewind equilibrium --world world-2023 --tariffs mine.csv --elasticities lashkaripour-lugovskyy --output mine"
        })
public final class EquilibriumCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ShockOptions shocks;

    @Mixin
    private SolverOptions solver;

    @Mixin
    private FormatOption format;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Also write regions.csv, flows.csv and run.json into this folder.")
    private Path output;

    @Mixin
    private HelpOption help;

    private final Services services;

    /** The command over those services. */
    public EquilibriumCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        LongRunRequest request = new LongRunRequest(
                shocks.world(services.session()),
                shocks.files(),
                shocks.state(services.session()),
                solver.closure,
                solver.elasticities,
                solver.pathSteps(),
                solver.settings());
        OutputFolder folder = output == null ? null : OutputFolder.of(output);
        if (folder != null && !folder.isFree(LongRunJson.RUN_SCHEMA, LongRunJson.TABLES)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + output
                            + "' is not an empty folder and holds no earlier result of this kind. Maybe name a new one.");
        }
        LongRunResult result = services.longRun().solve(request);
        String answer = services.longRunReport(format.format).write(result);
        if (folder != null) {
            LongRunJson.writeTo(folder, result);
            spec.commandLine().getErr().println("Wrote regions.csv, flows.csv and run.json into " + output + ".");
        }
        spec.commandLine().getOut().print(answer);
        return ExitStatus.DONE;
    }
}
