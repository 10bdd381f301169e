package io.tradewind.io.world;

import io.tradewind.io.table.BoundedFile;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Syntax;
import io.tradewind.io.table.TableSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A small JSON file as a flat map from place, such as {@code sources[0].title}, to text and line; without data binding, which is slow to start. */
final class FlatJson {
    private static final int MAX_BYTES = 1_000_000;

    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    /** A value and the line it stands on; {@code text} is false for numbers and the like. */
    record Leaf(String value, boolean text, int line) {}

    private FlatJson() {}

    /** Reads a file that must be there; empty after a problem was reported. */
    static Optional<FlatJson> read(TableSource source, String file, String holds, ProblemLog log) {
        int before = log.count();
        Optional<FlatJson> json = readIfPresent(source, file, holds, log);
        if (json.isEmpty() && log.count() == before) {
            log.addFile(file, "The file is missing in " + source.name() + ".", "Maybe this is not a world folder.");
        }
        return json;
    }

    /** Reads a file that may be there; empty if it is not, or after a problem was reported. */
    static Optional<FlatJson> readIfPresent(TableSource source, String file, String holds, ProblemLog log) {
        try (InputStream stream = source.open(file).orElse(null)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                log.addFile(file, "The file is longer than " + MAX_BYTES + " bytes.", "Maybe it is another file.");
                return Optional.empty();
            }
            return parse(bytes, file, holds, log);
        } catch (IOException unreadable) {
            log.addFile(file, "The file cannot be read (" + BoundedFile.why(unreadable) + ").", "");
            return Optional.empty();
        }
    }

    private static Optional<FlatJson> parse(byte[] bytes, String file, String holds, ProblemLog log) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        FlatJson json = new FlatJson();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() == null) {
                log.addFile(file, "The file is empty.", "It needs a JSON object with " + holds + ".");
                return Optional.empty();
            }
            json.value(parser, "");
            if (parser.nextToken() != null) {
                log.add(file, line(parser), "", "Something follows the end of the JSON object.", "");
                return Optional.empty();
            }
            return Optional.of(json);
        } catch (JacksonException invalid) {
            int line = invalid.getLocation() == null ? 0 : invalid.getLocation().getLineNr();
            log.add(
                    file,
                    Math.max(line, 0),
                    "",
                    "The file is not valid JSON: " + Syntax.plain(invalid.getOriginalMessage()) + ".",
                    "Maybe a comma, quote or bracket is missing here or on the line above.");
            return Optional.empty();
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private void value(JsonParser parser, String place) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                value(parser, place.isEmpty() ? key : place + "." + key);
            }
        } else if (token == JsonToken.START_ARRAY) {
            int size = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, place + "[" + size + "]");
                size++;
            }
            sizes.put(place, size);
        } else {
            leaves.put(place, new Leaf(parser.getString(), token == JsonToken.VALUE_STRING, line(parser)));
        }
    }

    /** The value at that place. */
    Optional<Leaf> at(String place) {
        return Optional.ofNullable(leaves.get(place));
    }

    /** The text at that place, or the other text if there is none. */
    String text(String place, String otherwise) {
        Leaf leaf = leaves.get(place);
        return leaf == null || leaf.value().isBlank() ? otherwise : leaf.value();
    }

    /** The places of all values, in the order of the file. */
    Set<String> places() {
        return leaves.keySet();
    }

    /** Number of elements of the list at that place, 0 if there is none. */
    int size(String list) {
        return sizes.getOrDefault(list, 0);
    }
}
