package io.tradewind.app.report;

import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.facts.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What there is to choose from, as sheets. */
public final class Catalogs {
    private static final Set<String> LONG_COLUMNS = Set.of("source", "note");

    private Catalogs() {}

    /** Built-in worlds. */
    public static Sheet<WorldInfo> worlds(List<WorldInfo> worlds) {
        return new Sheet<>(
                List.of(
                        Column.text("id", "id", WorldInfo::id),
                        Column.plain("year", "year", WorldInfo::year),
                        Column.plain("regions", "regions", WorldInfo::regions),
                        Column.plain("sectors", "sectors", WorldInfo::sectors),
                        Column.text("value_unit", "unit", WorldInfo::valueUnit),
                        Column.text("title", "title", WorldInfo::title)),
                worlds);
    }

    /** Built-in scenarios. */
    public static Sheet<ScenarioCatalog.Entry> scenarios(List<ScenarioCatalog.Entry> scenarios) {
        return new Sheet<>(
                List.of(
                        Column.text("id", "id", ScenarioCatalog.Entry::id),
                        Column.plain("events", "events", ScenarioCatalog.Entry::events),
                        Column.text("title", "title", ScenarioCatalog.Entry::title),
                        Column.text("question", "question", ScenarioCatalog.Entry::question)),
                scenarios);
    }

    /** Parameters. */
    public static Sheet<ParameterDefinition> parameters(ParameterRegistry registry) {
        return new Sheet<>(
                List.of(
                        Column.text("id", "id", ParameterDefinition::id),
                        Column.plain("central", "central", ParameterDefinition::central),
                        Column.plain("low", "low\nP10", ParameterDefinition::low),
                        Column.plain("high", "high\nP90", ParameterDefinition::high),
                        Column.plain("min", "min", ParameterDefinition::min),
                        Column.plain("max", "max", ParameterDefinition::max),
                        Column.text("unit", "unit", ParameterDefinition::unit),
                        Column.text("status", "status", ParameterDefinition::status),
                        Column.text("meaning", "meaning", ParameterDefinition::meaning)),
                List.copyOf(registry.definitions()));
    }

    /** Facts: the columns that other tools read; a table for people leaves out the sources and the notes. */
    public static Sheet<List<String>> facts(Facts facts, boolean wide) {
        List<Column<List<String>>> columns = new ArrayList<>();
        for (int k = 0; k < Facts.COLUMNS.size(); k++) {
            int cell = k;
            String name = Facts.COLUMNS.get(k);
            if (wide || !LONG_COLUMNS.contains(name)) {
                columns.add(
                        name.equals("value")
                                ? new Column<>(name, name, Column.Type.NUMBER, 0, row -> row.get(cell))
                                : Column.text(name, name, row -> row.get(cell)));
            }
        }
        return new Sheet<>(columns, facts.rows());
    }
}
