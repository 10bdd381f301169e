package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.session.DataImportRequest;
import io.tradewind.io.importer.MonthlyImport;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tradewind data}. */
@Command(
        name = "data",
        header = "Make facts of monthly customs data.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = DataCommand.ImportCommand.class,
        footer = {"", "Example:", "  tradewind data import census imports.json -o facts.csv"})
public final class DataCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name what to do, such as 'tradewind data import census FILE -o facts.csv'.");
    }

    /** {@code tradewind data import}. */
    @Command(
            name = "import",
            header = "Make facts of monthly customs data.",
            description = {
                "Reads files as they were downloaded, in any order, plain, .gz or .zip; the answer are levels in the columns"
                        + " that --facts of backtest takes. Every row that is left out is counted with its reason;"
                        + " with -o the account is also kept as import.json beside the file.",
                "Formats: gacc (China's customs), comtrade, census (the US Census Bureau's API). A MAP is a CSV file"
                        + " code,region[,share] or code,sector[,share]; without one, codes and names stand for the regions and"
                        + " sectors of world-2023."
            },
            footer = {
                "",
                "Examples:",
                "  tradewind data import gacc 2025-09-exports.csv --flow exports -o facts.csv",
                "  tradewind backtest --facts facts.csv"
            })
    static final class ImportCommand extends AnswerCommand<DataImportRequest> {
        @Mixin
        private ImportOptions source;

        @Option(
                names = "--flow",
                paramLabel = "FLOW",
                description = "exports or imports, for files that do not say it.")
        private String flow;

        @Mixin
        private OutputOptions answer;

        ImportCommand() {
            super(Answers::standard, Answers::dataImport);
        }

        @Override
        public Integer call() {
            refuse(
                    flow != null && !List.of("exports", "imports").contains(flow),
                    "--flow '" + flow + "' is neither exports nor imports.");
            return print(
                    new DataImportRequest(
                            source.source(MonthlyImport.FORMATS),
                            Optional.ofNullable(flow),
                            Optional.ofNullable(answer.path())),
                    answer);
        }
    }
}
