package io.tradewind.core.attribution;

import io.tradewind.core.projection.Projection;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a flow grew as it did in a run.
 *
 * @param question   what was asked
 * @param projection the run
 * @param baseline   growth without any event
 * @param players    each player, the largest contribution first
 * @param total      growth of the run; baseline and players add up to it
 * @param cells      of a province: the cells behind each player's exposure, largest first
 * @param runs       number of projections behind it
 * @param exact      whether every coalition of players was run
 */
public record Explanation(
        Question question,
        Projection projection,
        PlayerRow baseline,
        List<PlayerRow> players,
        PlayerRow total,
        List<CellRow> cells,
        int runs,
        boolean exact) {
    /** Copies the lists. */
    public Explanation {
        players = List.copyOf(players);
        cells = List.copyOf(cells);
    }

    /** Baseline, players, total. */
    public List<PlayerRow> rows() {
        List<PlayerRow> rows = new ArrayList<>();
        rows.add(baseline);
        rows.addAll(players);
        rows.add(total);
        return rows;
    }
}
