package io.tradewind.io.importer;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.table.BoundedFile;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file that a user named, or one inside a packed file.
 *
 * @param name   its name for messages; inside a packed file {@code outer.zip!inner.csv}
 * @param bytes  opens it, unpacked
 * @param packed the file on disk that it stands in
 */
record SourceFile(String name, Opener bytes, OnDisk packed) {
    /** Most bytes of a file on disk; a year of the largest data set here has a twentieth. */
    private static final long MAX_BYTES = 8_000_000_000L;

    /** Endings of binary files of programs for tables. */
    private static final List<String> BINARY = List.of(".xlsb", ".xls", ".rdata", ".rds", ".dta");

    /** Opens a file again and again. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * A file on disk.
     *
     * @param name   as the user named it
     * @param sha256 of its bytes as they lie there
     * @param bytes  how many
     * @param day    day that it bears, its last change
     */
    record OnDisk(String name, String sha256, long bytes, LocalDate day) {}

    /**
     * All files in those that the user named, in the order of their names whatever the order in which they were named.
     *
     * @throws InvalidInputException if one cannot be read or two are the same
     */
    static List<SourceFile> in(List<Path> named) {
        List<SourceFile> all = new ArrayList<>();
        Map<String, String> seen = new LinkedHashMap<>();
        for (Path path : named.stream().sorted().toList()) {
            String name = path.toString();
            try {
                OnDisk disk = onDisk(path);
                String twin = seen.putIfAbsent(disk.sha256, name);
                if (twin != null) {
                    throw refused(name, "The file is the same as " + twin + ".", "Maybe name it once.");
                }
                unpack(name, () -> opened(path), disk, all);
            } catch (IOException unreadable) {
                throw refused(name, "The file cannot be read (" + BoundedFile.why(unreadable) + ").", "");
            }
        }
        return all;
    }

    private static InputStream opened(Path path) throws IOException {
        return new BufferedInputStream(
                BoundedFile.open(path, MAX_BYTES).orElseThrow(() -> new NoSuchFileException(path.toString())), 1 << 16);
    }

    private static OnDisk onDisk(Path path) throws IOException {
        try (InputStream stream = opened(path)) {
            return new OnDisk(
                    path.toString(),
                    Fingerprint.ofBytes(stream),
                    Files.size(path),
                    LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC));
        }
    }

    private static void unpack(String name, Opener bytes, OnDisk disk, List<SourceFile> all) throws IOException {
        String ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".gz")) {
            all.add(new SourceFile(name, () -> new GZIPInputStream(bytes.open(), 1 << 16), disk));
        } else if (ending.endsWith(".zip")) {
            List<String> entries = entries(bytes);
            if (entries.isEmpty()) {
                throw refused(name, "The packed file holds no file, or is cut off.", "Maybe download it again.");
            }
            for (String entry : entries) {
                unpack(name + "!" + entry, () -> entry(bytes, entry), disk, all);
            }
        } else if (ending.endsWith(".xlsx")) {
            SheetText.sheets(bytes).forEach((sheet, text) -> all.add(new SourceFile(name + "!" + sheet, text, disk)));
        } else if (BINARY.stream().anyMatch(ending::endsWith)) {
            throw refused(name, "The file is binary, which no importer reads.", "Maybe save it as .xlsx or .csv.");
        } else {
            all.add(new SourceFile(name, bytes, disk));
        }
    }

    /** Files of a packed file; what an operating system has put beside them is none. */
    private static List<String> entries(Opener zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(zip.open())) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!entry.isDirectory()
                        && !file.startsWith(".")
                        && !entry.getName().startsWith("__MACOSX/")) {
                    names.add(entry.getName());
                }
            }
        }
        return names.stream().sorted().toList();
    }

    /** A packed file does not hold what was asked for. */
    static final class NoSuchEntryException extends IOException {
        private static final long serialVersionUID = 1L;

        NoSuchEntryException(String name) {
            super("the packed file has no " + name);
        }
    }

    /** A file inside a packed one. */
    static InputStream entry(Opener zip, String name) throws IOException {
        ZipInputStream in = new ZipInputStream(zip.open());
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return new FilterInputStream(in) {};
            }
        }
        in.close();
        throw new NoSuchEntryException(name);
    }

    /** A refusal of a file as a whole. */
    static InvalidInputException refused(String place, String message, String hint) {
        return new InvalidInputException("data", List.of(new Problem(place, message, hint)));
    }

    /** A refusal at a line. */
    InvalidInputException refused(long line, String message, String hint) {
        return refused(line == 0 ? name : name + ":" + line, message, hint);
    }

    /** Name without folders. */
    String shortName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
    }
}
