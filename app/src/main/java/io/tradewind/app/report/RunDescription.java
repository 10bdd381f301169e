package io.tradewind.app.report;

import io.tradewind.app.session.InputFile;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.longrun.LongRunPath;
import io.tradewind.core.longrun.LongRunState;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.scenarios.data.Vintage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The parts of a JSON document that say where a projection comes from. */
final class RunDescription {
    private final ProjectionRun run;
    private final RowQuery query;

    RunDescription(ProjectionRun run, RowQuery query) {
        this.run = run;
        this.query = query;
    }

    void writeTo(JsonGenerator json) {
        json.writeStringProperty("version", ProgramVersion.number());
        JsonText.object(json, "scenario", () -> scenario(json));
        JsonText.object(json, "world", () -> {
            json.writeStringProperty("id", run.world().id());
            json.writeNumberProperty("year", run.world().year());
            json.writeStringProperty("sha256", run.worldSha256());
        });
        JsonText.object(json, "horizon", () -> {
            json.writeStringProperty("from", run.about().horizon().from().toString());
            json.writeStringProperty("to", run.about().horizon().to().toString());
            json.writeStringProperty("origin", run.projection().forecastOrigin().toString());
        });
        run.vintage().ifPresent(vintage -> JsonText.object(json, "vintage", () -> vintage(vintage, json)));
        JsonText.object(json, "query", () -> query(json));
        JsonText.object(json, "parameters", () -> {
            json.writeStringProperty("preset", run.preset());
            JsonText.numbers(json, "changed", run.projection().parameters().changed());
        });
        run.draws()
                .ifPresent(draws -> JsonText.object(json, "draws", () -> {
                    json.writeNumberProperty("number", draws.number());
                    json.writeNumberProperty("seed", draws.seed());
                }));
        run.projection().longRun().ifPresent(path -> longRun(path, json));
        JsonText.texts(json, "notices", ProjectionSession.notices(run, query));
    }

    private static void vintage(Vintage vintage, JsonGenerator json) {
        json.writeStringProperty("origin", vintage.forecastOrigin().toString());
        json.writeStringProperty("published_by", vintage.published().toString());
        json.writeStringProperty("sha256", Fingerprint.ofWorld(vintage.economy()));
    }

    private void scenario(JsonGenerator json) {
        Scenario scenario = run.about();
        json.writeStringProperty("id", scenario.id());
        json.writeStringProperty("title", scenario.title());
        json.writeNumberProperty("events", scenario.events().size());
        json.writeArrayPropertyStart("files");
        for (InputFile file : run.scenario()) {
            json.writeStartObject();
            json.writeStringProperty("name", file.name());
            json.writeStringProperty("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void query(JsonGenerator json) {
        json.writeStringProperty("frequency", query.frequency().label());
        json.writeStringProperty(
                "currency", query.currency().code(run.projection().economy()));
        JsonText.texts(json, "reporters", query.reporters());
        JsonText.texts(json, "partners", query.partners());
        JsonText.texts(json, "products", query.products());
        JsonText.texts(json, "channels", query.channels());
    }

    /** Every parameter as it was used, in the order of the registry. */
    Map<String, Double> parameters() {
        Map<String, Double> values = new LinkedHashMap<>();
        run.projection()
                .parameters()
                .registry()
                .definitions()
                .forEach(definition -> values.put(
                        definition.id(), run.projection().parameters().get(definition.id())));
        return values;
    }

    /** Elasticities of both layers, and how each long run was found; only under general closure. */
    private void longRun(LongRunPath path, JsonGenerator json) {
        JsonText.object(json, "long_run", () -> {
            json.writeStringProperty("deficits", LongRunPath.CLOSURE.name().toLowerCase(Locale.ROOT));
            JsonText.numbers(json, "theta", ElasticityText.of(path.economy()));
            JsonText.numbers(
                    json,
                    "theta_of_monthly_layer",
                    ElasticityText.monthly(run.world(), run.projection().parameters()));
            json.writeArrayPropertyStart("states");
            for (LongRunState state : path.states()) {
                json.writeStartObject();
                json.writeStringProperty("month", state.month().toString());
                json.writeStringProperty("status", state.diagnostics().status().name());
                json.writeNumberProperty("iterations", state.diagnostics().iterations());
                json.writeNumberProperty("residual", state.diagnostics().residual());
                json.writeStringProperty("worst_equation", state.diagnostics().worstEquation());
                json.writeBooleanProperty("audit_passed", state.audit().passed());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
