package io.tradewind.web.serve;

import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.Remembered;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.table.TableSource;
import io.tradewind.io.world.InvalidWorldException;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.world.Worlds;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What users bring along: scenario texts, and worlds as files. Kept in memory under names made from their content, the last ones only; no name leads to a file
 * of this machine.
 */
final class Own {
    private static final String PREFIX = "own-";
    private static final int LETTERS = 16;
    private static final int BUILT_IN = 16;

    private final Map<String, String> texts;
    private final Map<String, LoadedWorld> worlds;
    private final Remembered<String, LoadedWorld> builtIn = new Remembered<>(BUILT_IN);

    Own(int most) {
        texts = last(most);
        worlds = last(most);
    }

    private static <V> Map<String, V> last(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Keeps a scenario. @return its name */
    String scenario(String text) {
        boolean json = text.stripLeading().startsWith("{");
        String name = name(text) + (json ? ".json" : ".yaml");
        synchronized (texts) {
            texts.remove(name);
            texts.put(name, text);
        }
        return name;
    }

    Optional<String> text(String name) {
        synchronized (texts) {
            return Optional.ofNullable(texts.get(name));
        }
    }

    /**
     * Reads a world and keeps it.
     *
     * @return its name
     * @throws BadInputException with everything that is wrong with its files
     */
    String world(SortedMap<String, String> files) {
        String name = name(files.entrySet().stream()
                .map(file -> file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining("\n")));
        synchronized (worlds) {
            if (worlds.containsKey(name)) {
                return name;
            }
        }
        LoadedWorld world = read(name, files);
        synchronized (worlds) {
            worlds.put(name, world);
        }
        return name;
    }

    private static LoadedWorld read(String name, SortedMap<String, String> files) {
        try {
            return Worlds.read(source(name, files));
        } catch (InvalidWorldException e) {
            throw BadInputException.ofWorld(name, e);
        }
    }

    private static TableSource source(String name, SortedMap<String, String> files) {
        return new TableSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<InputStream> open(String file) {
                return Optional.ofNullable(files.get(file))
                        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }
        };
    }

    /** The world of a name: one that was brought along, else a built-in one. */
    LoadedWorld open(String name) {
        synchronized (worlds) {
            LoadedWorld own = worlds.get(name);
            if (own != null) {
                return own;
            }
        }
        return builtIn.get(name, () -> Worlds.openBuiltIn(name));
    }

    private static String name(String content) {
        return PREFIX + Fingerprint.ofText(content).substring(0, LETTERS);
    }
}
