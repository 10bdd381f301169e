package io.tradewind.app.session;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.io.files.ResultFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens folders of kept documents; one that is not what it says becomes a {@link BadInputException}. */
public final class ResultSession {
    private ResultSession() {}

    /** Whether the folder is meant as a result, and not as a world. */
    public static boolean isResult(Path folder) {
        return ResultFolder.isThere(folder) && !Files.exists(folder.resolve("datapackage.json"));
    }

    /** The result, every table checked against its hash. */
    public static ResultFolder open(Path folder) {
        try {
            return ResultFolder.open(folder);
        } catch (InvalidInputException e) {
            throw BadInputException.at(BadInputException.Kind.RESULT, folder.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
