package io.tradewind.io.files;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of results: tables, and {@code run.json} with the SHA-256 of each.
 *
 * @param folder where it is
 * @param schema what kind of result it is, such as {@code tradewind.run/1}
 * @param files  the tables by name, each with its hash
 */
public record ResultFolder(Path folder, String schema, Map<String, String> files) {
    /** What describes the other files. */
    public static final String DESCRIPTION = "run.json";

    private static final int MOST_BYTES = 64_000_000;

    /** Copies the tables, in order of their names. */
    public ResultFolder {
        Check.present("folder, schema", folder, schema);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Whether there is something of that name at all. */
    public static boolean isThere(Path folder) {
        return Files.isRegularFile(folder.resolve(DESCRIPTION), LinkOption.NOFOLLOW_LINKS);
    }

    /** What the folder says that it holds; empty if it says nothing that can be read. The tables are not looked at. */
    public static Optional<ResultFolder> described(Path folder) throws IOException {
        if (!isThere(folder)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(folder.resolve(DESCRIPTION))) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : parsed(folder, bytes);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /**
     * The folder, if every table is what it was when it was written.
     *
     * @throws InvalidInputException with every table that is missing or other than described
     */
    public static ResultFolder open(Path folder) throws IOException {
        ResultFolder result = described(folder)
                .orElseThrow(() -> new InvalidInputException(
                        "result " + folder,
                        List.of(new Problem(
                                folder.resolve(DESCRIPTION).toString(),
                                "This is no description of a result.",
                                "Maybe name a folder of results that Tradewind wrote."))));
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, String> file : result.files.entrySet()) {
            result.mismatch(file.getKey(), file.getValue()).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException("result " + folder, problems);
        }
        return result;
    }

    private Optional<Problem> mismatch(String name, String hash) throws IOException {
        Path file = folder.resolve(name);
        String what = "";
        if (!Files.isRegularFile(file)) {
            what = "The file is missing, and " + DESCRIPTION + " lists it.";
        } else if (!Fingerprint.ofFile(file).equals(hash)) {
            what = "The file is not the one that " + DESCRIPTION + " describes: its SHA-256 differs.";
        }
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        file.toString(),
                        what,
                        "Maybe a run into this folder was cut off, or the file was changed since; run it again."));
    }

    /** What describes it, word by word: {@code world/sha256}, {@code scenario/files/0/name}; lists count from 0, and what is null is left out. */
    public SortedMap<String, String> words() throws IOException {
        SortedMap<String, String> words = new TreeMap<>();
        add("", JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve(DESCRIPTION))), words);
        return words;
    }

    private static void add(String path, JsonNode node, SortedMap<String, String> words) {
        if (node.isObject()) {
            node.properties().forEach(part -> add(path + "/" + part.getKey(), part.getValue(), words));
        } else if (node.isArray()) {
            for (int k = 0; k < node.size(); k++) {
                add(path + "/" + k, node.get(k), words);
            }
        } else if (!node.isNull()) {
            words.put(path.substring(1), node.asString());
        }
    }

    /** The path of a table. */
    public Path file(String name) {
        Check.that(files.containsKey(name), "The result has no table '" + name + "'; it has " + files.keySet() + ".");
        return folder.resolve(name);
    }

    private static Optional<ResultFolder> parsed(Path folder, byte[] bytes) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        String schema = null;
        Map<String, String> files = null;
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("schema") && value == JsonToken.VALUE_STRING) {
                    schema = json.getString();
                } else if (name.equals("files") && value == JsonToken.START_OBJECT) {
                    files = files(json);
                } else {
                    json.skipChildren();
                }
            }
        }
        return schema == null || files == null || !files.keySet().stream().allMatch(ResultFolder::isPlain)
                ? Optional.empty()
                : Optional.of(new ResultFolder(folder, schema, files));
    }

    /** Each file with its hash. */
    private static Map<String, String> files(JsonParser json) {
        Map<String, String> files = new TreeMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String file = json.currentName();
            files.put(file, "");
            if (json.nextToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("sha256")) {
                    files.put(file, json.getString());
                } else {
                    json.skipChildren();
                }
            }
        }
        return files;
    }

    /** Whether it names a file beside the description, not one somewhere else. */
    private static boolean isPlain(String name) {
        return !name.isBlank()
                && !name.equals(DESCRIPTION)
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0
                && !name.equals(".")
                && !name.equals("..");
    }
}
