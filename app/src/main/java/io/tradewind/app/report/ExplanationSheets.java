package io.tradewind.app.report;

import io.tradewind.app.session.ExplainedRun;
import io.tradewind.core.attribution.CellRow;
import io.tradewind.core.attribution.PlayerRow;
import java.util.List;

/** The tables of an explanation for programs. */
public final class ExplanationSheets {
    private static final List<Column<PlayerRow>> PLAYERS = List.of(
            Column.text("player", "player", PlayerRow::player),
            Column.number("contribution_pp", "pp", Decimals.SHARE, PlayerRow::contributionPp),
            Column.number("quantity_pp", "quantity\npp", Decimals.SHARE, PlayerRow::quantityPp),
            Column.number("price_pp", "price\npp", Decimals.SHARE, PlayerRow::pricePp),
            Column.number("exchange_rate_pp", "exchange\nrate pp", Decimals.SHARE, PlayerRow::exchangeRatePp),
            Column.number("diversion_pp", "diversion\npp", Decimals.SHARE, PlayerRow::diversionPp),
            Column.number("creation_pp", "creation\npp", Decimals.SHARE, PlayerRow::creationPp),
            Column.number("exposure_pp", "exposure\npp", Decimals.SHARE, PlayerRow::exposurePp),
            Column.number("standard_error", "error\npp", Decimals.SHARE, PlayerRow::standardError),
            Column.text("label", "", PlayerRow::label),
            Column.text("events", "events", row -> String.join(";", row.events())));

    private static final List<Column<CellRow>> CELLS = List.of(
            Column.text("player", "player", CellRow::player),
            Column.text("product", "product", CellRow::product),
            Column.text("partner", "partner", CellRow::partner),
            Column.number("share_pct", "share\n%", Decimals.PERCENT, CellRow::sharePct),
            Column.number("log_move_pct", "move\nlog %", Decimals.PERCENT, CellRow::logMovePct),
            Column.number("exposure_pp", "exposure\npp", Decimals.CONTRIBUTION, CellRow::exposurePp));

    private ExplanationSheets() {}

    /** One row a player, the baseline first and the total last. */
    public static Sheet<PlayerRow> players(ExplainedRun run) {
        return new Sheet<>(PLAYERS, run.explanation().rows());
    }

    /** One row a player and cell of a province. */
    static Sheet<CellRow> cells(ExplainedRun run) {
        return new Sheet<>(CELLS, run.explanation().cells());
    }
}
