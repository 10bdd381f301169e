package io.tradewind.app.answer;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the rows of a run into lines. */
final class Lines {
    /** Everyone. */
    static final String WORLD = WorldWords.WORLD;
    /** Every product. */
    static final String ALL = WorldWords.ALL;

    /** Largest effect first; where nothing moves, the largest flow first. */
    private static final Comparator<Line> LARGEST_FIRST = Comparator.<Line>comparingDouble(
                    line -> -Math.abs(known(line.effectMn())))
            .thenComparing(Comparator.comparingDouble(line -> -known(line.scenarioMn())));

    private Lines() {}

    private static double known(double value) {
        return Double.isFinite(value) ? value : 0.0;
    }

    /** The lines that the query asks for, in the order of the rows. */
    static List<Line> of(ProjectionRun run, RowQuery query) {
        Map<String, List<ProjectionRow>> years = grouped(run, query.withFrequency(Frequency.YEAR));
        String code = query.currency().code(run.projection().economy());
        List<Line> lines = new ArrayList<>();
        grouped(run, query)
                .forEach((key, rows) ->
                        lines.add(new Line(rows, years.getOrDefault(key, List.of()), query.currency(), code)));
        lines.removeIf(line -> !isOneWay(line.flow()));
        return lines;
    }

    /** Whether the word is a direction of trade; tables leave out the sum of both, which CSV and JSON have. */
    static boolean isOneWay(String flow) {
        return Arrays.stream(TradeDirection.values())
                .anyMatch(way -> way.label().equals(flow));
    }

    private static Map<String, List<ProjectionRow>> grouped(ProjectionRun run, RowQuery query) {
        Map<String, List<ProjectionRow>> groups = new LinkedHashMap<>();
        for (ProjectionRow row : ProjectionSession.centralRows(run, query)) {
            String key = String.join("\t", row.reporter(), row.channel(), row.flow(), row.partner(), row.product());
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    /** The lines of that direction, largest movers first. */
    static List<Line> movers(List<Line> lines, String flow) {
        return lines.stream()
                .filter(line -> line.flow().equals(flow))
                .sorted(LARGEST_FIRST)
                .toList();
    }
}
