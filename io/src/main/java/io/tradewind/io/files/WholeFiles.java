package io.tradewind.io.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Puts files into a folder, each of them whole. They are written into a folder of their own inside it, of a name that nobody else has, and then moved
 * to their places one by one, that which describes the others last. Whatever a killed write leaves is named {@code .tradewind-…} or listed there with
 * its hash, so the next write knows it for ours and clears it away; nothing else is ever replaced or deleted. One write at a time is in a folder.
 */
public final class WholeFiles {
    /** How the names of everything begin that is there only while files are written. */
    static final String OWN = ".tradewind-";

    private static final Pattern OWN_NAMES = Pattern.compile("\\.tradewind-(lock|[0-9a-f-]{36}\\.tmp)");
    private static final String OLD = ".old-";

    /** Writes files into a folder. */
    @FunctionalInterface
    public interface Fill {
        /** Writes them all. */
        void into(Path staging) throws IOException;
    }

    /** What an earlier write has put into the folder; asked when nobody else writes there. */
    @FunctionalInterface
    public interface Earlier {
        /** Its files by name, each with its hash; empty for one without. */
        Map<String, String> files() throws IOException;
    }

    /** Told what comes next; tests stop a write there. */
    @FunctionalInterface
    interface Steps {
        void before(String step) throws IOException;
    }

    /** Takes a move back. */
    @FunctionalInterface
    private interface Undo {
        void run() throws IOException;
    }

    private final Path folder;
    private final Steps steps;

    WholeFiles(Path folder, Steps steps) {
        this.folder = folder;
        this.steps = steps;
    }

    /** Files in that folder, which need not exist. */
    public static WholeFiles in(Path folder) {
        return new WholeFiles(folder.toAbsolutePath().normalize(), step -> {});
    }

    /**
     * What is in the folder that no interrupted write of ours has left there.
     *
     * @throws FileAlreadyExistsException if it is no folder
     */
    public Collection<String> foreign() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            Leftovers left = Leftovers.in(folder);
            for (Path path : list(folder)) {
                String name = path.getFileName().toString();
                if (!isOwn(name) && !left.holds(path)) {
                    names.add(name);
                }
            }
        } else if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "There is a file of that name.");
        }
        return names;
    }

    /**
     * Writes files.
     *
     * @param fill    writes them
     * @param last    the one that describes the others
     * @param earlier those of an earlier write: they are replaced, and deleted where there is none of that name any more and they are as described
     * @throws FileAlreadyExistsException if one of them stands there and is neither in {@code earlier} nor left by an interrupted write
     * @throws IOException                if it failed; the folder is then as it was, unless that failed too
     */
    public void write(Fill fill, String last, Earlier earlier) throws IOException {
        boolean made = make();
        try {
            FolderLock lock = FolderLock.of(folder);
            try {
                exchange(fill, last, earlier.files());
            } finally {
                lock.close();
            }
        } catch (IOException | RuntimeException failed) {
            if (made) {
                deleteQuietly(folder);
            }
            throw failed;
        }
    }

    /** Whether only a write of ours gives such a name. */
    static boolean isOwn(String name) {
        return OWN_NAMES.matcher(name).matches();
    }

    private boolean make() throws IOException {
        if (Files.isDirectory(folder)) {
            return false;
        }
        Files.createDirectories(folder);
        return true;
    }

    private void exchange(Fill fill, String last, Map<String, String> earlier) throws IOException {
        Leftovers left = Leftovers.in(folder);
        Path staging = Files.createDirectory(folder.resolve(OWN + UUID.randomUUID() + ".tmp"));
        try {
            steps.before("fill");
            fill.into(staging);
            List<String> names = inOrder(staging, last);
            for (String name : names) {
                check(folder.resolve(name), earlier, left);
            }
            steps.before("journal");
            left.with(staging, names).save(staging);
            left.delete();
            move(staging, names, obsolete(names, earlier));
        } finally {
            Leftovers.delete(staging);
        }
    }

    private static List<String> inOrder(Path staging, String last) throws IOException {
        List<String> names = new ArrayList<>();
        list(staging).forEach(path -> names.add(path.getFileName().toString()));
        names.sort((a, b) -> a.equals(last) == b.equals(last) ? a.compareTo(b) : a.equals(last) ? 1 : -1);
        return names;
    }

    private static void check(Path target, Map<String, String> earlier, Leftovers left) throws IOException {
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        boolean ours = earlier.containsKey(target.getFileName().toString()) || left.holds(target);
        if (there && (!ours || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS))) {
            throw new FileAlreadyExistsException(target.toString(), null, "It was left alone.");
        }
    }

    private List<String> obsolete(List<String> names, Map<String, String> earlier) throws IOException {
        List<String> obsolete = new ArrayList<>();
        for (Map.Entry<String, String> file : earlier.entrySet()) {
            if (!names.contains(file.getKey()) && Leftovers.hasHash(folder.resolve(file.getKey()), file.getValue())) {
                obsolete.add(file.getKey());
            }
        }
        return obsolete;
    }

    /** Moves all or, if one cannot be moved, none. */
    private void move(Path staging, List<String> names, List<String> obsolete) throws IOException {
        Deque<Undo> undos = new ArrayDeque<>();
        try {
            for (String name : obsolete) {
                steps.before("delete " + name);
                undos.push(keep(staging, name));
                Files.delete(folder.resolve(name));
            }
            for (String name : names) {
                steps.before("move " + name);
                Undo undo = keep(staging, name);
                Files.move(
                        staging.resolve(name),
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                undos.push(undo);
            }
            steps.before("clear");
        } catch (IOException | RuntimeException failed) {
            for (Undo undo : undos) {
                undo.run();
            }
            throw failed;
        }
    }

    /** Keeps what stands there under a second name, where the file system can do that. */
    private Undo keep(Path staging, String name) throws IOException {
        Path target = folder.resolve(name);
        Path old = staging.resolve(OLD + name);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return () -> Files.deleteIfExists(target);
        }
        try {
            Files.createLink(old, target);
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.copy(target, old, LinkOption.NOFOLLOW_LINKS);
        }
        return () -> Files.move(old, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void deleteQuietly(Path emptyFolder) {
        try {
            Files.deleteIfExists(emptyFolder);
        } catch (IOException itHoldsSomething) {
            // It stays, and so does what was the matter.
        }
    }
}
