package io.tradewind.core.base;

import java.util.Locale;

/** How well a figure is known. */
public enum DataStatus {
    /** Printed in the named source and seen there. */
    VERIFIED,
    /** Printed by the statistical office, as first released. */
    REPORTED,
    /** Computed from other figures; the derivation is in {@code docs/data-sources.md}. */
    DERIVED,
    /** Remembered, not looked up again: treat it as unverified. */
    RECALLED,
    /** A considered guess. */
    JUDGEMENT,
    /** Not known; left blank rather than guessed. */
    UNKNOWN;

    /** The status as the data files spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that label; a text such as {@code "verified; imports derived"} counts as its weakest part. */
    public static DataStatus ofLabel(String label) {
        DataStatus weakest = null;
        String text = label.toLowerCase(Locale.ROOT);
        for (DataStatus status : values()) {
            if (text.contains(status.label())) {
                weakest = status;
            }
        }
        if (weakest == null) {
            throw new IllegalArgumentException("The status (" + label + ") is none of the known ones.");
        }
        return weakest;
    }
}
