package io.tradewind.scenarios.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who states the facts that are shipped. */
public enum FactSource {
    /** The five articles. */
    ARTICLES {
        @Override
        public Facts facts() {
            return Facts.seed();
        }
    },
    /** The press, of what customs offices told it in 2025 and early 2026. */
    PRESS {
        @Override
        public Facts facts() {
            return Facts.press();
        }
    },
    /** Customs' tables. */
    CUSTOMS {
        @Override
        public Facts facts() {
            return Facts.observations();
        }
    };

    /** Its facts. */
    public abstract Facts facts();

    /** The fact of that id, whoever states it. */
    public static Optional<Fact> find(String id) {
        return Arrays.stream(values())
                .flatMap(source -> source.facts().find(id).stream())
                .findFirst();
    }

    /** The word for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source of that word. */
    public static Optional<FactSource> ofLabel(String label) {
        return Arrays.stream(values()).filter(s -> s.label().equals(label)).findFirst();
    }

    /** The words of all sources. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(FactSource::label).toList();
    }
}
