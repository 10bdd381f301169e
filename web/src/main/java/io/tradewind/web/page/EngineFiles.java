package io.tradewind.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The engine as one script, which module {@code browser} builds: a worker where it runs as one, a function where it does not. */
public final class EngineFiles {
    /** The system property that names the folder of the built engine; the launcher sets it. */
    public static final String FOLDER = "tradewind.engine";

    private static final String SCRIPT = "tradewind-worker-all.js";

    private final Path folder;

    /** The engine in that folder. */
    public EngineFiles(Path folder) {
        this.folder = folder;
    }

    /** The engine in the folder that the system property names, else in that of the build. */
    public static EngineFiles standard() {
        return new EngineFiles(Path.of(System.getProperty(FOLDER, "browser/target/engine")));
    }

    /**
     * The script. In a worker it listens to messages and says that it is ready; elsewhere {@code tradewindPort(post)} gives the function that takes them.
     *
     * @throws UncheckedIOException if the engine is not built
     */
    String script() {
        Path file = folder.resolve(SCRIPT);
        try {
            if (!Files.isRegularFile(file)) {
                throw new FileSystemException(
                        file.toString(),
                        null,
                        "the engine for the page is not built. Maybe use the launcher ./tradewind, which builds it");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
