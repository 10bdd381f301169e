package io.tradewind.core.subnational;

import io.tradewind.core.base.Check;
import java.util.List;

/**
 * What one shock does to an area through its mix.
 *
 * @param shock {@code duties} for everything that changes tariffs or makes them expected, else the kind of the events
 * @param cells its cells, the largest first; empty where the area's level is not known
 * @source MODEL (5.3)
 */
public record ShockExposure(String shock, List<ExposedCell> cells) {
    /** Copies the list. */
    public ShockExposure {
        Check.notBlank(shock, "shock");
        cells = List.copyOf(cells);
    }

    /** {@code Σ ω d ln X} over all cells, in logs. */
    public double exposure() {
        return cells.stream().mapToDouble(ExposedCell::exposure).sum();
    }
}
