package io.tradewind.app.render;

import io.tradewind.io.files.WholeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** The one file that an answer goes to, whole or not at all; an earlier file of that name is replaced, a folder or device never. */
public final class OutputFile {
    private final Path file;

    private OutputFile(Path file) {
        this.file = file;
    }

    /** The file of that path, which need not exist. @throws UncheckedIOException if there is no folder for it */
    public static OutputFile of(Path file) {
        try {
            Path whole = Files.exists(file)
                    ? file.toRealPath()
                    : file.toAbsolutePath().normalize();
            if (!Files.isDirectory(whole.getParent())) {
                throw new NoSuchFileException(file.toString(), null, "There is no folder for it.");
            }
            return new OutputFile(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is not there yet, or is a file, which may be replaced. */
    public boolean isFree() {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS) || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Writes it. */
    public void write(byte[] content) {
        String name = file.getFileName().toString();
        try {
            WholeFiles.in(file.getParent())
                    .write(staging -> Files.write(staging.resolve(name), content), "", () -> Map.of(name, ""));
        } catch (FileSystemException e) {
            // What could not be made may be a file of ours beside it, which nobody asked for.
            String why = e instanceof AccessDeniedException
                    ? "Its folder may not be written to"
                    : e.getReason() == null ? "Its folder takes no new file" : e.getReason();
            throw new UncheckedIOException(
                    new FileSystemException(file.toString(), null, why + ". Maybe name a file in another folder"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
