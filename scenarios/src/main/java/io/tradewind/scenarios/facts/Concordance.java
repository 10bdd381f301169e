package io.tradewind.scenarios.facts;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.NameBook;
import io.tradewind.io.table.TableSchema;
import io.tradewind.scenarios.data.NameTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The model's codes for the names of reporters, partners, products, channels and ownership in facts. */
final class Concordance {
    private static final Concordance STANDARD = read();

    /** What a name names. */
    public enum Dimension {
        /** Whose trade it is. */
        REPORTER,
        /** With whom. */
        PARTNER,
        /** Of what. */
        PRODUCT,
        /** Through which customs channel. */
        CHANNEL,
        /** By firms of which ownership. */
        OWNERSHIP;

        /** The word in the file. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a name stands for in the model.
     *
     * @param dimension what it names
     * @param name      the name
     * @param flow      the flow for which that holds; empty: every one
     * @param codes     codes whose sum it is; empty if the model has none
     * @param reason    why there is none, or what to know about the match; may be empty if there are codes
     */
    public record Match(Dimension dimension, String name, String flow, List<String> codes, String reason) {
        /** Copies the list; a name without codes needs a reason. */
        public Match {
            codes = List.copyOf(codes);
            Check.that(!codes.isEmpty() || !reason.isBlank(), "The name (" + name + ") has no code and no reason.");
        }

        /** Whether the model has it. */
        public boolean isMapped() {
            return !codes.isEmpty();
        }
    }

    private record Key(Dimension dimension, String name) {}

    private final Map<Key, List<Match>> matches;

    private Concordance(Map<Key, List<Match>> matches) {
        this.matches = matches;
    }

    /** The concordance that is shipped. */
    public static Concordance standard() {
        return STANDARD;
    }

    private static Concordance read() {
        Map<Key, List<Match>> matches = new LinkedHashMap<>();
        TableSchema schema = TableSchema.of("dimension", "name", "flow", "codes", "reason");
        ShippedFacts.read("concordance.csv", schema, row -> {
            Dimension dimension = Dimension.valueOf(row.text(0).toUpperCase(Locale.ROOT));
            matches.computeIfAbsent(new Key(dimension, row.text(1)), key -> new ArrayList<>())
                    .add(new Match(dimension, row.text(1), row.text(2), codesOf(row.text(3)), row.text(4)));
        });
        return new Concordance(matches);
    }

    /** The code of a place or good that is called by another name; any other word stands for itself. */
    private static String code(Dimension dimension, String name) {
        return switch (dimension) {
            case REPORTER, PARTNER -> code(NameTables.places(), name);
            case PRODUCT -> code(NameTables.goods(), name);
            case CHANNEL, OWNERSHIP -> name;
        };
    }

    private static String code(NameBook book, String name) {
        return book.entry(name).map(entry -> entry.words().get(0)).orElse(name);
    }

    /** The codes of a text such as {@code MEX+BRA+XLA}. */
    static List<String> codesOf(String text) {
        return text.isBlank() ? List.of() : List.of(text.split("\\+"));
    }

    /** Every match that is written down, in the order of the file. */
    public List<Match> matches() {
        return matches.values().stream().flatMap(List::stream).toList();
    }

    /** Whether the name is written down, with or without codes. */
    public boolean knows(Dimension dimension, String name) {
        return matches.containsKey(new Key(dimension, name));
    }

    /** The match of a name in a flow; a name that is not written down stands for itself. */
    public Match find(Dimension dimension, String name, String flow) {
        if (name.isEmpty()) {
            return new Match(dimension, name, flow, List.of(), "the fact names no " + dimension.label());
        }
        List<Match> found = matches.getOrDefault(new Key(dimension, name), List.of());
        Optional<Match> match = found.stream()
                .filter(m -> m.flow().isEmpty() || m.flow().equals(flow))
                .findFirst();
        if (match.isPresent()) {
            return match.get();
        }
        return found.isEmpty()
                ? new Match(dimension, name, flow, List.of(code(dimension, name)), "")
                : new Match(dimension, name, flow, List.of(), "the model does not have it in this flow");
    }
}
