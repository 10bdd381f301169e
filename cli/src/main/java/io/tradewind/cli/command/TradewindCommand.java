package io.tradewind.cli.command;

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
        subcommands = {
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
            CompletionCommand.class
        },
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
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, such as 'tradewind run us-china-2025'.");
    }
}
