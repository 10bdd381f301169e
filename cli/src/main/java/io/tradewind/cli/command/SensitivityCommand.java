package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.SensitivityAnswer;
import io.tradewind.app.session.SensitivityRequest;
import io.tradewind.scenarios.study.Sensitivity;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradewind sensitivity}. */
@Command(
        name = "sensitivity",
        header = "Say which assumptions a number depends on.",
        description =
                "Screens all parameters and the sizes of the scenario's events (Morris), then measures what the number is at both"
                        + " ends of those that matter and what share of its variance each makes (Sobol), for each year of the run.",
        footer = {
            "",
            "Examples:",
            "  tradewind sensitivity tariff-60 --target 'effect_pct exports CN USA 2025-12'",
            "  tradewind sensitivity us-china-2025 --target 'yoy_pct exports CN WLD 2025' --size 512 -o tornado.csv"
        })
public final class SensitivityCommand extends AnswerCommand<SensitivityRequest> {
    private static final int MOST_POINTS = 1 << 16;
    private static final int MOST_WALKS = 1000;
    private static final int MOST_FACTORS = 100;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Built-in scenario or scenario file.",
            completionCandidates = Candidates.Scenarios.class)
    private String scenario;

    @Option(
            names = "--walks",
            paramLabel = "N",
            description = "Walks of the screening, each a run more than there are factors (default: ${DEFAULT-VALUE}).")
    private int walks = Sensitivity.Plan.USUAL.walks();

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Base points of the shares, best a power of two (default: ${DEFAULT-VALUE}).")
    private int size = Sensitivity.Plan.USUAL.size();

    @Option(
            names = "--factors",
            paramLabel = "N",
            description = "How many factors matter at most (default: ${DEFAULT-VALUE}).")
    private int factors = Sensitivity.Plan.USUAL.most();

    @Mixin
    private StudyOptions study;

    /** The command over those answers. */
    @Inject
    public SensitivityCommand(Provider<Answers> answers) {
        super(answers, Answers::sensitivity);
    }

    @Override
    public Integer call() {
        Sensitivity.Plan plan = new Sensitivity.Plan(
                within("--walks", walks, 1, MOST_WALKS),
                within("--size", size, 2, MOST_POINTS),
                within("--factors", factors, 1, MOST_FACTORS));
        return print(
                new SensitivityRequest(study.ofOne(scenario, talk()), plan),
                study.answer,
                SensitivityAnswer.FOLDER,
                study.output);
    }

    private int within(String option, int value, int least, int most) {
        refuse(
                value < least || value > most,
                option + " (" + value + ") must be between " + least + " and " + most + ".");
        return value;
    }
}
