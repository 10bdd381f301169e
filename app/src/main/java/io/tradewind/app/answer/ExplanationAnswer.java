package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Extent;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.ExplainedRun;
import io.tradewind.core.attribution.CellRow;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.PlayerRow;
import io.tradewind.core.attribution.Question;
import io.tradewind.scenarios.explain.ExplanationText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** An explanation: sentences, the players, for a province its largest cells, and where it comes from. */
public final class ExplanationAnswer {
    /** What a folder of it holds. */
    public static final FolderKind FOLDER = new FolderKind("tradewind.explain/1", List.of("explain.csv", "cells.csv"));

    private static final int MOST_CELLS = 10;
    private static final Format POINTS = Format.signed(2);

    private static final List<Column<CellRow>> CELLS = List.of(
            Column.text("player", CellRow::player),
            Column.text("product", CellRow::product),
            Column.text("partner", CellRow::partner),
            Column.number("share_pct", "share\n%", Decimals.PERCENT, CellRow::sharePct),
            Column.number("log_move_pct", "move\nlog %", Decimals.PERCENT, CellRow::logMovePct),
            Column.number("exposure_pp", "exposure\nlog pp", Decimals.CONTRIBUTION, CellRow::exposurePp));

    private final ExplainedRun run;
    private final Explanation explanation;
    private final RunNotes notes;
    private final Table<PlayerRow> players;
    private final Table<CellRow> cells;

    private ExplanationAnswer(ExplainedRun run) {
        this.run = run;
        explanation = run.explanation();
        notes = new RunNotes(run.run(), run.query());
        players = Table.of(players(), explanation.rows());
        cells = Table.of(CELLS, explanation.cells());
    }

    static Document of(ExplainedRun run) {
        ExplanationAnswer answer = new ExplanationAnswer(run);
        return new Document("tradewind.explanation/1")
                .headline(answer::headline)
                .sections(answer::sections)
                .details(answer::details)
                .data("rows", "explain.csv", answer.players)
                .charts(() -> Charts.of(run.explanation()))
                .data("cells", answer.cells.rows().isEmpty() ? "" : "cells.csv", answer.cells)
                .folder(
                        FOLDER,
                        () -> new Details()
                                .with(
                                        "parameter_values",
                                        Provenance.values(run.run().projection().parameters())));
    }

    private List<String> headline() {
        List<String> said = new ArrayList<>(notes.basePath());
        said.add(String.join("\n", ExplanationText.sentences(explanation)));
        return said;
    }

    /** One row a player, the baseline first and the total last. */
    private static List<Column<PlayerRow>> players() {
        return List.of(
                Column.text("player", PlayerRow::player),
                Column.number("contribution_pp", "growth\npp", Decimals.SHARE, PlayerRow::contributionPp),
                Column.number("quantity_pp", "quantity\npp", Decimals.SHARE, PlayerRow::quantityPp),
                Column.number("price_pp", "price\npp", Decimals.SHARE, PlayerRow::pricePp),
                Column.number("exchange_rate_pp", "exchange\nrate pp", Decimals.SHARE, PlayerRow::exchangeRatePp),
                Column.number("diversion_pp", "diversion\npp", Decimals.SHARE, PlayerRow::diversionPp),
                Column.number("creation_pp", "creation\npp", Decimals.SHARE, PlayerRow::creationPp),
                Column.number("exposure_pp", "exposure\nlog pp", Decimals.SHARE, PlayerRow::exposurePp),
                Column.number("standard_error", "error\npp", Decimals.SHARE, PlayerRow::standardError),
                Column.text("label", "", PlayerRow::label),
                Column.text("events", row -> String.join(";", row.events())),
                Column.number("duty_usd_mn", "duties\nUSD mn", Decimals.LEVEL, PlayerRow::dutyUsdMn));
    }

    private List<Section> sections(Extent extent) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(Part.Text.lines(notes.title())));
        sections.add(Section.of(players(extent.moves(Integer.MAX_VALUE))));
        int most = Math.min(extent.moves(MOST_CELLS), explanation.cells().size());
        if (!explanation.cells().isEmpty()) {
            sections.add(Section.of(Part.Rows.moves(
                    "Where the exposure is (largest " + most + " of "
                            + explanation.cells().size()
                            + "): share of the cell in the flow times what the player moves it",
                    largest(most),
                    "")));
        }
        List<Part> told = new ArrayList<>(List.of(Part.Notes.all(run.notes())));
        told.addAll(notes.parts());
        sections.add(new Section("", told));
        sections.add(Section.of(
                Part.Text.lines(explanation.runs()
                        + (explanation.runs() == 1 ? " run" : " runs")
                        + (explanation.exact()
                                ? ", every set of players."
                                : ", sets along random orders of the players.")),
                notes.origin()));
        return sections;
    }

    /** The players that move it most, in their order, between baseline and total. */
    private Part.Rows players(int most) {
        List<PlayerRow> all = explanation.players();
        Set<PlayerRow> largest = all.stream()
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.contributionPp())))
                .limit(most)
                .collect(Collectors.toSet());
        List<PlayerRow> rows = explanation.rows().stream()
                .filter(row -> !all.contains(row) || largest.contains(row))
                .toList();
        String below = all.size() > most ? "The " + most + " largest of " + all.size() + " players." : "";
        return Part.Rows.moves("", shown(rows), below);
    }

    private Table<PlayerRow> shown(List<PlayerRow> rows) {
        List<Column<PlayerRow>> columns = new ArrayList<>(List.of(
                players.column("player"),
                players.column("label"),
                ofPlayers(
                        Column.shown("events", Format.PLAIN, row -> row.events().size())),
                points("contribution_pp"),
                points("quantity_pp"),
                points("price_pp"),
                points("exchange_rate_pp"),
                ofPlayers(points("diversion_pp")),
                ofPlayers(points("creation_pp")),
                players.column("duty_usd_mn").as("duties\nUSD mn", Format.signed(0))));
        if (!Double.isNaN(explanation.total().exposurePp())) {
            columns.add(ofPlayers(points("exposure_pp")));
        }
        if (!explanation.exact()) {
            columns.add(Column.shown(
                    "error\npp", Format.fixed(2), row -> row.standardError() == 0 ? null : row.standardError()));
        }
        return Table.of(columns, rows);
    }

    private Column<PlayerRow> points(String key) {
        Column<PlayerRow> column = players.column(key);
        return column.as(column.heading(), POINTS);
    }

    /** The column without what the baseline has not. */
    private static Column<PlayerRow> ofPlayers(Column<PlayerRow> column) {
        return column.where(row -> !row.player().equals(PlayerRow.BASELINE));
    }

    /** The cells with the largest exposure to any one player. */
    private Table<CellRow> largest(int most) {
        return Table.of(
                List.of(
                        cells.column("player"),
                        cells.column("product"),
                        cells.column("partner"),
                        cells.column("share_pct").as("share\n%", Format.fixed(2)),
                        cells.column("log_move_pct").as("move\nlog %", POINTS),
                        cells.column("exposure_pp").as("exposure\nlog pp", POINTS)),
                cells.rows().stream()
                        .sorted(Comparator.comparing((CellRow cell) -> -Math.abs(cell.exposurePp())))
                        .limit(most)
                        .toList());
    }

    private Details details() {
        Question question = explanation.question();
        Details players = new Details()
                .with("by", run.request().grouping().name().toLowerCase(Locale.ROOT))
                .with("number", explanation.players().size())
                .with("runs", explanation.runs())
                .with("exact", explanation.exact());
        if (!explanation.exact()) {
            players.with("orders", 2 * run.request().orders())
                    .with("seed", run.request().seed());
        }
        return new RunDetails(run.run(), run.query())
                .details()
                .with("question/reporter", question.reporter())
                .with("question/flow", question.flow().label())
                .with("question/partner", question.partner())
                .with("question/product", question.product())
                .with("question/month", question.month())
                .with("players", players)
                .with("player_notes", run.notes())
                .with("sentences", ExplanationText.sentences(explanation));
    }
}
