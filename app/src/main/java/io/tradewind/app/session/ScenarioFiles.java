package io.tradewind.app.session;

import io.tradewind.core.scenario.BasePath;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.format.ScenarioDocument;
import io.tradewind.io.format.ScenarioReader;
import io.tradewind.io.table.BoundedFile;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.register.EventRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the texts that a scenario was loaded from. */
final class ScenarioFiles {
    private final List<InputFile> files = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean takes;

    private ScenarioFiles() {}

    /** The file of a scenario that could be loaded, then those that it extends, then the register if one of them takes events from it. */
    static List<InputFile> of(String idOrFile) {
        return of(idOrFile, Optional.empty());
    }

    /**
     * The same, with those of the base path before the register.
     *
     * @param baseline the base path that was asked for in place of what the files say
     */
    static List<InputFile> of(String idOrFile, Optional<String> baseline) {
        ScenarioFiles found = new ScenarioFiles();
        found.add(idOrFile, Path.of(""), baseline);
        if (found.takes) {
            found.files.add(new InputFile("register", Fingerprint.ofText(EventRegister.text())));
        }
        return List.copyOf(found.files);
    }

    private void add(String idOrFile, Path in, Optional<String> asked) {
        Optional<String> name = Optional.of(idOrFile);
        Optional<String> baseline = asked;
        Path folder = in;
        Path stated = Path.of("");
        while (name.isPresent()) {
            String current = name.get();
            Optional<String> builtIn = ScenarioCatalog.text(current);
            Path path = builtIn.isPresent() ? folder : folder.resolve(current);
            String text = builtIn.orElseGet(() -> read(path));
            if (names.add(builtIn.isPresent() ? current : path.toString())) {
                files.add(new InputFile(current, Fingerprint.ofText(text)));
            }
            takes |= text.lines().anyMatch(line -> line.startsWith("take:"));
            folder = builtIn.isPresent()
                    ? folder
                    : Optional.ofNullable(path.getParent()).orElse(Path.of(""));
            boolean plain = !text.contains("extends") && !text.contains("baseline");
            Optional<ScenarioDocument.Header> header = plain
                    ? Optional.empty()
                    : Optional.of(ScenarioReader.read(current, text).header());
            if (baseline.isEmpty()) {
                baseline = header.flatMap(ScenarioDocument.Header::baseline);
                stated = folder;
            }
            name = header.flatMap(ScenarioDocument.Header::base);
        }
        addBasePath(baseline.orElse(BasePath.NONE), stated);
    }

    private void addBasePath(String word, Path folder) {
        if (word.equals(BasePath.CURRENT_LAW)) {
            takes = true;
        } else if (!word.equals(BasePath.NONE)) {
            add(word, folder, Optional.empty());
        }
    }

    /** The text of a file. */
    static String read(Path path) {
        try {
            return new String(BoundedFile.bytes(path, Integer.MAX_VALUE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
