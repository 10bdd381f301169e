package io.tradewind.scenarios.explain;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table {@code player,label,event}: which event belongs to which player. The line that states most of an event's id decides, the first of two alike. */
final class GroupTable {
    private static final TableSchema SCHEMA = TableSchema.of("player", "label", "event");
    private static final String TOTAL = "total";
    private static final String BASELINE = "baseline";

    private final List<GroupLine> lines;

    private GroupTable(List<GroupLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The table that ships with the library. */
    static GroupTable shipped() {
        ProblemLog log = new ProblemLog();
        GroupTable table = read(TableSource.builtIn("explain"), "groups.csv", log);
        if (!log.isEmpty()) {
            throw new IllegalStateException("The shipped groups are broken: " + log.kept());
        }
        return table;
    }

    /**
     * The table of a file; every line must name an event of the scenario.
     *
     * @throws InvalidInputException with everything that is wrong
     */
    static GroupTable of(Path file, Scenario scenario) {
        ProblemLog log = new ProblemLog();
        GroupTable table = read(TableSource.around(file), TableSource.nameOf(file), log);
        List<Problem> problems = new ArrayList<>();
        for (FileProblem problem : log.kept()) {
            problems.add(new Problem(place(problem.line()), problem.message(), problem.hint()));
        }
        List<String> ids = scenario.events().stream().map(Event::id).toList();
        table.lines.forEach(line -> line.problem(ids).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(file.toString(), problems);
        }
        return table;
    }

    private static String place(long line) {
        return line == 0 ? "" : "line " + line;
    }

    private static GroupTable read(TableSource source, String file, ProblemLog log) {
        List<GroupLine> lines = new ArrayList<>();
        Map<String, String> labels = new LinkedHashMap<>();
        CsvTable.read(source, file, SCHEMA, log, row -> {
            String player = row.text(0);
            if (player.isEmpty() || player.equals(TOTAL) || player.equals(BASELINE)) {
                row.problem(0, "'" + player + "' cannot name a player.", "Maybe use a short name such as 'duties'.");
            } else if (row.text(2).isEmpty()) {
                row.problem(2, "No event is named.", "Maybe use an event's id, or 'us-*' for all that start so.");
            } else {
                labels.putIfAbsent(player, row.text(1).isEmpty() ? player : row.text(1));
                lines.add(new GroupLine(player, labels.get(player), row.text(2), row.line()));
            }
        });
        return new GroupTable(lines);
    }

    /** The line that decides about an event. */
    Optional<GroupLine> of(String event) {
        GroupLine best = null;
        int most = -1;
        for (GroupLine line : lines) {
            int fit = line.fit(event).orElse(-1);
            if (fit > most) {
                most = fit;
                best = line;
            }
        }
        return Optional.ofNullable(best);
    }
}
