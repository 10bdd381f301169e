package io.tradewind.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The engine as JavaScript, which module {@code browser} builds: one script that is a worker where it runs as one, and a function where it does not. */
public final class EngineFiles {
    /** The system property that names the folder of the built engine. */
    public static final String FOLDER = "tradewind.engine";

    private static final String[] MODULES = {"tradewind-engine.js", "tradewind.js"};
    private static final String WORKER = "tradewind-worker.js";

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
     * The script. In a worker it listens to messages; elsewhere {@code self.tradewindPort(post)} gives the function that takes them.
     *
     * @throws UncheckedIOException if the engine is not built
     */
    String script() {
        Modules modules = new Modules();
        for (String file : MODULES) {
            modules.with(file, read(file));
        }
        String worker = read(WORKER)
                .replaceFirst(
                        "(?m)^import \\* as tradewind from .*$",
                        "const tradewind = " + modules.named(MODULES[1]) + ";");
        return "(() => {\n" + modules.script() + "const port = (postMessage) => {\nlet onmessage;\n" + worker
                + "\nreturn (data) => onmessage({ data });\n};\n"
                + "if (typeof document === \"undefined\") {\n"
                + "const take = port((answer) => self.postMessage(answer));\n"
                + "self.onmessage = ({ data }) => take(data);\nself.postMessage({ ready: true });\n"
                + "} else {\nself.tradewindPort = port;\n}\n})();\n";
    }

    private String read(String file) {
        Path path = folder.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                throw new FileSystemException(
                        path.toString(),
                        null,
                        "the engine for the page is not built. Maybe use the launcher ./tradewind, which builds it");
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
