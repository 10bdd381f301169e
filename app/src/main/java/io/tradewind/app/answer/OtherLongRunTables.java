package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.LongRunResult;
import io.tradewind.app.session.OtherLongRun;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.model.Accounts;
import io.tradewind.core.welfare.RegionResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Real income of the same long run under the elasticities that make the difference, and without deficits where some are large. */
final class OtherLongRunTables {
    private static final int DECIMALS = 6;
    private static final int DIGITS = 3;
    private static final double PERCENT = 100.0;
    /** Deficits from this share of final spending on are named. */
    private static final double LARGE = 0.1;

    private final LongRunResult result;
    private final Function<RegionResult, String> name;
    private List<OtherLongRun> others;

    /** @param name what to call a region */
    OtherLongRunTables(LongRunResult result, Function<RegionResult, String> name) {
        this.result = result;
        this.name = name;
    }

    private List<OtherLongRun> others() {
        others = others == null ? result.others().get() : others;
        return others;
    }

    /** A region under one of the assumptions. */
    private record Cell(String region, OtherLongRun other, double realIncomePct) {}

    /** One row a region and assumption. */
    Table<?> table() {
        return new Table<>(
                List.of(
                        Column.text("region", Cell::region),
                        Column.text(
                                "elasticities",
                                cell -> cell.other().elasticities().preset()),
                        Column.text("deficits", cell -> word(cell.other().closure())),
                        Column.number("real_income_pct", "real income\n%", DECIMALS, Cell::realIncomePct)),
                this::cells);
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (OtherLongRun other : others()) {
            for (int r = 0; r < other.realIncomePct().size(); r++) {
                cells.add(new Cell(
                        result.regions().get(r).region().code(),
                        other,
                        other.realIncomePct().get(r)));
            }
        }
        return cells;
    }

    private static String word(DeficitClosure closure) {
        return closure.name().toLowerCase(Locale.ROOT);
    }

    /** The regions that move most, a column an assumption. */
    Section section(int most) {
        List<Integer> rows = new ArrayList<>();
        for (int r = 0; r < result.regions().size(); r++) {
            rows.add(r);
        }
        rows.sort(Comparator.comparingDouble(
                r -> -Math.abs(result.regions().get(r).realIncomePct())));
        List<Column<Integer>> columns = new ArrayList<>(List.of(
                Column.shown("region", Format.TEXT, r -> result.regions().get(r).region()),
                Column.shown("", Format.TEXT, r -> name.apply(result.regions().get(r)))));
        Format digits = Format.signed(DIGITS);
        for (OtherLongRun other : others()) {
            String head = other.closure() == result.request().closure()
                    ? other.elasticities().preset() + "\n%"
                    : other.elasticities().preset() + ",\n" + word(other.closure()) + " deficits, %";
            columns.add(Column.shown(head, digits, r -> value(other, r)));
        }
        Accounts accounts = result.equilibrium().problem().accounts();
        columns.add(Column.shown("deficit, %\nof income", Format.CHANGE, r -> PERCENT * deficit(accounts, r)));
        return Section.of(
                Part.Rows.of(
                        "Real income under three sets of elasticities, and without deficits where one is large; what differs"
                                + " here is not known",
                        Table.of(columns, rows.stream().limit(most).toList())),
                Part.Text.flowing(large(accounts)));
    }

    private static Double value(OtherLongRun other, int region) {
        return other.realIncomePct().isEmpty() ? null : other.realIncomePct().get(region);
    }

    private static double deficit(Accounts accounts, int r) {
        double income = accounts.valueAdded().get(r)
                + accounts.tariffRevenue().get(r)
                + accounts.deficits().get(r);
        return accounts.deficits().get(r) / income;
    }

    private String large(Accounts accounts) {
        List<String> large = new ArrayList<>();
        for (int r = 0; r < result.regions().size(); r++) {
            if (Math.abs(deficit(accounts, r)) > LARGE) {
                large.add(result.regions().get(r).region().code());
            }
        }
        return large.isEmpty()
                ? ""
                : "A deficit or surplus above a tenth of income: " + String.join(", ", large)
                        + ". Read the column without deficits for these: held fixed, such a balance decides much of the result.";
    }
}
