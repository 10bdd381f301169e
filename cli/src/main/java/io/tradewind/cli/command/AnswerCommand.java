package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.render.OutputFolder;
import io.tradewind.app.render.OutputFormat;
import io.tradewind.app.session.BadRequestException;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that asks one kind of question: its options make a request, the answer's document is printed. */
abstract class AnswerCommand<Q> implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    private final Provider<Answers> answers;
    private final BiFunction<Answers, Q, Document> question;

    AnswerCommand(Provider<Answers> answers, BiFunction<Answers, Q, Document> question) {
        this.answers = answers;
        this.question = question;
    }

    /** The answer. */
    final Document document(Q request) {
        try {
            return question.apply(answers.get(), request);
        } catch (BadRequestException e) {
            throw new ParameterException(spec.commandLine(), OptionNames.in(e.getMessage()), e);
        }
    }

    /** Prints the document. */
    final int print(Document document, OutputFormat format) {
        return print(text(document, format), document, format);
    }

    /** Prints the answer and keeps it in the folder, if one is named; a folder that holds something else is refused before. */
    final int print(Q request, OutputFormat format, FolderKind kind, Path folder) {
        if (folder == null) {
            return print(document(request), format);
        }
        OutputFolder output = OutputFolder.of(folder);
        refuse(
                !output.isFree(kind),
                "'" + folder
                        + "' is not an empty folder and holds no earlier result of this kind. Maybe name a new one.");
        Document document = document(request);
        String text = text(document, format);
        List<String> tables = output.write(document, OptionNames::of);
        say("Wrote " + String.join(", ", tables) + " and " + OutputFolder.RUN + " into " + folder + ".");
        return print(text, document, format);
    }

    private static String text(Document document, OutputFormat format) {
        return format.renderer(OptionNames::of).render(document);
    }

    /** What to know beside a bare table is said on the error stream. */
    private int print(String text, Document document, OutputFormat format) {
        if (format == OutputFormat.CSV) {
            document.beside().forEach(note -> say("Note: " + note));
        }
        spec.commandLine().getOut().print(text);
        return ExitStatus.DONE;
    }

    final void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    /** Says something beside the answer. */
    final void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }

    /** Where progress is told. */
    final Consumer<String> talk() {
        return this::say;
    }
}
