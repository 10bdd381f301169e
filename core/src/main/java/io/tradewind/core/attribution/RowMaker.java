package io.tradewind.core.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns shares into rows. */
final class RowMaker {
    private static final double PERCENT = 100.0;

    private final FlowGrowth growth;
    private final Shares shares;
    private final List<Player> players;
    private final double[] baseShares;

    RowMaker(FlowGrowth growth, Shares shares, List<Player> players) {
        this.growth = growth;
        this.shares = shares;
        this.players = players;
        this.baseShares = shares.total().length() > FlowGrowth.CELLS ? growth.baseShares() : null;
    }

    PlayerRow baseline() {
        double[] of = shares.empty().toArray();
        return new PlayerRow(
                PlayerRow.BASELINE,
                growth.isOnBasePath() ? "growth on the base path" : "growth without the events",
                of[FlowGrowth.GROWTH],
                of[FlowGrowth.QUANTITY],
                of[FlowGrowth.PRICE],
                of[FlowGrowth.EXCHANGE],
                0.0,
                0.0,
                baseShares == null ? Double.NaN : 0.0,
                0.0,
                of[FlowGrowth.DUTY],
                List.of());
    }

    List<PlayerRow> players() {
        List<PlayerRow> rows = new ArrayList<>();
        for (int k = 0; k < players.size(); k++) {
            rows.add(player(k));
        }
        rows.sort(Comparator.comparingDouble((PlayerRow row) -> -Math.abs(row.contributionPp()))
                .thenComparing(PlayerRow::player));
        return rows;
    }

    private PlayerRow player(int k) {
        double quantity = shares.shares().get(k, FlowGrowth.QUANTITY);
        double diversion = shares.shares().get(k, FlowGrowth.DIVERSION);
        double exposure = baseShares == null ? Double.NaN : 0.0;
        for (int c = 0; baseShares != null && c < baseShares.length; c++) {
            exposure += PERCENT * baseShares[c] * shares.shares().get(k, FlowGrowth.CELLS + c);
        }
        return new PlayerRow(
                players.get(k).id(),
                players.get(k).label(),
                shares.shares().get(k, FlowGrowth.GROWTH),
                quantity,
                shares.shares().get(k, FlowGrowth.PRICE),
                shares.shares().get(k, FlowGrowth.EXCHANGE),
                diversion,
                quantity - diversion,
                exposure,
                shares.standardErrors().get(k, FlowGrowth.GROWTH),
                shares.shares().get(k, FlowGrowth.DUTY),
                players.get(k).events());
    }

    PlayerRow total() {
        double[] of = shares.total().toArray();
        double quantity = of[FlowGrowth.QUANTITY] - shares.empty().get(FlowGrowth.QUANTITY);
        double diversion = of[FlowGrowth.DIVERSION] - shares.empty().get(FlowGrowth.DIVERSION);
        double exposure = baseShares == null ? Double.NaN : 0.0;
        for (int c = 0; baseShares != null && c < baseShares.length; c++) {
            exposure += PERCENT * baseShares[c] * of[FlowGrowth.CELLS + c];
        }
        return new PlayerRow(
                PlayerRow.TOTAL,
                "growth of the run",
                of[FlowGrowth.GROWTH],
                of[FlowGrowth.QUANTITY],
                of[FlowGrowth.PRICE],
                of[FlowGrowth.EXCHANGE],
                diversion,
                quantity - diversion,
                exposure,
                0.0,
                of[FlowGrowth.DUTY],
                players.stream().flatMap(player -> player.events().stream()).toList());
    }

    /** The cells behind each player, in the order of the players, the largest exposure first. */
    List<CellRow> cells() {
        List<CellRow> rows = new ArrayList<>();
        for (int k = 0; k < players.size() && baseShares != null; k++) {
            List<CellRow> own = new ArrayList<>();
            for (int c = 0; c < baseShares.length; c++) {
                double move = shares.shares().get(k, FlowGrowth.CELLS + c);
                if (move != 0.0 && baseShares[c] > 0) {
                    own.add(cell(players.get(k).id(), c, move));
                }
            }
            own.sort(Comparator.comparingDouble((CellRow row) -> -Math.abs(row.exposurePp()))
                    .thenComparing(CellRow::product)
                    .thenComparing(CellRow::partner));
            rows.addAll(own);
        }
        return rows;
    }

    private CellRow cell(String player, int c, double move) {
        var cell = growth.cells().get(c);
        return new CellRow(
                player,
                growth.table().products().get(cell.product()),
                growth.table().partners().get(cell.partner()),
                PERCENT * baseShares[c],
                PERCENT * move,
                PERCENT * baseShares[c] * move);
    }
}
