package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.projection.RunFields;
import io.tradewind.scenarios.backtest.ForecastMethod;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run is asked for.
 *
 * @param scenario id or file
 * @param world    id or folder; the scenario's own if left out
 * @param from     first month; the scenario's own if left out
 * @param to       last month; the scenario's own if left out
 * @param forecastOrigin when the run is made; data of the month before the horizon, at most the panel's last, if left out
 * @param preset   name of a preset of parameters, if any
 * @param settings values of parameters as {@code id=value}, in order; they come on top of the preset
 * @param changes  fields of the scenario with other values ({@link io.tradewind.core.projection.RunFields})
 * @param baseline what effects are measured against: current-law, none, id or file of a scenario; what the scenario's file says if left out
 * @param forecast how the base path after the origin is found
 */
public record ProjectionRequest(
        String scenario,
        Optional<String> world,
        Optional<YearMonth> from,
        Optional<YearMonth> to,
        Optional<Origin> forecastOrigin,
        Optional<String> preset,
        List<String> settings,
        SortedMap<String, String> changes,
        Optional<String> baseline,
        ForecastMethod forecast) {
    /** Copies list and map and checks that the parts are there. */
    public ProjectionRequest {
        Check.notBlank(scenario, "scenario");
        Check.present("world, from, to, origin, preset", world, from, to, forecastOrigin, preset);
        Check.present("baseline, forecast", baseline, forecast);
        settings = List.copyOf(settings);
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** A request whose base path is the model's own. */
    public ProjectionRequest(
            String scenario,
            Optional<String> world,
            Optional<YearMonth> from,
            Optional<YearMonth> to,
            Optional<Origin> forecastOrigin,
            Optional<String> preset,
            List<String> settings,
            SortedMap<String, String> changes,
            Optional<String> baseline) {
        this(scenario, world, from, to, forecastOrigin, preset, settings, changes, baseline, ForecastMethod.MODEL);
    }

    /** A request that measures against what the scenario's file says. */
    public ProjectionRequest(
            String scenario,
            Optional<String> world,
            Optional<YearMonth> from,
            Optional<YearMonth> to,
            Optional<Origin> forecastOrigin,
            Optional<String> preset,
            List<String> settings,
            SortedMap<String, String> changes) {
        this(scenario, world, from, to, forecastOrigin, preset, settings, changes, Optional.empty());
    }

    /** A request that changes nothing of the scenario. */
    public ProjectionRequest(
            String scenario,
            Optional<String> world,
            Optional<YearMonth> from,
            Optional<YearMonth> to,
            Optional<Origin> forecastOrigin,
            Optional<String> preset,
            List<String> settings) {
        this(scenario, world, from, to, forecastOrigin, preset, settings, Collections.emptySortedMap());
    }

    /** The scenario as it stands. */
    public static ProjectionRequest of(String scenario) {
        return new ProjectionRequest(
                scenario,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same from an origin. */
    public ProjectionRequest withOrigin(Optional<Origin> newOrigin) {
        return new ProjectionRequest(
                scenario, world, from, to, newOrigin, preset, settings, changes, baseline, forecast);
    }

    /** Those of the changes that are of parameters. */
    SortedMap<String, String> parameterChanges() {
        return RunFields.ofParameters(changes);
    }

    /** The same with other values of fields. */
    public ProjectionRequest withChanges(SortedMap<String, String> newChanges) {
        return new ProjectionRequest(
                scenario, world, from, to, forecastOrigin, preset, settings, newChanges, baseline, forecast);
    }

    /** The same in another world. */
    public ProjectionRequest withWorld(Optional<String> newWorld) {
        return new ProjectionRequest(
                scenario, newWorld, from, to, forecastOrigin, preset, settings, changes, baseline, forecast);
    }

    /** The same against another path. */
    public ProjectionRequest withBaseline(Optional<String> newBaseline) {
        return new ProjectionRequest(
                scenario, world, from, to, forecastOrigin, preset, settings, changes, newBaseline, forecast);
    }

    /** The same with a base path that is found otherwise. */
    public ProjectionRequest withForecast(ForecastMethod newForecast) {
        return new ProjectionRequest(
                scenario, world, from, to, forecastOrigin, preset, settings, changes, baseline, newForecast);
    }
}
