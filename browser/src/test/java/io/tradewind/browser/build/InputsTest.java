package io.tradewind.browser.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine is made anew when what it is made of has changed, and only then. */
final class InputsTest {
    @TempDir
    Path folder;

    private static String of(Path path) throws IOException {
        return new Inputs().add(path).digest();
    }

    @Test
    void folder_isItsFilesByNameAndContent() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "1");
        String before = of(folder);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(of(folder)).isEqualTo(before);
        Files.writeString(file, "2");
        String changed = of(folder);
        Files.move(file, folder.resolve("b"));
        assertThat(of(folder)).isNotEqualTo(changed).isNotEqualTo(before);
        assertThat(changed).isNotEqualTo(before);
    }

    @Test
    void archive_isItsEntriesWhateverTheirDays() throws IOException {
        String one = of(archive("a", "1", 1_000_000_000_000L));
        assertThat(of(archive("a", "1", 1_600_000_000_000L))).isEqualTo(one);
        assertThat(of(archive("a", "2", 1_000_000_000_000L))).isNotEqualTo(one);
        assertThat(of(archive("b", "1", 1_000_000_000_000L))).isNotEqualTo(one);
        assertThat(of(folder.resolve("nowhere"))).isEqualTo(new Inputs().digest());
    }

    private Path archive(String name, String text, long time) throws IOException {
        Path path = Files.createTempFile(folder, "x", ".jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path))) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(time);
            out.putNextEntry(entry);
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return path;
    }
}
