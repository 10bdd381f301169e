package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.session.Engine;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where many runs are made. */
final class EngineOption {
    /** Where that is. */
    enum Place {
        /** In this process. */
        LOCAL,
        /** On Spark. */
        SPARK
    }

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "local or spark: where draws, combinations and markets by product are run (see docs/cluster.md);"
                            + " changes no digit (default: local).",
            converter = Words.class,
            completionCandidates = Words.class)
    private Place place = Place.LOCAL;

    /** The words. */
    static final class Words extends WordConverter<Place> {
        Words() {
            super(Place.values(), place -> place.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Refuses Spark where there is nothing for it to do. @param many whether there are many runs */
    void check(boolean many) {
        refuse(
                place == Place.SPARK && !many,
                "--engine spark makes many runs, and this is one. Maybe add --draws 500, or leave it out.");
    }

    /** The answers on that engine. */
    Answers on(Answers answers) {
        if (place == Place.LOCAL) {
            return answers;
        }
        refuse(
                Engine.spark().isEmpty(),
                "--engine spark needs Apache Spark and Tradewind's part for it, which are not on the class path. Maybe"
                        + " start it by the launcher 'tradewind', which fetches and finds them, or by spark-submit"
                        + " (docs/cluster.md).");
        return answers.on(Engine.spark().orElseThrow());
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
