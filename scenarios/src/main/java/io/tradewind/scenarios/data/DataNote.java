package io.tradewind.scenarios.data;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.DataStatus;

/**
 * A figure of the shipped data and how well it is known.
 *
 * @param table  the table or folder it belongs to, such as {@code world-2023}
 * @param item   region, partner, product or {@code all}
 * @param figure what the figure is
 * @param value  the figure as text with its unit; may be empty
 * @param status how well it is known
 * @param source where it comes from, or why it is weak
 */
public record DataNote(String table, String item, String figure, String value, DataStatus status, String source) {
    /** Checks that all parts are there. */
    public DataNote {
        Check.notBlank(table, "table");
        Check.notBlank(item, "item");
        Check.notBlank(figure, "figure");
        Check.present("value, status, source", value, status, source);
    }
}
