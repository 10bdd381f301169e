package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.render.OutputFile;
import io.tradewind.app.render.OutputFolder;
import io.tradewind.app.render.OutputFormat;
import io.tradewind.app.session.BadRequestException;
import jakarta.inject.Provider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
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

    /** The answers of a command that may have its runs made elsewhere. */
    Answers on(Answers here) {
        return here;
    }

    /** The answer. */
    final Document document(Q request) {
        return document(question, request);
    }

    private Document document(BiFunction<Answers, Q, Document> asked, Q request) {
        try {
            return asked.apply(on(answers.get()), request);
        } catch (BadRequestException e) {
            throw new ParameterException(spec.commandLine(), OptionNames.in(e.getMessage()), e);
        }
    }

    /** Writes the answer where it shall go. */
    final int print(Q request, OutputOptions options) {
        return print(request, options, null, null);
    }

    /** Writes the answer and keeps it in the folder, if one is named; a folder or file that cannot take it is refused before. */
    final int print(Q request, OutputOptions options, FolderKind kind, Path folder) {
        return print(question, request, options, kind, folder);
    }

    /** The same for another question. */
    final int print(
            BiFunction<Answers, Q, Document> asked, Q request, OutputOptions options, FolderKind kind, Path folder) {
        Optional<OutputFile> file = options.file();
        Optional<OutputFolder> output = Optional.ofNullable(folder).map(OutputFolder::of);
        refuse(
                output.isPresent() && !output.get().isFree(kind),
                "'" + folder
                        + "' is not an empty folder and holds no earlier result of this kind. Maybe name a new one.");
        Document document = options.narrowed(document(asked, request));
        OptionalInt columns = file.isPresent() ? OptionalInt.empty() : columns();
        byte[] answer = options.format().renderer(OptionNames::of, columns).bytes(document);
        output.ifPresent(results -> say("Wrote " + String.join(", ", results.write(document, OptionNames::of)) + " and "
                + OutputFolder.RUN + " into " + folder + "."));
        beside(document, options.format());
        if (file.isPresent()) {
            file.get().write(answer);
            say(options.written());
        } else {
            print(new String(answer, StandardCharsets.UTF_8));
        }
        return document.isUnanswered() ? ExitStatus.NOT_CONVERGED : ExitStatus.DONE;
    }

    /** What to know beside a bare table is said on the error stream. */
    void beside(Document document, OutputFormat format) {
        if (format == OutputFormat.CSV) {
            document.beside().forEach(note -> say("Note: " + note));
        }
    }

    /** Letters of a line where the answer is printed, if that is known. */
    final OptionalInt columns() {
        return TradewindCommand.columns(spec);
    }

    /** Prints on standard output. */
    final void print(String text) {
        spec.commandLine().getOut().print(text);
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
