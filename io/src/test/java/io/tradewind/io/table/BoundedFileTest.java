package io.tradewind.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BoundedFileTest {
    private static final long BOUND = 1_000;

    @TempDir
    private Path folder;

    @Test
    void fileWithinTheBound_isReadToTheByte() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[(int) BOUND]);
        assertThat(BoundedFile.bytes(file, BOUND)).hasSize((int) BOUND);
    }

    @Test
    void fileBeyondTheBound_isRefusedWhileReading() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[(int) BOUND + 1]);
        assertReason(file).isEqualTo("it is longer than 1000 bytes");
        try (InputStream stream = BoundedFile.open(file, 1).orElseThrow()) {
            assertThat(stream.read()).isZero();
            assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void absentFile_isEmptyOrNoSuchFile() throws IOException {
        assertThat(BoundedFile.open(folder.resolve("none"), BOUND)).isEmpty();
        assertThatThrownBy(() -> BoundedFile.bytes(folder.resolve("none"), BOUND))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void linkToNothing_isNoAbsentFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertReason(link).isEqualTo("it is a link to something that is not there");
        Path ring = Files.createSymbolicLink(folder.resolve("ring"), folder.resolve("ring"));
        assertReason(ring).isEqualTo("it is a link to something that is not there");
    }

    @Test
    void folder_isRefused() {
        assertReason(folder).isEqualTo("it is a folder");
    }

    @Test
    void endlessDevice_isRefused() {
        Path device = Path.of("/dev/zero");
        assumeThat(device).exists();
        assertReason(device).isEqualTo("it is not a regular file but a device or a pipe");
    }

    @Test
    void linkToADevice_isRefused() throws IOException {
        Path device = Path.of("/dev/zero");
        assumeThat(device).exists();
        assertReason(Files.createSymbolicLink(folder.resolve("link"), device)).contains("a device or a pipe");
    }

    @Test
    void namedPipe_isRefusedWithoutWaitingForAWriter() throws Exception {
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertReason(pipe).isEqualTo("it is not a regular file but a device or a pipe");
    }

    @Test
    void reasonOfMissingRights_isSaidInWords() {
        assertThat(BoundedFile.why(new AccessDeniedException("x"))).isEqualTo("you may not read it");
        assertThat(BoundedFile.why(new NoSuchFileException("x"))).isEqualTo("there is no such file");
        assertThat(BoundedFile.why(new IOException())).isEqualTo("reading it failed");
    }

    @Test
    void textOfAFile_comesThroughAStream() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "a,b\n");
        try (InputStream stream = BoundedFile.open(file, BOUND).orElseThrow()) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("a,b\n");
        }
    }

    private static AbstractStringAssert<?> assertReason(Path file) {
        try {
            BoundedFile.bytes(file, BOUND);
            throw new AssertionError("was read");
        } catch (IOException failed) {
            return assertThat(BoundedFile.why(failed));
        }
    }
}
