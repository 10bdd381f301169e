package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.EquilibriumAnswer;
import io.tradewind.app.session.DrawnLongRun;
import io.tradewind.app.session.Draws;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  tradewind equilibrium tariff-60 --draws 500 --threads 2",
            "  tradewind equilibrium --world worlds/nafta-1993 --tariffs nafta.csv --deficits zero",
            "  tradewind equilibrium --world world-2023 --tariffs mine.csv --elasticities lashkaripour-lugovskyy --output mine"
        })
public final class EquilibriumCommand extends AnswerCommand<DrawnLongRun> {
    @Mixin
    private ShockOptions shocks;

    @Mixin
    private SolverOptions solver;

    @Mixin
    private SeedOptions draws;

    @Mixin
    private MovesOptions answer;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Also write regions.csv, flows.csv, with draws bands.csv, and run.json into this folder.")
    private Path output;

    /** The command over those answers. */
    @Inject
    public EquilibriumCommand(Provider<Answers> answers) {
        super(answers, Answers::equilibrium);
    }

    @Override
    public Integer call() {
        Optional<Draws> bands = draws.draws(solver.side(), talk());
        return print(new DrawnLongRun(shocks.request(solver), bands), answer, EquilibriumAnswer.FOLDER, output);
    }
}
