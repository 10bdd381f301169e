package io.tradewind.app.report;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.ProjectionRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison for people: scenarios side by side, largest differences first, a table for each direction and period. */
public final class ComparisonTable implements ComparisonReport {
    private static final int MOST_ROWS = 12;
    private static final int WIDTH = 100;

    @Override
    public String write(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        Names names = Names.of(comparison.runs().get(0).projection());
        letters(comparison)
                .forEach((letter, run) -> text.append(letter)
                        .append(": ")
                        .append(Origin.title(run))
                        .append('\n'));
        text.append("Differences are against A.\n").append(notices(comparison)).append('\n');
        tables(comparison)
                .forEach((title, flows) -> text.append(title)
                        .append("\n\n")
                        .append(table(comparison, flows, names))
                        .append('\n'));
        comparison.runs().forEach(run -> text.append(Origin.of(run)));
        return text.toString();
    }

    private static String notices(Comparison comparison) {
        return comparison.notices().stream()
                .map(notice -> Wrap.at(WIDTH, notice) + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, ProjectionRun> letters(Comparison comparison) {
        Map<String, ProjectionRun> letters = new LinkedHashMap<>();
        for (int k = 0; k < comparison.runs().size(); k++) {
            letters.put(letter(k), comparison.runs().get(k));
        }
        return letters;
    }

    private static String letter(int k) {
        return k < 26 ? String.valueOf((char) ('A' + k)) : "S" + (k + 1);
    }

    private static Map<String, List<List<ComparisonRow>>> tables(Comparison comparison) {
        Map<String, List<List<ComparisonRow>>> tables = new LinkedHashMap<>();
        for (List<ComparisonRow> flow : comparison.flows()) {
            ProjectionRow row = flow.get(0).row();
            if (!Lines.isOneWay(row.flow())) {
                continue;
            }
            String channel = row.channel().equals(Lines.ALL) ? "" : " " + row.channel();
            String title = (row.flow().equals("exports") ? "Exports of " : "Imports of ") + row.reporter() + channel
                    + ", " + row.period();
            tables.computeIfAbsent(title, none -> new ArrayList<>()).add(flow);
        }
        return tables;
    }

    private static String table(Comparison comparison, List<List<ComparisonRow>> flows, Names names) {
        List<List<ComparisonRow>> rows = flows.stream()
                .filter(flow -> isShown(flow.get(0).row(), comparison, names))
                .sorted(Comparator.comparingDouble(ComparisonTable::rank))
                .limit(MOST_ROWS)
                .toList();
        CurrencyView currency = comparison.query().currency();
        String code = currency.code(comparison.runs().get(0).projection().economy());
        Unit unit = Unit.of(
                rows.stream()
                        .mapToDouble(flow -> Line.scenario(flow.get(0).row(), currency))
                        .max()
                        .orElse(0.0),
                code);
        TextTable table =
                new TextTable().column("partner", false).column("", false).column("product", false);
        for (int k = 0; k < comparison.runs().size(); k++) {
            table.column(letter(k) + "\n" + unit.label(), true)
                    .column(currency == CurrencyView.USD ? "y/y\n%" : "y/y\n% " + code, true);
        }
        for (int k = 1; k < comparison.runs().size(); k++) {
            table.column(letter(k) + " - A\n%", true).column("\npp", true);
        }
        rows.forEach(flow -> table.row(cells(flow, unit, names, currency)));
        return table.text();
    }

    /** Partners of their own and the whole, unless others were asked for. */
    private static boolean isShown(ProjectionRow row, Comparison comparison, Names names) {
        boolean partner = !comparison.query().partners().isEmpty()
                || row.partner().equals(Lines.WORLD)
                || names.hasOnePartner(row);
        boolean product =
                !comparison.query().products().isEmpty() || row.product().equals(Lines.ALL);
        return partner && product;
    }

    /** The whole first, then by the largest difference. */
    private static double rank(List<ComparisonRow> flow) {
        if (flow.get(0).row().partner().equals(Lines.WORLD)) {
            return Double.NEGATIVE_INFINITY;
        }
        return -flow.stream()
                .mapToDouble(row -> Math.abs(row.differenceUsdMn()))
                .filter(Double::isFinite)
                .max()
                .orElse(0.0);
    }

    private static List<String> cells(List<ComparisonRow> flow, Unit unit, Names names, CurrencyView currency) {
        ProjectionRow first = flow.get(0).row();
        List<String> cells =
                new ArrayList<>(List.of(first.partner(), Names.shortly(names.partner(first)), first.product()));
        for (ComparisonRow row : flow) {
            cells.add(unit.text(Line.scenario(row.row(), currency)));
            cells.add(Unit.percent(row.row().yoyPct()));
        }
        for (ComparisonRow row : flow.subList(1, flow.size())) {
            cells.add(Unit.percent(
                    Line.percent(Line.scenario(row.row(), currency), Line.scenario(row.first(), currency))));
            cells.add(Unit.percent(row.differencePp()));
        }
        return cells;
    }
}
