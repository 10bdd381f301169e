package io.tradewind.scenarios.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a figure is meant. */
public enum FactBound {
    /** As printed, within its tolerance. */
    EXACT,
    /** Called approximate by the source. */
    ABOUT,
    /** "More than". */
    LOWER,
    /** "Nearly", "less than". */
    UPPER;

    /** The word in files; empty for an exact figure. */
    public String label() {
        return this == EXACT ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** The bound of that word. */
    public static Optional<FactBound> ofLabel(String label) {
        return Arrays.stream(values()).filter(b -> b.label().equals(label)).findFirst();
    }

    /** The words of the bounds that have one. */
    public static List<String> labels() {
        return Arrays.stream(values())
                .map(FactBound::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    /** Whether a computed value agrees with a stated one. */
    public boolean agrees(double computed, double stated, double tolerance) {
        return switch (this) {
            case LOWER -> computed >= stated - tolerance;
            case UPPER -> computed <= stated + tolerance;
            default -> Math.abs(computed - stated) <= tolerance;
        };
    }
}
