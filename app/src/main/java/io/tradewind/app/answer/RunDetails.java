package io.tradewind.app.answer;

import io.tradewind.app.document.Details;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.longrun.LongRunPath;
import io.tradewind.core.longrun.LongRunState;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventRisks;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.scenarios.backtest.ForecastMethod;
import io.tradewind.scenarios.data.Vintage;
import io.tradewind.scenarios.register.CurrentLaw;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a projection comes from, for programs. */
final class RunDetails {
    private final ProjectionRun run;
    private final RowQuery query;

    RunDetails(ProjectionRun run, RowQuery query) {
        this.run = run;
        this.query = query;
    }

    Details details() {
        Horizon horizon = run.about().horizon();
        Projection projection = run.projection();
        return new Details()
                .with("version", ProgramVersion.number())
                .with("scenario", scenario())
                .with("baseline", run.about().basePath().map(any -> basePath(run.about())))
                .with("world/id", run.world().id())
                .with("world/year", run.world().year())
                .with("world/sha256", run.worldSha256())
                .with("horizon/from", horizon.from())
                .with("horizon/to", horizon.to())
                .with("horizon/origin", projection.forecastOrigin())
                .with("vintage", run.vintage().map(RunDetails::vintage))
                .with("query", query())
                .with("changes", Optional.of(run.changes()).filter(changes -> !changes.isEmpty()))
                .with("parameters/preset", run.preset())
                .with("parameters/changed", projection.parameters().changed())
                .with(
                        "draws",
                        run.draws()
                                .map(draws -> new Details()
                                        .with("number", draws.number())
                                        .with("seed", draws.seed())
                                        .with("events", draws.events().name().toLowerCase(Locale.ROOT))
                                        .with("done", run.bands().orElseThrow().done())
                                        .with("open", run.bands().orElseThrow().risks(), RunDetails::open)))
                .with("long_run", projection.longRun().map(this::longRun))
                .with("notices", ProjectionSession.notices(run, query));
    }

    private static Details open(EventRisks.Group group) {
        return new Details()
                .with("name", group.name())
                .with("one_of", group.exclusive())
                .with(
                        "events",
                        group.risks().stream()
                                .map(risk -> new Details()
                                        .with("id", risk.event().id())
                                        .with("probability", risk.fork().chance())
                                        .with("decided", risk.fork().decided()))
                                .toList());
    }

    private static Details vintage(Vintage vintage) {
        return new Details()
                .with("origin", vintage.asked())
                .with("published_by", vintage.published())
                .with("forecast", vintage.isCombined() ? ForecastMethod.COMBINED.label() : null)
                .with("sha256", Fingerprint.ofWorld(vintage.economy()));
    }

    private Details scenario() {
        return new Details()
                .with("id", run.about().id())
                .with("title", run.about().title())
                .with("events", run.about().ownEvents().size())
                .with("files", Provenance.files(run.scenario()));
    }

    /** The base path of a scenario that names one. */
    static Details basePath(Scenario scenario) {
        BasePath base = scenario.basePath().orElseThrow();
        return new Details()
                .with("id", base.id())
                .with("title", base.title())
                .with("events", base.events().size())
                .with(
                        "changed",
                        ids(scenario.ownEvents().stream()
                                .filter(event -> base.events().stream()
                                        .anyMatch(other -> other.id().equals(event.id())))
                                .toList()))
                .with("dropped", ids(scenario.droppedEvents()))
                .with("law_to", base.today() ? CurrentLaw.lastDay() : null);
    }

    private static List<String> ids(List<Event> events) {
        return events.stream().map(Event::id).toList();
    }

    private Details query() {
        return new Details()
                .with("frequency", query.frequency().label())
                .with("currency", query.currency().code(run.world()))
                .with("reporters", query.reporters())
                .with("partners", query.partners())
                .with("products", query.products())
                .with("channels", query.channels());
    }

    /** Elasticities of both layers, and how each long run was found; only under general closure. */
    private Details longRun(LongRunPath path) {
        return new Details()
                .with("deficits", LongRunPath.CLOSURE.name().toLowerCase(Locale.ROOT))
                .with("theta", Provenance.theta(path.economy()))
                .with(
                        "theta_of_monthly_layer",
                        Provenance.monthlyTheta(run.world(), run.projection().parameters()))
                .with("states", path.states(), RunDetails::state);
    }

    private static Details state(LongRunState state) {
        return new Details()
                .with("month", state.month())
                .with("status", state.diagnostics().status().name())
                .with("iterations", state.diagnostics().iterations())
                .with("residual", state.diagnostics().residual())
                .with("worst_equation", state.diagnostics().worstEquation())
                .with("audit_passed", state.audit().passed());
    }
}
