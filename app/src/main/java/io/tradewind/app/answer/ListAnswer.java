package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.ListRequest;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.facts.Facts;
import io.tradewind.scenarios.world.Worlds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What there is to choose from. */
final class ListAnswer {
    /** Columns of facts that are too long for a page. */
    private static final Set<String> LONG_COLUMNS = Set.of("source", "note");

    private ListAnswer() {}

    static Document of(ListRequest request, Tradewind tradewind) {
        String name = request.what().label();
        Table<?> table = table(request, tradewind);
        return new Document("tradewind.list/1")
                .sections(() -> List.of(Section.of(Part.Rows.of("", shown(table)))))
                .data(name, "", table)
                .beside(() -> table.rows().isEmpty()
                        ? List.of("There are none: this world has no " + name + ".")
                        : List.of());
    }

    private static <R> Table<R> shown(Table<R> table) {
        return new Table<>(
                table.columns().stream()
                        .filter(column -> !LONG_COLUMNS.contains(column.key()))
                        .toList(),
                table::rows);
    }

    private static Table<?> table(ListRequest request, Tradewind tradewind) {
        return switch (request.what()) {
            case WORLDS -> worlds(tradewind.worlds());
            case SCENARIOS -> scenarios(tradewind.scenarios());
            case PARAMETERS -> parameters(List.copyOf(tradewind.registry().definitions()));
            case FACTS -> facts(request.source().facts().where(request.facts()));
            default ->
                new WorldLists(new ProjectionSession(tradewind)
                                .world(request.world().orElse(Worlds.STANDARD))
                                .economy())
                        .of(request.what());
        };
    }

    private static Table<WorldInfo> worlds(List<WorldInfo> worlds) {
        return Table.of(
                List.of(
                        Column.text("id", WorldInfo::id),
                        Column.plain("year", "year", WorldInfo::year),
                        Column.plain("regions", "regions", WorldInfo::regions),
                        Column.plain("sectors", "sectors", WorldInfo::sectors),
                        Column.text("value_unit", "unit", WorldInfo::valueUnit),
                        Column.text("title", WorldInfo::title)),
                worlds);
    }

    private static Table<ScenarioCatalog.Entry> scenarios(List<ScenarioCatalog.Entry> scenarios) {
        return Table.of(
                List.of(
                        Column.text("id", ScenarioCatalog.Entry::id),
                        Column.plain("events", "events", ScenarioCatalog.Entry::events),
                        Column.text("title", ScenarioCatalog.Entry::title),
                        Column.text("question", ScenarioCatalog.Entry::question)),
                scenarios);
    }

    private static Table<ParameterDefinition> parameters(List<ParameterDefinition> parameters) {
        return Table.of(
                List.of(
                        Column.text("id", ParameterDefinition::id),
                        Column.plain("central", "central", ParameterDefinition::central),
                        Column.plain("low", "low\nP10", ParameterDefinition::low),
                        Column.plain("high", "high\nP90", ParameterDefinition::high),
                        Column.plain("min", "min", ParameterDefinition::min),
                        Column.plain("max", "max", ParameterDefinition::max),
                        Column.text("unit", ParameterDefinition::unit),
                        Column.text("status", ParameterDefinition::status),
                        Column.text("meaning", ParameterDefinition::meaning)),
                parameters);
    }

    /** Facts under the columns that other tools read. */
    private static Table<List<String>> facts(Facts facts) {
        List<Column<List<String>>> columns = new ArrayList<>();
        for (int k = 0; k < Facts.COLUMNS.size(); k++) {
            int cell = k;
            String name = Facts.COLUMNS.get(k);
            columns.add(
                    name.equals("value")
                            ? new Column<>(name, name, Format.PLAIN, row -> number(row.get(cell)))
                            : Column.text(name, row -> row.get(cell)));
        }
        return Table.of(columns, facts.rows());
    }

    private static BigDecimal number(String text) {
        return Optional.of(text)
                .filter(digits -> !digits.isEmpty())
                .map(BigDecimal::new)
                .orElse(null);
    }
}
