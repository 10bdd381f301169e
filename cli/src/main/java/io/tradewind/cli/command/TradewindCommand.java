package io.tradewind.cli.command;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            SweepCommand.class,
            SolveForCommand.class,
            SensitivityCommand.class,
            PlotCommand.class,
            EquilibriumCommand.class,
            BestResponseCommand.class,
            BacktestCommand.class,
            NowcastCommand.class,
            CalibrateCommand.class,
            ReportCommand.class,
            ListCommand.class,
            ShowCommand.class,
            ValidateCommand.class,
            WorldCommand.class,
            DataCommand.class,
            QueryCommand.class,
            NewCommand.class,
            ServeCommand.class,
            CompletionCommand.class);

    /** A number of columns that a terminal may have. */
    private static final Pattern COLUMNS = Pattern.compile("[1-9]\\d{0,5}");
    /** In fewer letters no table fits. */
    private static final int FEWEST_COLUMNS = 20;

    private OptionalInt columns = OptionalInt.empty();

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

    /** Tells how many letters a line of the terminal has, as {@code COLUMNS} says it; what is no such number says nothing. */
    public void columns(String text) {
        columns = text != null && COLUMNS.matcher(text).matches()
                ? OptionalInt.of(Math.max(FEWEST_COLUMNS, Integer.parseInt(text)))
                : OptionalInt.empty();
    }

    /** Letters of a line of the terminal in which the command runs, if that is known. */
    static OptionalInt columns(CommandSpec command) {
        return command.root().userObject() instanceof TradewindCommand root ? root.columns : OptionalInt.empty();
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
