package io.tradewind.app.session;

import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.format.ScenarioReader;
import io.tradewind.io.table.BoundedFile;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.register.EventRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the texts that a scenario was loaded from. */
final class ScenarioFiles {
    private ScenarioFiles() {}

    /** The file of a scenario that could be loaded, then those that it extends, then the register if one of them takes events from it. */
    static List<InputFile> of(String idOrFile) {
        List<InputFile> files = new ArrayList<>();
        Optional<String> name = Optional.of(idOrFile);
        Path folder = Path.of("");
        boolean takes = false;
        while (name.isPresent()) {
            String current = name.get();
            Optional<String> builtIn = ScenarioCatalog.text(current);
            Path path = builtIn.isPresent() ? folder : folder.resolve(current);
            String text = builtIn.orElseGet(() -> read(path));
            files.add(new InputFile(current, Fingerprint.ofText(text)));
            takes |= text.lines().anyMatch(line -> line.startsWith("take:"));
            folder = builtIn.isPresent()
                    ? folder
                    : Optional.ofNullable(path.getParent()).orElse(Path.of(""));
            name = text.contains("extends")
                    ? ScenarioReader.read(current, text).header().base()
                    : Optional.empty();
        }
        if (takes) {
            files.add(new InputFile("register", Fingerprint.ofText(EventRegister.text())));
        }
        return files;
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
