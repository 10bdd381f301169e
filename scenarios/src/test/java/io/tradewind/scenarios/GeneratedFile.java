package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that the code generates: a test compares it, or writes it anew when run with {@code -Dsnapshots.update=true}. */
public final class GeneratedFile {
    private GeneratedFile() {}

    /** The text of a file, named from the root of the repository. */
    public static String read(String file) throws IOException {
        return Files.readString(
                Path.of(System.getProperty("tradewind.root", "..")).resolve(file));
    }

    /** Fails unless the file, named from the root of the repository, has that text. */
    public static void assertFresh(String file, String text) throws IOException {
        Path path = Path.of(System.getProperty("tradewind.root", "..")).resolve(file);
        if (Boolean.getBoolean("snapshots.update")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
        assertThat(path)
                .as("%s is stale: run this test with -Dsnapshots.update=true", file)
                .exists();
        assertThat(Files.readString(path))
                .as("%s is stale: run this test with -Dsnapshots.update=true", file)
                .isEqualTo(text);
    }
}
