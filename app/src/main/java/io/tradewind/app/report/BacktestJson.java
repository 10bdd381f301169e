package io.tradewind.app.report;

import io.tradewind.app.session.BacktestRun;
import io.tradewind.app.session.InputFile;
import io.tradewind.scenarios.backtest.BacktestPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** A backtest as JSON: the answer for {@code --format json}, and {@code run.json}. */
public final class BacktestJson implements BacktestReport {
    /** Name of the schema of the answer. */
    public static final String SCHEMA = "tradewind.backtest/1";
    /** Name of the schema of {@code run.json}. */
    public static final String RUN_SCHEMA = "tradewind.backtest-run/1";
    /** The table of targets. */
    public static final String ROWS = "backtest.csv";
    /** The table of scores. */
    public static final String SCORES = "scores.csv";
    /** The tables of {@code --output}. */
    public static final List<String> TABLES = List.of(ROWS, SCORES);

    @Override
    public String write(BacktestRun run) {
        return JsonText.document(SCHEMA, json -> {
            describe(run, json);
            json.writeName("scores");
            BacktestSheets.scores(run.result()).json(json);
            json.writeName("rows");
            BacktestSheets.rows(run.result()).json(json);
        });
    }

    /** Writes {@code backtest.csv}, {@code scores.csv} and {@code run.json}. */
    public static void writeTo(OutputFolder folder, BacktestRun run) {
        Map<String, String> tables = new TreeMap<>();
        tables.put(ROWS, BacktestSheets.rows(run.result()).csv());
        tables.put(SCORES, BacktestSheets.scores(run.result()).csv());
        folder.write(tables, JsonText.document(RUN_SCHEMA, json -> {
            describe(run, json);
            JsonText.numbers(json, "parameter_values", parameters(run.result().plan()));
            RunJson.files(json, tables);
            RunJson.environment(json);
        }));
    }

    private static void describe(BacktestRun run, JsonGenerator json) {
        BacktestPlan plan = run.result().plan();
        json.writeStringProperty("version", ProgramVersion.number());
        json.writeStringProperty("scenario", run.result().scenario().id());
        JsonText.object(json, "world", () -> {
            json.writeStringProperty("id", run.world().id());
            json.writeStringProperty("sha256", run.worldSha256());
        });
        json.writeArrayPropertyStart("inputs");
        for (InputFile file : run.inputs()) {
            json.writeStartObject();
            json.writeStringProperty("name", file.name());
            json.writeStringProperty("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonText.texts(
                json, "origins", plan.origins().stream().map(Object::toString).toList());
        JsonText.object(json, "draws", () -> {
            json.writeNumberProperty("number", plan.draws());
            json.writeNumberProperty("seed", plan.seed());
        });
        json.writeNumberProperty("targets", run.result().rows().size());
        json.writeNumberProperty("without_figure", run.result().withoutFigure().size());
    }

    private static Map<String, Double> parameters(BacktestPlan plan) {
        Map<String, Double> values = new LinkedHashMap<>();
        plan.parameters()
                .registry()
                .definitions()
                .forEach(definition ->
                        values.put(definition.id(), plan.parameters().get(definition.id())));
        return values;
    }
}
