package io.tradewind.io.format;

import io.tradewind.core.base.Check;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tree of a text that ships, laid down while the project is built, so that no start parses it. It names the text that it is of; one of another text
 * counts as none.
 */
public final class TreeSnapshot {
    /** Ends its name, in place of what ends that of the text. */
    public static final String SUFFIX = ".tree";

    private static final byte MAPPING = 0;
    private static final byte SEQUENCE = 1;
    private static final byte VALUE = 2;
    private static final Node.Type[] TYPES = Node.Type.values();

    private TreeSnapshot() {}

    /** That of a text without faults. */
    public static byte[] of(String file, String text) {
        List<ScenarioProblem> problems = new ArrayList<>();
        Optional<Node> root = TreeReader.read(file, text, problems);
        Check.that(root.isPresent() && problems.isEmpty(), file + " cannot be read: " + problems);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Map<String, Integer> words = new LinkedHashMap<>();
            ByteArrayOutputStream nodes = new ByteArrayOutputStream();
            write(root.get(), words, new DataOutputStream(nodes));
            byte[] all = String.join("", words.keySet()).getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.hashCode());
            out.writeInt(text.length());
            out.writeInt(words.size());
            for (String word : words.keySet()) {
                out.writeInt(word.length());
            }
            out.writeInt(all.length);
            out.write(all);
            nodes.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Node node, Map<String, Integer> words, DataOutputStream out) throws IOException {
        if (node instanceof Node.Mapping mapping) {
            begin(MAPPING, mapping.place(), mapping.entries().size(), out);
            for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
                Place key = entry.getValue().keyPlace();
                begin(VALUE, key, number(entry.getKey(), words), out);
                write(entry.getValue().value(), words, out);
            }
        } else if (node instanceof Node.Sequence sequence) {
            begin(SEQUENCE, sequence.place(), sequence.items().size(), out);
            for (Node item : sequence.items()) {
                write(item, words, out);
            }
        } else if (node instanceof Node.Value value) {
            begin((byte) (VALUE + value.type().ordinal()), value.place(), number(value.text(), words), out);
        }
    }

    private static void begin(byte what, Place place, int number, DataOutputStream out) throws IOException {
        out.writeByte(what);
        out.writeInt(place.line());
        out.writeInt(place.column());
        out.writeInt(number);
    }

    private static int number(String word, Map<String, Integer> words) {
        return words.computeIfAbsent(word, any -> words.size());
    }

    /** The tree of that text; nothing if the snapshot is of another one. */
    static Optional<Node> read(byte[] snapshot, String text) {
        ByteBuffer in = ByteBuffer.wrap(snapshot);
        if (in.getInt() != text.hashCode() || in.getInt() != text.length()) {
            return Optional.empty();
        }
        int[] lengths = new int[in.getInt()];
        for (int k = 0; k < lengths.length; k++) {
            lengths[k] = in.getInt();
        }
        int size = in.getInt();
        String all = new String(snapshot, in.position(), size, StandardCharsets.UTF_8);
        in.position(in.position() + size);
        String[] words = new String[lengths.length];
        int from = 0;
        for (int k = 0; k < words.length; k++) {
            words[k] = all.substring(from, from + lengths[k]);
            from += lengths[k];
        }
        return Optional.of(node(in, words));
    }

    private static Node node(ByteBuffer in, String[] words) {
        byte what = in.get();
        Place place = new Place(in.getInt(), in.getInt());
        int number = in.getInt();
        if (what == SEQUENCE) {
            List<Node> items = new ArrayList<>(number);
            for (int k = 0; k < number; k++) {
                items.add(node(in, words));
            }
            return new Node.Sequence(place, items);
        }
        if (what == MAPPING) {
            LinkedHashMap<String, Node.Entry> entries = new LinkedHashMap<>();
            for (int k = 0; k < number; k++) {
                Node.Value key = (Node.Value) node(in, words);
                entries.put(key.text(), new Node.Entry(key.place(), node(in, words)));
            }
            return new Node.Mapping(place, entries);
        }
        return new Node.Value(place, words[number], TYPES[what - VALUE]);
    }
}
