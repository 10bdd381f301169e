package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.render.OutputFormat;
import io.tradewind.app.session.BadInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tradewind validate}. */
@Command(
        name = "validate",
        header = "Check scenario files, world folders and folders of results.",
        description =
                "Reports everything that is wrong at once, with file, line, reason and suggestion; exit code 3 then.",
        footer = {"", "Examples:", "  tradewind validate my-scenario.yaml", "  tradewind validate my-world/"})
public final class ValidateCommand extends AnswerCommand<Path> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario file, world folder or folder of results.")
    private List<Path> files;

    /** The command over the standard answers: it only looks up, and an injector would take longer than the answer. */
    public ValidateCommand() {
        super(Answers::standard, Answers::validate);
    }

    @Override
    public Integer call() {
        int status = ExitStatus.DONE;
        for (Path file : files) {
            try {
                print(new String(
                        OutputFormat.TABLE.renderer(OptionNames::of).bytes(document(file)), StandardCharsets.UTF_8));
            } catch (BadInputException bad) {
                status = Failures.show(bad, this::say);
                say(file + ": " + bad.count() + (bad.count() == 1 ? " problem." : " problems."));
            }
        }
        return status;
    }
}
