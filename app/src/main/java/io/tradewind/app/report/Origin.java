package io.tradewind.app.report;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.longrun.LongRunPath;
import io.tradewind.core.longrun.LongRunState;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a report for people that say what was run, what to know about it and where its numbers come from. */
final class Origin {
    private static final int HASH_LETTERS = 12;
    private static final int MOST_NOTICES = 8;
    private static final int WIDTH = 110;
    private static final double PERCENT = 100.0;

    private Origin() {}

    /** Title and id of the scenario. */
    static String title(ProjectionRun run) {
        Scenario scenario = run.about();
        int events = scenario.events().size();
        return scenario.title() + " (" + scenario.id() + ", " + events + (events == 1 ? " event)" : " events)");
    }

    /** Whom the events are about if not the one whose trade is shown, and what money they move; empty if there is nothing to say. */
    static String events(ProjectionRun run, RowQuery query) {
        return ProjectionSession.eventNotices(run, query).stream()
                .map(line -> Wrap.at(WIDTH, line) + "\n")
                .collect(Collectors.joining());
    }

    /** What the user should know beside that; empty if there is nothing. */
    static String notices(ProjectionRun run, RowQuery query) {
        List<String> notices = new ArrayList<>(ProjectionSession.notices(run, query));
        notices.removeAll(ProjectionSession.eventNotices(run, query));
        StringBuilder text = new StringBuilder();
        notices.stream()
                .limit(MOST_NOTICES)
                .forEach(notice -> text.append("Note: ").append(notice).append('\n'));
        if (notices.size() > MOST_NOTICES) {
            text.append("Note: ")
                    .append(notices.size() - MOST_NOTICES)
                    .append(" more notes; --format json has them all.\n");
        }
        if (!run.recalled().isEmpty()) {
            text.append("Note: ")
                    .append(run.recalled().size())
                    .append(" figures behind this world are recalled, not looked up again: tradewind show ")
                    .append(run.world().id())
                    .append(".\n");
        }
        return text.toString();
    }

    /** How long-run spending and wages entered, with the elasticities of both layers; empty under partial closure. */
    static String longRun(ProjectionRun run) {
        Optional<LongRunPath> path = run.projection().longRun();
        if (path.isEmpty()) {
            return "";
        }
        List<LongRunState> states = path.get().states();
        double worst = states.stream()
                .flatMap(state -> state.audit().findings().stream())
                .mapToDouble(AuditFinding::error)
                .max()
                .orElse(0.0);
        int sweeps = states.stream()
                .mapToInt(state -> state.diagnostics().iterations())
                .sum();
        return "Closure general: spending and wages move towards the long run by "
                + Decimals.fixed(PERCENT * run.projection().parameters().get("lam_s"), 1) + " % of the gap a month.\n"
                + "Long run of " + states.size() + (states.size() == 1 ? " state" : " states")
                + " of tariffs and transport, " + sweeps + " iterations, audit passed (largest relative error "
                + String.format(Locale.ROOT, "%.1e", worst) + ").\n"
                + "Theta of the long run: "
                + ElasticityText.range(ElasticityText.of(path.get().economy()))
                + "; sigma - 1 of the monthly layer: "
                + ElasticityText.range(
                        ElasticityText.monthly(run.world(), run.projection().parameters())) + ".\n";
    }

    /** Scenario, data and parameters of the run. */
    static String of(ProjectionRun run) {
        return "Scenario " + run.about().id() + " ("
                + shortened(run.scenario().get(0).sha256()) + "), world "
                + run.world().id() + " (" + shortened(run.worldSha256()) + "), data read up to "
                + run.projection().forecastOrigin() + published(run) + ".\n"
                + "Preset " + run.preset() + ", " + changed(run) + ". Tradewind " + ProgramVersion.number() + ".\n";
    }

    /** When the last month was out, if an origin was asked for. */
    private static String published(ProjectionRun run) {
        return run.vintage()
                .map(vintage -> ", as published by " + vintage.published())
                .orElse("");
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, HASH_LETTERS);
    }

    private static String changed(ProjectionRun run) {
        var changed = run.projection().parameters().changed();
        if (changed.isEmpty()) {
            return "every parameter at its central value";
        }
        return "parameters changed: "
                + changed.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
