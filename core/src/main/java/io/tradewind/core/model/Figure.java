package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.DataStatus;

/**
 * A number with its origin.
 *
 * @param value  the number
 * @param period what it is about, such as {@code 2024} or {@code 2024-01/09}
 * @param status how well it is known
 * @param source who printed it, or how it was worked out
 */
public record Figure(double value, String period, DataStatus status, String source) {
    /** Checks that it is a number with a source. */
    public Figure {
        Check.notNegative(value, "figure");
        Check.notBlank(period, "period");
        Check.notNull(status, "status");
        Check.notBlank(source, "source");
    }
}
