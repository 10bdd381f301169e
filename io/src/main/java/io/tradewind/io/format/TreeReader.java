package io.tradewind.io.format;

import io.tradewind.io.table.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML or JSON into a tree of nodes that know their line and column; Jackson's own trees do not. */
final class TreeReader {
    private static final int MAX_DEPTH = 20;

    private final String file;
    private final List<ScenarioProblem> problems;

    private TreeReader(String file, List<ScenarioProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tree, or nothing if the text cannot be read at all; what is wrong is added to the problems. */
    static Optional<Node> read(String file, String text, List<ScenarioProblem> problems) {
        if (!TextCheck.usable(file, text, problems)) {
            return Optional.empty();
        }
        return new TreeReader(file, problems).parse(text);
    }

    /** The same for a text that a program wrote, which may have long lines. */
    static Optional<Node> readPlain(String file, String text, List<ScenarioProblem> problems) {
        return new TreeReader(file, problems).parse(text);
    }

    private Optional<Node> parse(String text) {
        boolean json = isJson(file);
        TokenStreamFactory factory = json ? new JsonFactory() : new YAMLFactory();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add(TextCheck.empty(file));
                return Optional.empty();
            }
            int before = problems.size();
            Node root = node(parser, first, "", 0);
            checkEnd(parser);
            return problems.size() > before && root == null ? Optional.empty() : Optional.ofNullable(root);
        } catch (JacksonException e) {
            add(
                    place(e.getLocation()),
                    "",
                    broken(json, e),
                    "Maybe check the indentation, quotes and brackets just before it.");
            return Optional.empty();
        }
    }

    private void checkEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            add(
                    place(parser.currentTokenLocation()),
                    "",
                    "The file has more than one document.",
                    "Maybe put each scenario into a file of its own.");
        }
    }

    static boolean isJson(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static String broken(boolean json, JacksonException e) {
        return "This is not valid " + (json ? "JSON" : "YAML") + ": " + Syntax.plain(e.getOriginalMessage()) + ".";
    }

    private Node node(JsonParser parser, JsonToken token, String path, int depth) {
        Place place = place(parser.currentTokenLocation());
        if (depth > MAX_DEPTH) {
            add(place, path, "The file is nested more than " + MAX_DEPTH + " levels deep.", "");
            parser.skipChildren();
            return new Node.Value(place, "", Node.Type.NULL);
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, place, path, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(parser, place, path, depth);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            add(
                    place,
                    path,
                    "An alias (*" + parser.getString() + ") stands here; aliases are not read.",
                    "Maybe write the value out.");
        }
        return new Node.Value(place, token == JsonToken.VALUE_NULL ? "" : parser.getString(), type(token));
    }

    private Node mapping(JsonParser parser, Place place, String path, int depth) {
        LinkedHashMap<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyPlace = place(parser.currentTokenLocation());
            String keyPath = path.isEmpty() ? key : path + "." + key;
            Node value = node(parser, parser.nextToken(), keyPath, depth + 1);
            Node.Entry earlier = entries.putIfAbsent(key, new Node.Entry(keyPlace, value));
            if (earlier != null) {
                add(
                        keyPlace,
                        keyPath,
                        "The key '" + key + "' stands twice, first in line "
                                + earlier.keyPlace().line() + ".",
                        "Maybe remove one of the two.");
            }
        }
        return new Node.Mapping(place, entries);
    }

    private Node sequence(JsonParser parser, Place place, String path, int depth) {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(parser, token, path + "[" + items.size() + "]", depth + 1));
        }
        return new Node.Sequence(place, items);
    }

    private static Node.Type type(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Type.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Node.Type.BOOLEAN;
            case VALUE_NULL -> Node.Type.NULL;
            default -> Node.Type.TEXT;
        };
    }

    private static Place place(TokenStreamLocation location) {
        return location == null
                ? Place.NOWHERE
                : new Place(Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    private void add(Place place, String path, String message, String hint) {
        problems.add(ScenarioProblem.at(file, place, path, message, hint));
    }
}
