package io.tradewind.app.answer;

import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Part;
import io.tradewind.app.session.BasePathNotices;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.longrun.LongRunPath;
import io.tradewind.core.longrun.LongRunState;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a page says of a run beside its numbers: what was run, what to know about it and where its numbers come from. */
record RunNotes(ProjectionRun run, RowQuery query) {
    private static final int MOST_NOTICES = 8;
    private static final double PERCENT = 100.0;

    /** Title and id of the scenario. */
    String title() {
        Scenario scenario = run.about();
        int events = scenario.ownEvents().size();
        return scenario.title() + " (" + scenario.id() + ", " + events + (events == 1 ? " event)" : " events)");
    }

    /** On what law the run stands; empty if it is measured against the world without events. */
    List<String> basePath() {
        return BasePathNotices.sentence(run.projection()).stream().toList();
    }

    /** Whom the events are about if not the one whose trade is shown, and what money they move. */
    Part events() {
        return new Part.Text(ProjectionSession.eventNotices(run, query), true);
    }

    /** What the user should know beside that. */
    List<Part> parts() {
        List<String> notices = new ArrayList<>(ProjectionSession.notices(run, query));
        notices.removeAll(ProjectionSession.eventNotices(run, query));
        int recalled = run.recalled().size();
        return List.of(
                new Part.Notes(notices, MOST_NOTICES),
                Part.Notes.all(
                        recalled == 0
                                ? List.of()
                                : List.of(recalled
                                        + " figures behind this world are recalled, not looked up again: tradewind show "
                                        + run.world().id() + ".")));
    }

    /** How long-run spending and wages entered, with the elasticities of both layers; empty under partial closure. */
    Part longRun() {
        Optional<LongRunPath> path = run.projection().longRun();
        return new Part.Text(path.map(this::longRun).orElse(List.of()), false);
    }

    private List<String> longRun(LongRunPath path) {
        List<LongRunState> states = path.states();
        double worst = states.stream()
                .flatMap(state -> state.audit().findings().stream())
                .mapToDouble(AuditFinding::error)
                .max()
                .orElse(0.0);
        int sweeps = states.stream()
                .mapToInt(state -> state.diagnostics().iterations())
                .sum();
        Parameters parameters = run.projection().parameters();
        return List.of(
                "Closure general: spending and wages move towards the long run by "
                        + Decimals.fixed(PERCENT * parameters.get("lam_s"), 1) + " % of the gap a month.",
                "Long run of " + states.size() + (states.size() == 1 ? " state" : " states")
                        + " of tariffs and transport, " + sweeps + " iterations, audit passed (largest relative error "
                        + String.format(Locale.ROOT, "%.1e", worst) + ").",
                "Theta of the long run: " + Provenance.range(Provenance.theta(path.economy()))
                        + "; sigma - 1 of the monthly layer: "
                        + Provenance.range(Provenance.monthlyTheta(run.world(), parameters)) + ".");
    }

    /** Scenario, data and parameters of the run. */
    Part origin() {
        String changed = Provenance.changed(run.projection().parameters());
        String published = run.vintage()
                .map(vintage -> ", as published by " + vintage.published())
                .orElse("");
        return Part.Text.lines(
                "Scenario " + run.about().id() + " ("
                        + Provenance.shortened(run.scenario().get(0).sha256()) + "), world "
                        + run.world().id() + " (" + Provenance.shortened(run.worldSha256()) + "), data read up to "
                        + run.projection().forecastOrigin() + published + ".",
                "Preset " + run.preset() + ", "
                        + (changed.isEmpty()
                                ? "every parameter at its central value"
                                : "parameters changed: " + changed)
                        + ". Tradewind " + ProgramVersion.number() + ".");
    }
}
