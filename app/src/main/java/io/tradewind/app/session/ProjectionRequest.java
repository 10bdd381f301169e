package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param scenario id or file
 * @param baseline what effects are measured against: current-law, none, id or file of a scenario; what the scenario's file says if left out
 * @param world    id or folder; the scenario's own if left out
 * @param from     first month; the scenario's own if left out
 * @param to       last month; the scenario's own if left out
 * @param forecastOrigin   last month whose data are read; the month before the horizon, at most the panel's last, if left out
 * @param preset   name of a preset of parameters, if any
 * @param settings values of parameters as {@code id=value}, in order; they come on top of the preset
 */
public record ProjectionRequest(
        String scenario,
        Optional<String> baseline,
        Optional<String> world,
        Optional<YearMonth> from,
        Optional<YearMonth> to,
        Optional<YearMonth> forecastOrigin,
        Optional<String> preset,
        List<String> settings) {
    /** Copies the list and checks that the parts are there. */
    public ProjectionRequest {
        Check.notBlank(scenario, "scenario");
        Check.notNull(baseline, "baseline");
        Check.present("world, from, to, origin, preset", world, from, to, forecastOrigin, preset);
        settings = List.copyOf(settings);
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
                Optional.empty(),
                List.of());
    }

    /** The same from an origin. */
    public ProjectionRequest withOrigin(Optional<YearMonth> newOrigin) {
        return new ProjectionRequest(scenario, baseline, world, from, to, newOrigin, preset, settings);
    }
}
