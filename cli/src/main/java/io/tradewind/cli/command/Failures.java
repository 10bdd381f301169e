package io.tradewind.cli.command;

import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.CheckFailedException;
import io.tradewind.core.base.CancelledException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.projection.OutOfDomainException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows errors, each in the same shape, on the error stream, and chooses the exit code. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    /** Set to 1, it makes an unexpected error show where it happened. */
    public static final String DEBUG = "TRADEWIND_DEBUG";

    /** What stands for a byte that is no letter. */
    private static final char UNREADABLE = '\uFFFD';

    private final boolean debug;

    /**
     * @param debug whether to show where an unexpected error happened
     */
    public Failures(boolean debug) {
        this.debug = debug;
    }

    /** Whether the JVM could not read an argument in the locale's encoding, so that it names no file; says so. */
    public boolean unreadable(String[] args, String encoding, PrintWriter err) {
        for (String arg : args) {
            if (arg.indexOf(UNREADABLE) >= 0) {
                err.println("tradewind: error: the argument '" + arg + "' has letters that the locale's encoding ("
                        + encoding + ") does not have.");
                err.println("  Maybe set LC_ALL=C.UTF-8, as the launcher tradewind does.");
                return true;
            }
        }
        return false;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("tradewind: error: " + problem.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(problem, err)) {
            suggestCommand(problem, err);
        }
        err.println("  Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitStatus.USAGE;
    }

    /** Names the nearest command where a word is none. */
    private static void suggestCommand(ParameterException problem, PrintWriter err) {
        if (problem instanceof UnmatchedArgumentException unmatched
                && !problem.getCommandLine().getSubcommands().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            err.println("  "
                    + Nearest.hint(
                            word, problem.getCommandLine().getSubcommands().keySet()));
        }
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        int status = show(problem, err);
        err.flush();
        return status;
    }

    /** Shows the error and returns the exit code. */
    public int show(Throwable problem, PrintWriter err) {
        if (problem instanceof BadInputException bad) {
            return show(bad, err::println);
        }
        if (problem instanceof NotConvergedException failed && failed.diagnostics() != null) {
            return show(failed.diagnostics(), err);
        }
        if (problem instanceof OutOfDomainException || problem instanceof NotConvergedException) {
            err.println("tradewind: error: " + problem.getMessage());
            err.println(
                    "  So there is no result. Maybe use smaller events, or parameters nearer to their central values.");
            return ExitStatus.NOT_CONVERGED;
        }
        if (problem instanceof CancelledException) {
            err.println("tradewind: stopped before there was anything to show.");
            return ExitStatus.INTERRUPTED;
        }
        if (problem instanceof CheckFailedException failed) {
            err.println("tradewind: error: the result fails its own re-check, so it is not shown.");
            failed.failures().forEach(failure -> err.println("  " + failure));
            err.println("  This is a bug of ours; please report it.");
            return ExitStatus.CHECK_FAILED;
        }
        if (problem instanceof UncheckedIOException || problem instanceof IOException) {
            Throwable cause = problem instanceof UncheckedIOException ? problem.getCause() : problem;
            err.println("tradewind: error: " + fileMessage(cause));
            trace(problem, err);
            return ExitStatus.IO;
        }
        err.println("tradewind: error: this is a bug of ours: " + oneLine(problem));
        if (!debug) {
            err.println("  Set " + DEBUG + "=1 to see where it happened, and please report it.");
        }
        trace(problem, err);
        return ExitStatus.BUG;
    }

    static int show(BadInputException bad, Consumer<String> lines) {
        bad.findings().forEach(finding -> lines.accept(OptionNames.in(finding.text())));
        int unlisted = bad.count() - bad.findings().size();
        if (unlisted > 0) {
            lines.accept("... and " + unlisted + " more.");
        }
        return bad.kind() == BadInputException.Kind.FIELD ? ExitStatus.USAGE : ExitStatus.BAD_INPUT;
    }

    private static int show(SolverDiagnostics solve, PrintWriter err) {
        err.println("tradewind: error: the equilibrium was not found, so there is no result.");
        err.println("  Status: " + solve.status() + " after " + solve.iterations()
                + " iterations for the counterfactual and " + solve.baselineIterations() + " for the baseline.");
        err.println("  Residual: " + size(solve.residual()) + ", last step " + size(solve.step()) + ", worst equation: "
                + solve.worstEquation() + ".");
        if (!solve.reason().isEmpty()) {
            err.println("  Reason: " + solve.reason() + (solve.reason().endsWith(".") ? "" : "."));
        }
        if (!solve.reason().contains("Maybe ")) {
            err.println("  Maybe try a smaller shock, or another closure of deficits.");
        }
        return ExitStatus.NOT_CONVERGED;
    }

    private static String size(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2e", value) : "beyond all numbers";
    }

    private static String fileMessage(Throwable cause) {
        if (cause instanceof FileSystemException failed && failed.getFile() != null) {
            return failed.getFile() + ": " + why(failed) + "." + folder(failed);
        }
        return cause.getMessage() == null ? "a file could not be read or written." : cause.getMessage();
    }

    /** What to do about a file in a folder that is not there. */
    private static String folder(FileSystemException failed) {
        Path folder = failed instanceof NoSuchFileException
                ? Path.of(failed.getFile()).getParent()
                : null;
        return folder == null || Files.exists(folder) ? "" : " Maybe make the folder '" + folder + "' first.";
    }

    private static String why(FileSystemException failed) {
        if (failed instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failed instanceof AccessDeniedException) {
            return "you may not read or write it";
        }
        if (failed instanceof FileAlreadyExistsException) {
            return "something of that name is there already";
        }
        if (failed instanceof DirectoryNotEmptyException) {
            return "it holds other files";
        }
        return failed.getReason() == null ? "it could not be read or written" : failed.getReason();
    }

    private static String oneLine(Throwable problem) {
        String message = problem.getMessage() == null
                ? ""
                : ": " + problem.getMessage().lines().findFirst().orElse("");
        return problem.getClass().getSimpleName() + message;
    }

    private void trace(Throwable problem, PrintWriter err) {
        if (debug) {
            problem.printStackTrace(err);
        }
    }
}
