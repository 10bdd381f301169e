package io.tradewind.app.session;

import io.tradewind.io.columnar.ProductWriter;
import io.tradewind.io.files.WholeFiles;
import io.tradewind.io.importer.Codes;
import io.tradewind.io.importer.ImportReport;
import io.tradewind.io.importer.MonthlyImport;
import io.tradewind.io.importer.ProductSink;
import io.tradewind.io.importer.WorldImport;
import io.tradewind.scenarios.world.Concordances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes worlds and facts of published files. */
public final class ImportSession {
    private ImportSession() {}

    /** The world, which stands in the folder of the request then. */
    public static WorldImport world(WorldImportRequest request) {
        String taken = "'" + request.folder() + "' is not an empty folder. Maybe name a new one.";
        try {
            if (!WholeFiles.in(request.folder()).foreign().isEmpty()) {
                throw new BadRequestException(taken);
            }
            if (!request.byProduct()) {
                WorldImport made = read(request, codes(request), ProductSink.NONE);
                made.write(request.folder());
                return made;
            }
            try (ProductWriter products = ProductSession.columnar().writer(request.folder())) {
                return byProduct(request, products);
            }
        } catch (FileAlreadyExistsException there) {
            throw new BadRequestException(taken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static WorldImport byProduct(WorldImportRequest request, ProductWriter products) throws IOException {
        Codes codes = codes(request);
        WorldImport made = read(request, codes, products);
        made.write(request.folder());
        products.finish(
                codes::sectorOf,
                made.world().economy().regions().stream()
                        .map(region -> region.code().code())
                        .toList());
        return made;
    }

    private static Codes codes(WorldImportRequest request) {
        ImportSource source = request.source();
        return inData(source, () -> Concordances.of(source.format(), source.regions(), source.sectors()));
    }

    private static WorldImport read(WorldImportRequest request, Codes codes, ProductSink products) {
        ImportSource source = request.source();
        return inData(source, () -> WorldImport.read(source.format(), source.files(), codes, request.year(), products));
    }

    private static <T> T inData(ImportSource source, Supplier<T> work) {
        return BadInputException.from(BadInputException.Kind.DATA, source.format(), work);
    }

    /** Monthly trade; the account of the rows stands beside the file of the request then. */
    public static MonthlyImport months(DataImportRequest request) {
        Optional<Path> account = request.facts().map(ImportSession::account);
        ImportSource source = request.source();
        MonthlyImport made = inData(
                source,
                () -> MonthlyImport.read(
                        source.format(),
                        source.files(),
                        Concordances.ofMonths(source.format(), source.regions(), source.sectors()),
                        request.flow()));
        account.ifPresent(file -> keep(
                made.report().text(request.facts().orElseThrow().getFileName().toString()), file));
        return made;
    }

    private static void keep(String text, Path file) {
        try {
            WholeFiles.in(file.toAbsolutePath().getParent())
                    .write(
                            staging -> Files.writeString(staging.resolve(ImportReport.FILE), text),
                            "",
                            () -> Map.of(ImportReport.FILE, ""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the account of the facts goes; that of other facts or of a world is left alone. */
    private static Path account(Path facts) {
        Path file = facts.resolveSibling(ImportReport.FILE);
        try {
            if (Files.exists(file)
                    && !Files.readString(file)
                            .contains(
                                    ImportReport.resultLine(facts.getFileName().toString()))) {
                throw new BadRequestException(
                        "'" + file + "' is the account of another import. Maybe name a file in another folder.");
            }
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
