package io.tradewind.app.report;

import io.tradewind.app.session.ExplainedRun;
import io.tradewind.core.attribution.CellRow;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.PlayerRow;
import io.tradewind.scenarios.explain.ExplanationText;
import java.util.ArrayList;
import java.util.List;

/** An explanation for people: sentences, a table of the players, for a province its largest cells, and where it comes from. */
public final class ExplanationTable implements ExplanationReport {
    private static final int WIDTH = 110;
    private static final int DECIMALS = 2;
    private static final int MOST_CELLS = 10;

    @Override
    public String write(ExplainedRun run) {
        Explanation explanation = run.explanation();
        StringBuilder text = new StringBuilder();
        ExplanationText.sentences(explanation)
                .forEach(sentence -> text.append(Wrap.at(WIDTH, sentence)).append('\n'));
        text.append('\n').append(Origin.title(run.run())).append("\n\n");
        text.append(players(explanation)).append('\n');
        if (!explanation.cells().isEmpty()) {
            text.append(cells(explanation)).append('\n');
        }
        run.notes().forEach(note -> text.append("Note: ").append(note).append('\n'));
        text.append(Origin.notices(run.run(), run.query())).append('\n');
        text.append(explanation.runs())
                .append(explanation.runs() == 1 ? " run" : " runs")
                .append(
                        explanation.exact()
                                ? ", every set of players.\n"
                                : ", sets along random orders of the players.\n");
        return text.append(Origin.of(run.run())).toString();
    }

    private static String players(Explanation explanation) {
        boolean province = !Double.isNaN(explanation.total().exposurePp());
        TextTable table = new TextTable()
                .column("player", false)
                .column("", false)
                .column("events", true)
                .column("growth\npp", true)
                .column("quantity\npp", true)
                .column("price\npp", true)
                .column("exchange\nrate pp", true)
                .column("diversion\npp", true)
                .column("creation\npp", true);
        if (province) {
            table.column("exposure\nlog pp", true);
        }
        if (!explanation.exact()) {
            table.column("error\npp", true);
        }
        explanation.rows().forEach(row -> table.row(cells(row, province, explanation.exact())));
        return table.text();
    }

    private static List<String> cells(PlayerRow row, boolean province, boolean exact) {
        boolean baseline = row.player().equals(PlayerRow.BASELINE);
        List<String> cells = new ArrayList<>(List.of(
                row.player(),
                row.label(),
                baseline ? "" : String.valueOf(row.events().size()),
                signed(row.contributionPp()),
                signed(row.quantityPp()),
                signed(row.pricePp()),
                signed(row.exchangeRatePp()),
                baseline ? "" : signed(row.diversionPp()),
                baseline ? "" : signed(row.creationPp())));
        if (province) {
            cells.add(baseline ? "" : signed(row.exposurePp()));
        }
        if (!exact) {
            cells.add(row.standardError() == 0 ? "" : Decimals.fixed(row.standardError(), DECIMALS));
        }
        return cells;
    }

    private static String signed(double value) {
        return Decimals.signed(value, DECIMALS);
    }

    /** The cells with the largest exposure to any one player. */
    private static String cells(Explanation explanation) {
        TextTable table = new TextTable()
                .column("player", false)
                .column("product", false)
                .column("partner", false)
                .column("share\n%", true)
                .column("move\nlog %", true)
                .column("exposure\nlog pp", true);
        explanation.cells().stream()
                .sorted((a, b) -> Double.compare(Math.abs(b.exposurePp()), Math.abs(a.exposurePp())))
                .limit(MOST_CELLS)
                .forEach(cell -> table.row(cells(cell)));
        return "Where the exposure is (largest " + MOST_CELLS + " of "
                + explanation.cells().size() + "): share of the cell in the flow times what the player moves it\n\n"
                + table.text();
    }

    private static List<String> cells(CellRow cell) {
        return List.of(
                cell.player(),
                cell.product(),
                cell.partner(),
                Decimals.fixed(cell.sharePct(), DECIMALS),
                signed(cell.logMovePct()),
                signed(cell.exposurePp()));
    }
}
