package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.SweepAnswer;
import io.tradewind.app.session.SweepRequest;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradewind sweep}. */
@Command(
        name = "sweep",
        header = "Run a scenario under every combination of values.",
        description =
                "Gives fields of events, parameters, presence of events, origin, preset or base path other values, all of them"
                        + " together, and prints the numbers that are asked for, a row for each combination and number.",
        footer = {
            "",
            "Examples:",
            "  tradewind sweep tariff-60 --scan us-60.rate=0:0.6:0.1 --target 'yoy_pct exports CN USA 2025'",
            "  tradewind sweep us-china-2025 --scan us-reciprocal-10.rate=0:1.45:0.05 --scan param.lam_f=0.1,0.2 -o rates.csv",
            "  tradewind sweep us-china-2025 --scan us-reciprocal-10.rate=0:1.45:0.05 --scan param.lam_f=0.1,0.2 -o rates.csv --resume",
            "  tradewind sweep tariff-60 --scan us-60.rate=0,0.3,0.6 --target 'real_income_pct CHN'",
            "  tradewind sweep tariff-60 --scan us-60.rate=0:1 --scan param.e0=0.3:1.2 --sample sobol:64"
        })
public final class SweepCommand extends AnswerCommand<SweepRequest> {
    private static final String SAMPLE = "sobol:";
    private static final String RECORD = ".done";

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Built-in scenario or scenario file.",
            completionCandidates = Candidates.Scenarios.class)
    private String scenario;

    @Option(
            names = "--scan",
            paramLabel = "FIELD=VALUES",
            description =
                    "FROM:TO:STEP or A,B,C for a field: event-id.key, param.ID, without.event-id (true,false), origin, preset or"
                            + " baseline; may be repeated.")
    private List<String> scans = new ArrayList<>();

    @Option(
            names = "--sample",
            paramLabel = "sobol:N",
            description = "N combinations spread evenly instead of every one; FROM:TO then needs no step.")
    private String sample;

    @Option(
            names = "--resume",
            description =
                    "Run only what an interrupted sweep with the same -o or --output has not done; keep the record of"
                            + " what is done (FILE.done), so that a finer sweep goes on from it, too.")
    private boolean resume;

    @Mixin
    private StudyOptions study;

    @Mixin
    private EngineOption engine;

    /** The command over those answers. */
    @Inject
    public SweepCommand(Provider<Answers> answers) {
        super(answers, Answers::sweep);
    }

    @Override
    Answers on(Answers here) {
        return engine.on(here);
    }

    @Override
    public Integer call() throws IOException {
        study.answer.file();
        refuse(scans.isEmpty(), "Nothing is scanned. Maybe add --scan us-60.rate=0:0.6:0.1.");
        Optional<Path> record = Optional.ofNullable(study.answer.path() == null ? study.output : study.answer.path())
                .map(file -> file.resolveSibling(file.getFileName() + RECORD));
        refuse(
                resume && record.isEmpty(),
                "--resume goes on from what is kept beside an output. Maybe add -o sweep.csv.");
        int status = print(
                new SweepRequest(study.request(scenario, talk()), scans, size(), record, resume),
                study.answer,
                SweepAnswer.FOLDER,
                study.output);
        if (record.isPresent() && !resume) {
            Files.deleteIfExists(record.get());
        }
        return status;
    }

    private OptionalInt size() {
        if (sample == null) {
            return OptionalInt.empty();
        }
        try {
            int size = sample.startsWith(SAMPLE) ? Integer.parseInt(sample.substring(SAMPLE.length())) : 0;
            refuse(size < 1, "--sample (" + sample + ") is no sample. Maybe use --sample sobol:64.");
            return OptionalInt.of(size);
        } catch (NumberFormatException e) {
            refuse(true, "--sample (" + sample + ") is no sample. Maybe use --sample sobol:64.");
            return OptionalInt.empty();
        }
    }
}
