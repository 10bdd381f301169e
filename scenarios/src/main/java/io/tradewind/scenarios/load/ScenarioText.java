package io.tradewind.scenarios.load;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.io.format.ScenarioDocument;
import io.tradewind.io.format.ScenarioProblem;
import io.tradewind.io.format.ScenarioReader;
import io.tradewind.io.table.BoundedFile;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The text of a scenario and where it is from.
 *
 * @param name   id or path as the user gave it
 * @param file   name of the file, for messages
 * @param text   its text
 * @param folder folder of the file, if it is one
 */
record ScenarioText(String name, String file, String text, Optional<Path> folder) {
    private static final long MAX_BYTES = 20_000_000;

    /**
     * A text with what was read of it.
     *
     * @param text     the text
     * @param document what it holds
     */
    record Read(ScenarioText text, ScenarioDocument document) {}

    /**
     * Reads texts.
     *
     * @param world its words, as codes of which names are read
     * @param kinds the kinds of events that texts may hold
     * @param texts where names lead
     */
    record Reader(Optional<WorldWords> world, EventKinds kinds, ScenarioTexts texts) {
        ScenarioDocument read(ScenarioText text) {
            Optional<byte[]> tree =
                    text.folder().isEmpty() && ScenarioCatalog.ids().contains(text.name())
                            ? ScenarioCatalog.tree(text.file())
                            : Optional.empty();
            return ScenarioReader.read(text.file(), text.text(), tree, world, kinds);
        }
    }

    /** What tells it from others. */
    String key() {
        return folder.isEmpty()
                ? name
                : Path.of(file).toAbsolutePath().normalize().toString();
    }

    /** The built-in scenario of that id, else the file of that path, looked up in the folder of the file that names it. */
    static ScenarioText of(String name, Optional<Path> folder) {
        checkName(name);
        Optional<String> builtIn = ScenarioCatalog.text(name);
        if (builtIn.isPresent()) {
            return builtIn(name, builtIn.get());
        }
        try {
            Path path = folder.map(base -> base.resolve(name)).orElseGet(() -> Path.of(name));
            if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
                Problem unknown = ScenarioCatalog.unknown(name);
                throw invalid(name, unknown.message(), unknown.hint());
            }
            return of(path);
        } catch (InvalidPathException e) {
            Problem unknown = ScenarioCatalog.unknown(name);
            throw invalid(name, unknown.message(), unknown.hint());
        }
    }

    /** The text of that name, else the built-in scenario of that id; a file never. */
    static ScenarioText among(Function<String, Optional<String>> texts, String name) {
        checkName(name);
        Optional<String> text = texts.apply(name);
        return text.isEmpty()
                ? ScenarioCatalog.text(name)
                        .map(shipped -> builtIn(name, shipped))
                        .orElseThrow(() -> invalid(
                                name,
                                "There is no built-in scenario '" + name + "'.",
                                ScenarioCatalog.unknown(name).hint()))
                : new ScenarioText(name, name, text.get(), Optional.empty());
    }

    private static ScenarioText builtIn(String id, String text) {
        return new ScenarioText(id, ScenarioCatalog.fileName(id), text, Optional.empty());
    }

    private static void checkName(String name) {
        if (name.isBlank()) {
            throw invalid("scenario", "The name of the scenario is blank.", "Maybe name a built-in one or a file.");
        }
    }

    /** The file of that path. */
    static ScenarioText of(Path path) {
        String file = path.toString();
        return new ScenarioText(
                file,
                file,
                read(path, file),
                Optional.ofNullable(path.toAbsolutePath().getParent()));
    }

    private static String read(Path path, String file) {
        try {
            if (Files.isDirectory(path)) {
                throw invalid(file, "This is a folder, not a scenario file.", "Maybe name a file inside it.");
            }
            return decode(BoundedFile.bytes(path, MAX_BYTES));
        } catch (NoSuchFileException e) {
            throw invalid(file, "There is no such file.", "Maybe check its path.");
        } catch (IOException e) {
            throw invalid(
                    file,
                    "The file cannot be read (" + BoundedFile.why(e) + ").",
                    "Maybe it is another kind of file, or check its permissions.");
        }
    }

    /** The text; what is not UTF-8 becomes the replacement character, which the reader then reports with its line. */
    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static InvalidScenarioException invalid(String file, String message, String hint) {
        return new InvalidScenarioException(List.of(ScenarioProblem.ofFile(file, message, hint)));
    }
}
