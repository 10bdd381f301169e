package io.tradewind.scenarios.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a fact is for. */
public enum FactClass {
    /** A change after the origin of a projection: compared with the model. */
    FORECAST,
    /** A level, share or growth that the data, or the base year times projected growth, must meet. */
    BASELINE,
    /** Something that a scenario takes as given. */
    INPUT,
    /** Something that the model has no dimension for. */
    CONTEXT;

    /** The word in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of that word. */
    public static Optional<FactClass> ofLabel(String label) {
        return Arrays.stream(values()).filter(c -> c.label().equals(label)).findFirst();
    }

    /** The words of all classes. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(FactClass::label).toList();
    }

    @Override
    public String toString() {
        return label();
    }
}
