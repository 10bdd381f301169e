package io.tradewind.io.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What interrupted writes have left in a folder: their own folders, and the files that they had already moved, known by name and hash. */
final class Leftovers {
    private static final String JOURNAL = ".journal";
    private static final int MOST_BYTES = 1_000_000;

    private final List<Path> stagings = new ArrayList<>();
    private final Set<String> lines = new HashSet<>();

    private Leftovers() {}

    /** Those of a folder. */
    static Leftovers in(Path folder) throws IOException {
        Leftovers left = new Leftovers();
        for (Path path : WholeFiles.list(folder)) {
            if (WholeFiles.isOwn(path.getFileName().toString()) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                left.stagings.add(path);
                left.read(path.resolve(JOURNAL));
            }
        }
        return left;
    }

    private void read(Path journal) throws IOException {
        if (Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS) && Files.size(journal) <= MOST_BYTES) {
            lines.addAll(new String(Files.readAllBytes(journal), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    /** Whether an interrupted write has put that file there. */
    boolean holds(Path file) throws IOException {
        return !lines.isEmpty()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && lines.contains(
                        line(Fingerprint.ofFile(file), file.getFileName().toString()));
    }

    /** The same with the files that are about to be moved. */
    Leftovers with(Path staging, List<String> names) throws IOException {
        Leftovers all = new Leftovers();
        all.lines.addAll(lines);
        for (String name : names) {
            all.lines.add(line(Fingerprint.ofFile(staging.resolve(name)), name));
        }
        return all;
    }

    private static String line(String hash, String name) {
        return hash + " " + name;
    }

    /** Writes down what is known, whole or not at all. */
    void save(Path staging) throws IOException {
        Path part = Files.write(
                staging.resolve(JOURNAL + ".part"), lines.stream().sorted().toList());
        Files.move(part, staging.resolve(JOURNAL));
    }

    /** Deletes the folders of interrupted writes. */
    void delete() throws IOException {
        for (Path staging : stagings) {
            delete(staging);
        }
    }

    /** Deletes a folder of ours, which holds files only; its list goes last, so that files already moved stay known. */
    static void delete(Path staging) throws IOException {
        for (Path path : WholeFiles.list(staging)) {
            if (!path.endsWith(JOURNAL)) {
                Files.deleteIfExists(path);
            }
        }
        Files.deleteIfExists(staging.resolve(JOURNAL));
        Files.deleteIfExists(staging);
    }

    static boolean hasHash(Path file, String hash) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Fingerprint.ofFile(file).equals(hash);
    }
}
