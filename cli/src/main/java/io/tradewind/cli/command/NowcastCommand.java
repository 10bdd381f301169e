package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.NowcastAnswer;
import io.tradewind.app.session.NowcastRequest;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradewind nowcast}. */
@Command(
        name = "nowcast",
        header = "The month that customs has not printed yet, with what is out.",
        description =
                "China's total exports and imports: the model's path, what Korea's exports and the last error add to it, the"
                        + " band, and last month's growth and surveys beside it. Nothing that came out after the day is read.",
        footer = {
            "",
            "Examples:",
            "  tradewind nowcast",
            "  tradewind nowcast --on 2025-10-12",
            "  tradewind nowcast --indicators april.csv --format csv"
        })
public final class NowcastCommand extends AnswerCommand<NowcastRequest> {
    @Option(
            names = "--on",
            paramLabel = "YYYY-MM-DD",
            description = "The day, from 2020-01-01 (default: that of the last number there is).")
    private LocalDate day;

    @Option(names = "--indicators", paramLabel = "CSV", description = "Further numbers: series,month,value,published.")
    private Path indicators;

    @Mixin
    private OutputOptions answer;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Also write nowcast.csv and run.json into this folder.")
    private Path output;

    /** The command over those answers. */
    @Inject
    public NowcastCommand(Provider<Answers> answers) {
        super(answers, Answers::nowcast);
    }

    @Override
    public Integer call() {
        NowcastRequest request = new NowcastRequest(Optional.ofNullable(day), Optional.ofNullable(indicators));
        return print(request, answer, NowcastAnswer.FOLDER, output);
    }
}
