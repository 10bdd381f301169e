package io.tradewind.app.session;

import io.tradewind.io.columnar.ProductWriter;
import io.tradewind.io.files.WholeFiles;
import io.tradewind.io.importer.Codes;
import io.tradewind.io.importer.MonthlyImport;
import io.tradewind.io.importer.ProductSink;
import io.tradewind.io.importer.WorldImport;
import io.tradewind.scenarios.world.Concordances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
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
        return inData(request.format(), () -> Concordances.of(request.format(), request.regions(), request.sectors()));
    }

    private static WorldImport read(WorldImportRequest request, Codes codes, ProductSink products) {
        return inData(
                request.format(),
                () -> WorldImport.read(request.format(), request.files(), codes, request.year(), products));
    }

    private static <T> T inData(String format, Supplier<T> work) {
        return BadInputException.from(BadInputException.Kind.DATA, format, work);
    }

    /** Monthly trade. */
    public static MonthlyImport months(DataImportRequest request) {
        return inData(
                request.format(),
                () -> MonthlyImport.read(
                        request.format(),
                        request.files(),
                        Concordances.ofMonths(request.format(), request.regions(), request.sectors()),
                        request.flow()));
    }
}
