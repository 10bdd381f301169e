package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.SolveForAnswer;
import io.tradewind.app.session.SolveForRequest;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradewind solve-for}. */
@Command(
        name = "solve-for",
        header = "Find the value of a field that gives a number.",
        description =
                "What would it take? Reads a coarse curve of the number over the field, then makes each value at which"
                        + " it passes the wanted one exact. No solution, several and a flat curve are said plainly.",
        footer = {
            "",
            "Examples:",
            "  tradewind solve-for us-60.rate tariff-60 --target 'yoy_pct exports CN USA 2025' --value -20",
            "  tradewind solve-for us-60.rate tariff-60 --target 'real_income_pct CHN' --value -0.1 --between 0:1",
            "  tradewind solve-for param.psi yuan-2025 --target 'effect_usd_mn exports CN WLD 2025' --value 10000"
        })
public final class SolveForCommand extends AnswerCommand<SolveForRequest> {
    @Parameters(
            index = "0",
            paramLabel = "FIELD",
            description = "Whose value is looked for: event-id.key or param.ID, a number.")
    private String field;

    @Parameters(
            index = "1",
            paramLabel = "SCENARIO",
            description = "Built-in scenario or scenario file.",
            completionCandidates = Candidates.Scenarios.class)
    private String scenario;

    @Option(names = "--value", required = true, paramLabel = "V", description = "The number that is wanted.")
    private double value;

    @Option(
            names = "--between",
            paramLabel = "A:B",
            description =
                    "Where to look (default: within the bounds of a parameter, from nothing to twice what an event has).")
    private String between;

    @Mixin
    private StudyOptions study;

    /** The command over those answers. */
    @Inject
    public SolveForCommand(Provider<Answers> answers) {
        super(answers, Answers::solveFor);
    }

    @Override
    public Integer call() {
        return print(
                new SolveForRequest(study.ofOne(scenario, talk()), field, value, Optional.ofNullable(between)),
                study.answer,
                SolveForAnswer.FOLDER,
                study.output);
    }
}
