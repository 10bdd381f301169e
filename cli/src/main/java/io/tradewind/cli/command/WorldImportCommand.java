package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.render.OutputFormat;
import io.tradewind.app.session.WorldImportRequest;
import io.tradewind.io.importer.WorldImport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradewind world import}. */
@Command(
        name = "import",
        header = "Make a world of published data.",
        description = {
            "Reads the files as they were downloaded, in any order, plain, .gz or .zip; what each is says its header. Every row"
                    + " that is left out is counted with its reason, here and in the folder's import.json.",
            "Formats: baci, icio, comtrade; experimental, made by published layouts alone: itpd, wiod, adb, wits.",
            "A MAP is a CSV file code,region[,share] or code,sector[,share] with the codes that the data write; of codes of"
                    + " goods the longest prefix counts. Without one, codes stand for the regions and sectors of world-2023,"
                    + " those of icio for world-2022; itpd needs --sectors."
        },
        footer = {
            "",
            "Examples:",
            "  tradewind world import baci BACI_HS92_V202601.zip --year 2024 -o worlds/baci-2024",
            "  tradewind world import icio 2022_SML.csv -o worlds/icio-2022",
            "  tradewind world import comtrade imports.csv exports.csv.gz --sectors my-sectors.csv -o worlds/mine"
        })
final class WorldImportCommand extends AnswerCommand<WorldImportRequest> {
    @Mixin
    private ImportOptions source;

    @Option(
            names = "-o",
            required = true,
            paramLabel = "DIR",
            description = "The world's folder, which does not exist yet or is empty.")
    private Path folder;

    @Option(names = "--year", paramLabel = "YYYY", description = "The year, where the files hold several.")
    private Integer year;

    @Option(
            names = "--detail",
            paramLabel = "LEVEL",
            description = "sectors or products (default: sectors); products also writes the folder's products/.")
    private String detail = "sectors";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How the account of the rows is printed: table, json, csv or markdown (default: table).",
            converter = WordConverter.Format.class,
            completionCandidates = WordConverter.Format.class)
    private OutputFormat shown = OutputFormat.TABLE;

    WorldImportCommand() {
        super(Answers::standard, Answers::worldImport);
    }

    @Override
    public Integer call() {
        refuse(!shown.isText(), "The account of the rows is printed. Maybe use --format csv.");
        refuse(
                !List.of("sectors", "products").contains(detail),
                "--detail '" + detail + "' is neither sectors nor products.");
        WorldImportRequest request = new WorldImportRequest(
                source.source(WorldImport.FORMATS),
                folder,
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                detail.equals("products"));
        print(new String(shown.renderer(OptionNames::of, columns()).bytes(document(request)), StandardCharsets.UTF_8));
        return ExitStatus.DONE;
    }
}
