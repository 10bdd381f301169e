package io.tradewind.cli.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind completion}. */
@Command(
        name = "completion",
        header = "Print a completion script for a shell.",
        footer = {
            "",
            "Examples:",
            "  source <(tradewind completion bash)",
            "  source <(tradewind completion zsh)",
            "  tradewind completion fish | source"
        })
public final class CompletionCommand implements Callable<Integer> {
    /** Shells. */
    enum Shell {
        /** Bash. */
        BASH,
        /** Z shell; it reads the script for bash. */
        ZSH,
        /** Fish. */
        FISH;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a shell. */
    static final class ShellConverter extends WordConverter<Shell> {
        ShellConverter() {
            super(Shell.values(), Shell::label);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SHELL",
            description = "bash, zsh or fish.",
            converter = ShellConverter.class,
            completionCandidates = ShellConverter.class)
    private Shell shell;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        String script = shell == Shell.FISH ? FishCompletion.of(root) : AutoComplete.bash(root.getCommandName(), root);
        spec.commandLine().getOut().print(script);
        return ExitStatus.DONE;
    }
}
