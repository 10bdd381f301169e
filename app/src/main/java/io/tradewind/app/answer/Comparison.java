package io.tradewind.app.answer;

import io.tradewind.app.document.Fields;
import io.tradewind.app.session.BadRequestException;
import io.tradewind.app.session.DifferenceBands;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.QueryNotes;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.scenarios.data.Vintage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Several scenarios side by side; each is compared with the first.
 *
 * @param runs  the runs, in the order of the command line
 * @param query which rows
 * @param flows rows that every run has: one list for each flow and period, in the order of the runs
 * @param bands of the differences, if there are draws
 */
record Comparison(
        List<ProjectionRun> runs, RowQuery query, List<List<ComparisonRow>> flows, Optional<DifferenceBands> bands) {
    /** Copies the lists. */
    Comparison {
        runs = List.copyOf(runs);
        flows = flows.stream().map(List::copyOf).toList();
    }

    /** The comparison of those runs. @param drawn makes the bands of a query, if draws are asked for */
    static Comparison of(
            List<ProjectionRun> runs, RowQuery asked, Function<RowQuery, Optional<DifferenceBands>> drawn) {
        checkOneWorld(runs);
        RowQuery known = ProjectionSession.understood(runs.get(0), asked);
        RowQuery query = known.products().isEmpty() ? known.withProduct(Lines.ALL) : known;
        List<Map<String, ProjectionRow>> rows =
                runs.stream().map(run -> rows(run, query)).toList();
        List<String> common = rows.get(0).keySet().stream()
                .filter(key -> rows.stream().allMatch(run -> run.containsKey(key)))
                .toList();
        if (common.isEmpty()) {
            throw new BadRequestException(
                    "The scenarios have no " + query.frequency().label()
                            + " in common. Maybe align them with " + Fields.named("from") + " and " + Fields.named("to")
                            + ".");
        }
        Optional<DifferenceBands> bands = drawn.apply(query);
        List<List<ComparisonRow>> flows = new ArrayList<>();
        for (String key : common) {
            List<ComparisonRow> flow = new ArrayList<>();
            for (int k = 0; k < runs.size(); k++) {
                int run = k;
                ProjectionRow row = rows.get(k).get(key);
                flow.add(new ComparisonRow(
                        runs.get(k).about().id(),
                        row,
                        rows.get(0).get(key),
                        bands.map(all -> all.of(run, row)).orElse(DifferenceBands.Bands.NONE)));
            }
            flows.add(flow);
        }
        return new Comparison(runs, query, flows, bands);
    }

    /** Flows of different worlds are not to be set against each other. */
    private static void checkOneWorld(List<ProjectionRun> runs) {
        if (runs.stream().map(ProjectionRun::worldSha256).distinct().count() > 1) {
            throw new BadRequestException("The scenarios are meant for different worlds ("
                    + runs.stream().map(run -> run.world().id()).collect(Collectors.joining(", "))
                    + "): their flows cannot be compared. Maybe name one world for all with " + Fields.named("world")
                    + ".");
        }
    }

    private static Map<String, ProjectionRow> rows(ProjectionRun run, RowQuery query) {
        Map<String, ProjectionRow> rows = new LinkedHashMap<>();
        for (ProjectionRow row : ProjectionSession.rows(run, query)) {
            rows.put(DifferenceBands.key(row), row);
        }
        return rows;
    }

    /** What to know of all differences: what words stand for; what printed months mean for them; that the runs know different months. */
    List<String> notices() {
        List<String> notices = new ArrayList<>(QueryNotes.of(runs.get(0).projection(), query));
        bands.ifPresent(all -> notices.addAll(all.notices()));
        List<YearMonth> origins =
                runs.stream().map(run -> run.projection().forecastOrigin()).toList();
        if (origins.stream().distinct().count() > 1) {
            notices.add("The scenarios start from different data ("
                    + runs.stream()
                            .map(run -> run.about().id() + " from "
                                    + run.projection().forecastOrigin())
                            .collect(Collectors.joining(", "))
                    + "): the differences hold also what became known between. Maybe give all one origin with "
                    + Fields.named("origin") + ", or one law with " + Fields.named("baseline") + ".");
            return notices;
        }
        runs.get(0)
                .vintage()
                .filter(any ->
                        runs.stream().anyMatch(run -> run.about().basePath().isEmpty()))
                .map(Vintage::forecastOrigin)
                .ifPresent(origin -> notices.add("China's months up to " + origin
                        + " are as customs printed them in every scenario. What"
                        + " they owe to events goes on in a scenario without these events: the difference is"
                        + " only what one scenario expects after the origin and the other does not."));
        return notices;
    }

    /** All rows under each other. */
    List<ComparisonRow> rows() {
        return flows.stream().flatMap(List::stream).toList();
    }
}
