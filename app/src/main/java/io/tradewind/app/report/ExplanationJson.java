package io.tradewind.app.report;

import io.tradewind.app.session.ExplainedRun;
import io.tradewind.core.attribution.Question;
import io.tradewind.scenarios.explain.ExplanationText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** An explanation as a JSON document, and the folder of its files. */
public final class ExplanationJson {
    /** Name of the schema of the document. */
    public static final String SCHEMA = "tradewind.explanation/1";
    /** Name of the schema of {@code run.json}. */
    public static final String RUN_SCHEMA = "tradewind.explain/1";

    private static final String PLAYERS = "explain.csv";
    private static final String CELLS = "cells.csv";
    /** The tables of {@code --output}. */
    public static final List<String> TABLES = List.of(PLAYERS, CELLS);

    private ExplanationJson() {}

    /** Where it comes from, the sentences, a row a player, and for a province its cells. */
    public static String document(ExplainedRun run) {
        return JsonText.document(SCHEMA, json -> {
            describe(run, json);
            JsonText.texts(json, "sentences", ExplanationText.sentences(run.explanation()));
            json.writeName("rows");
            ExplanationSheets.players(run).json(json);
            json.writeName("cells");
            ExplanationSheets.cells(run).json(json);
        });
    }

    private static void describe(ExplainedRun run, JsonGenerator json) {
        new RunDescription(run.run(), run.query()).writeTo(json);
        Question question = run.explanation().question();
        JsonText.object(json, "question", () -> {
            json.writeStringProperty("reporter", question.reporter());
            json.writeStringProperty("flow", question.flow().label());
            json.writeStringProperty("partner", question.partner());
            json.writeStringProperty("product", question.product());
            json.writeStringProperty("month", question.month().toString());
        });
        JsonText.object(json, "players", () -> {
            json.writeStringProperty("by", run.request().grouping().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("number", run.explanation().players().size());
            json.writeNumberProperty("runs", run.explanation().runs());
            json.writeBooleanProperty("exact", run.explanation().exact());
            if (!run.explanation().exact()) {
                json.writeNumberProperty("orders", 2 * run.request().orders());
                json.writeNumberProperty("seed", run.request().seed());
            }
        });
        JsonText.texts(json, "player_notes", run.notes());
    }

    /** Writes the tables and {@code run.json}; says which. */
    public static String writeTo(OutputFolder folder, ExplainedRun run) {
        Map<String, String> tables = new TreeMap<>();
        tables.put(PLAYERS, ExplanationSheets.players(run).csv());
        if (!run.explanation().cells().isEmpty()) {
            tables.put(CELLS, ExplanationSheets.cells(run).csv());
        }
        folder.write(tables, JsonText.document(RUN_SCHEMA, json -> {
            describe(run, json);
            JsonText.numbers(json, "parameter_values", new RunDescription(run.run(), run.query()).parameters());
            RunJson.files(json, tables);
            RunJson.environment(json);
        }));
        return String.join(", ", tables.keySet()) + " and " + OutputFolder.RUN;
    }
}
