package io.tradewind.browser.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What something is made of, as one digest: files of folders and of archives by name and content, whenever they were written. */
final class Inputs {
    private final MessageDigest digest;

    Inputs() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Inputs add(String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Inputs addAll(List<Path> paths) throws IOException {
        for (Path path : paths) {
            add(path);
        }
        return this;
    }

    /** Every file of a folder or archive; nothing of what is not there. */
    Inputs add(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    add(path.relativize(file).toString());
                    digest.update(Files.readAllBytes(file));
                }
            }
        } else if (Files.isRegularFile(path)) {
            addArchive(path);
        }
        return this;
    }

    private void addArchive(Path path) throws IOException {
        List<String> entries = new ArrayList<>();
        try (ZipFile archive = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                // What Maven writes of the build itself differs from day to day.
                if (!entry.getName().startsWith("META-INF/maven/")
                        && !entry.getName().equals("META-INF/MANIFEST.MF")) {
                    entries.add(entry.getName() + " " + entry.getCrc());
                }
            }
        }
        Collections.sort(entries);
        entries.forEach(this::add);
    }

    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
