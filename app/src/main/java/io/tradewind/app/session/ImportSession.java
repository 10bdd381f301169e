package io.tradewind.app.session;

import io.tradewind.io.files.WholeFiles;
import io.tradewind.io.importer.MonthlyImport;
import io.tradewind.io.importer.ProductSink;
import io.tradewind.io.importer.WorldImport;
import io.tradewind.scenarios.world.Concordances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;

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
            WorldImport made = BadInputException.from(
                    BadInputException.Kind.DATA,
                    request.format(),
                    () -> WorldImport.read(
                            request.format(),
                            request.files(),
                            Concordances.of(request.format(), request.regions(), request.sectors()),
                            request.year(),
                            ProductSink.NONE));
            made.write(request.folder());
            return made;
        } catch (FileAlreadyExistsException there) {
            throw new BadRequestException(taken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Monthly trade. */
    public static MonthlyImport months(DataImportRequest request) {
        return BadInputException.from(
                BadInputException.Kind.DATA,
                request.format(),
                () -> MonthlyImport.read(
                        request.format(),
                        request.files(),
                        Concordances.ofMonths(request.format(), request.regions(), request.sectors()),
                        request.flow()));
    }
}
