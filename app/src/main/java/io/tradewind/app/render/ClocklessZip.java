package io.tradewind.app.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the time at which it was written, which the library always puts into it, so that the same answer has the same bytes. */
final class ClocklessZip {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String TIME = "<dcterms:created .*?</dcterms:created>";
    /** The first day that an archive can say. */
    private static final LocalDateTime DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Writes the workbook. */
    @FunctionalInterface
    interface Fill {
        /** Writes all of it. */
        void into(OutputStream workbook) throws IOException;
    }

    private ClocklessZip() {}

    /** What is written, which goes through a temporary file: only the directory at its end says where the entries are. */
    static byte[] of(Fill fill) {
        try {
            Path file = Files.createTempFile("tradewind-", ".xlsx");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    fill.into(out);
                }
                return copy(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] copy(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            List<? extends ZipEntry> entries = Collections.list(from.entries());
            for (ZipEntry entry : entries) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(DAY);
                to.putNextEntry(copy);
                try (InputStream content = from.getInputStream(entry)) {
                    copy(entry.getName(), content, to);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void copy(String name, InputStream content, OutputStream to) throws IOException {
        if (name.equals(PROPERTIES)) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            to.write(text.replaceAll(TIME, "").getBytes(StandardCharsets.UTF_8));
        } else {
            content.transferTo(to);
        }
    }
}
