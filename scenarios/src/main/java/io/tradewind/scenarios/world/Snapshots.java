package io.tradewind.scenarios.world;

import io.tradewind.io.format.TreeSnapshot;
import io.tradewind.io.table.TableSource;
import io.tradewind.io.world.WorldSnapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays down the large tables of the built-in worlds as numbers, and the trees of register and scenarios, while the project is built, so that no start
 * reads their text. Nothing else uses it.
 */
public final class Snapshots {
    private static final String YAML = ".yaml";

    private Snapshots() {}

    /**
     * Writes a snapshot into each world's folder whose files are newer than its last, and one beside each YAML file.
     *
     * @param folders the folder of the compiled resources
     */
    public static void main(String... folders) throws IOException {
        for (String folder : folders) {
            for (Path world : worlds(Path.of(folder, Worlds.FOLDER))) {
                if (isOld(world)) {
                    write(world);
                }
            }
            for (Path text : texts(Path.of(folder))) {
                String name = text.getFileName().toString();
                byte[] tree = TreeSnapshot.of(name, Files.readString(text));
                Files.write(text.resolveSibling(name.replace(YAML, TreeSnapshot.SUFFIX)), tree);
            }
        }
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(YAML)).sorted().toList();
        }
    }

    private static List<Path> worlds(Path folder) throws IOException {
        try (Stream<Path> worlds = Files.list(folder)) {
            return worlds.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static boolean isOld(Path world) throws IOException {
        Path snapshot = world.resolve(WorldSnapshot.FILE);
        if (!Files.exists(snapshot)) {
            return true;
        }
        try (Stream<Path> files = Files.list(world)) {
            return files.anyMatch(
                    file -> file.toFile().lastModified() > snapshot.toFile().lastModified());
        }
    }

    /** Writes beside the place and moves there, so that a build that is cut off leaves no half of one. */
    private static void write(Path world) throws IOException {
        Path part = world.resolveSibling(world.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            WorldSnapshot.write(TableSource.folder(world), out);
        }
        Files.move(part, world.resolve(WorldSnapshot.FILE), StandardCopyOption.REPLACE_EXISTING);
    }
}
