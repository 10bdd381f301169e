package io.tradewind.cli.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tradewind}. */
@Command(
        name = "tradewind",
        header = "What happens to trade if ...?",
        description =
                "Projects trade flows month by month under tariffs, currency moves and Belt and Road investment, and solves"
                        + " for the long run behind them.",
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  tradewind run us-china-2025",
            "  tradewind list scenarios",
            "  tradewind show us-china-2025",
            "",
            "Exit codes: 0 done, 1 a bug of ours, 2 usage, 3 bad input, 4 not converged, 5 files,",
            "            6 a check failed, 130 interrupted."
        })
public final class TradewindCommand implements Runnable {
    /** Every command, in the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            CompareCommand.class,
            ExplainCommand.class,
            EquilibriumCommand.class,
            BestResponseCommand.class,
            BacktestCommand.class,
            CalibrateCommand.class,
            ListCommand.class,
            ShowCommand.class,
            ValidateCommand.class,
            WorldCommand.class,
            NewCommand.class,
            CompletionCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    /** The command that the first argument names; all of them if it names none, or one that writes about the others. */
    public static List<Class<?>> commandsFor(String... arguments) {
        return COMMANDS.stream()
                .filter(type ->
                        arguments.length > 0 && name(type).equals(arguments[0]) && type != CompletionCommand.class)
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, such as 'tradewind run us-china-2025'.");
    }
}
