package io.tradewind.app.report;

import io.tradewind.app.session.BestResponseResult;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.model.Economy;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashPlayer;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Best tariffs as JSON: everything the other formats hold, and what they rest on. */
public final class BestResponseJson implements BestResponseReport {
    /** Name of the schema. */
    public static final String SCHEMA = "tradewind.best-response/1";

    @Override
    public String write(BestResponseResult result) {
        return JsonText.document(SCHEMA, json -> {
            describe(result, json);
            worlds(result, json);
            json.writeName("regions");
            BestResponseSheets.regions(result).json(json);
            if (result.request().curve()) {
                json.writeName("response_curve");
                BestResponseSheets.curves(result).json(json);
            }
        });
    }

    private static void describe(BestResponseResult result, JsonGenerator json) {
        Economy world = result.problem().economy();
        json.writeStringProperty("version", ProgramVersion.number());
        JsonText.object(json, "world", () -> {
            json.writeStringProperty("id", world.id());
            json.writeNumberProperty("year", world.year());
            json.writeStringProperty("value_unit", result.world().valueUnit());
            json.writeStringProperty("sha256", result.worldSha256());
            json.writeBooleanProperty("balanced", true);
            json.writeBooleanProperty("inputs", result.problem().hasInputs());
        });
        json.writeStringProperty("game", BestResponseText.game(result));
        json.writeStringProperty("rule", result.problem().rule().name().toLowerCase(java.util.Locale.ROOT));
        json.writeBooleanProperty("by_sector", result.problem().bySector());
        json.writeStringProperty("revenue", BestResponseText.REVENUE);
        players(result.problem().players(), world, json);
        JsonText.texts(
                json,
                "taxed_sectors",
                result.problem().taxedSectors().stream()
                        .map(s -> world.sectors().get(s).code().code())
                        .toList());
        JsonText.object(json, "elasticities", () -> {
            json.writeStringProperty("preset", result.elasticities().preset());
            json.writeStringProperty("source", result.elasticities().source());
            JsonText.numbers(json, "theta", ElasticityText.of(world));
        });
        solver(result, json);
        JsonText.texts(json, "notices", result.notices());
    }

    private static void players(List<NashPlayer> players, Economy world, JsonGenerator json) {
        json.writeArrayPropertyStart("players");
        for (NashPlayer player : players) {
            json.writeStartObject();
            json.writeStringProperty("name", player.name());
            JsonText.texts(
                    json,
                    "members",
                    player.members().stream()
                            .map(r -> world.regions().get(r).code().code())
                            .toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void solver(BestResponseResult result, JsonGenerator json) {
        SolverDiagnostics worst = BestResponseText.worst(result.diagnostics());
        JsonText.object(json, "solver", () -> {
            json.writeStringProperty("status", worst.status().name());
            json.writeNumberProperty("iterations", worst.iterations());
            json.writeNumberProperty("baseline_iterations", worst.baselineIterations());
            json.writeNumberProperty("residual", worst.residual());
            json.writeNumberProperty("step", worst.step());
            json.writeStringProperty("worst_equation", worst.worstEquation());
            json.writeNumberProperty("largest_gap_to_exact_condition", BestResponseText.gap(result));
        });
        AuditFinding finding = result.audit().findings().stream()
                .max(Comparator.comparingDouble(AuditFinding::error))
                .orElseThrow();
        JsonText.object(json, "audit", () -> {
            json.writeBooleanProperty("passed", result.audit().passed());
            json.writeNumberProperty("laws", result.audit().findings().size());
            json.writeStringProperty("worst_law", finding.law());
            json.writeNumberProperty("worst_error", finding.error());
        });
    }

    private static void worlds(BestResponseResult result, JsonGenerator json) {
        json.writeArrayPropertyStart("world_effects");
        for (NashEquilibrium answer : result.answers()) {
            json.writeStartObject();
            JsonText.texts(
                    json,
                    "players",
                    answer.problem().players().stream().map(NashPlayer::name).toList());
            json.writeNumberProperty("real_income_pct", answer.worldRealIncomePct());
            json.writeNumberProperty("imports_pct", answer.worldImportsPct());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
