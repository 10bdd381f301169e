package io.tradewind.scenarios.data;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The data from which a run starts at an origin later than the base year.
 *
 * @param asked     the day or month that it was asked for by
 * @param forecastOrigin last month known by partner
 * @param published the day whose prints are read
 * @param economy   the world with what was known on that day
 * @param isCombined whether its base path leans on other forecasts beside the model's
 */
public record Vintage(
        Origin asked, YearMonth forecastOrigin, LocalDate published, Economy economy, boolean isCombined) {
    /** Checks that the parts are there. */
    public Vintage {
        Check.present("origin, month, published, economy", asked, forecastOrigin, published, economy);
    }

    /** The same with a base path that is found otherwise. */
    public Vintage with(Economy newEconomy, boolean combined) {
        return new Vintage(asked, forecastOrigin, published, newEconomy, combined);
    }

    /** The last month whose total was out. */
    public YearMonth lastTotal() {
        return economy.monthlyBaseline()
                .orElseThrow()
                .panel()
                .totalExportsUsdMn()
                .last();
    }

    /**
     * The data of an origin for a run over a horizon.
     *
     * @throws InvalidInputException if nothing was shipped for the origin or nothing would be left to project; the path of the problem is the option
     */
    public static Vintage of(Economy world, Horizon horizon, Origin asked) {
        if (world.monthlyBaseline().isEmpty()) {
            throw problem(
                    "An origin needs the customs panel, which the world " + world.id() + " does not have.",
                    "Maybe leave out the origin, or use world-2023 or world-2022.");
        }
        PanelVintages vintages = PanelVintages.shipped(world);
        vintages.problemWith(asked).ifPresent(found -> {
            throw new InvalidInputException("origin", List.of(found));
        });
        YearMonth forecastOrigin = vintages.knownAt(asked);
        if (!forecastOrigin.isBefore(horizon.to())) {
            throw problem(
                    "The run ends in " + horizon.to() + ": after the origin " + asked + " nothing is left to project.",
                    "Maybe let the horizon end later.");
        }
        YearMonth first = world.monthlyBaseline().get().panel().firstMonth();
        if (horizon.from().isBefore(first)) {
            throw problem(
                    "The run starts in " + horizon.from() + ", but the customs panel starts in " + first + ".",
                    "Maybe start it in " + first + " or later.");
        }
        return new Vintage(asked, forecastOrigin, vintages.dayOf(asked), vintages.worldAt(world, asked), false);
    }

    /**
     * When a run of the scenario is made, if it is not what follows from the base year's data: the origin that is asked for, or the last month shipped where
     * the scenario stands on the law of today.
     */
    public static Optional<Origin> origin(Economy world, Scenario scenario, Optional<Origin> asked) {
        boolean today = scenario.basePath().filter(BasePath::today).isPresent();
        return asked.isPresent() || !today || world.monthlyBaseline().isEmpty()
                ? asked
                : lastOrigin(PanelVintages.shipped(world), scenario.horizon()).map(Origin::of);
    }

    /** The last month that is known by partner at that origin; empty where there are no data of it, or it is that of the base year. */
    public static Optional<YearMonth> lastKnown(Economy world, Scenario scenario, Optional<Origin> asked) {
        if (world.monthlyBaseline().isEmpty()) {
            return Optional.empty();
        }
        PanelVintages vintages = PanelVintages.shipped(world);
        return origin(world, scenario, asked)
                .filter(origin -> vintages.problemWith(origin).isEmpty())
                .map(vintages::knownAt);
    }

    /** The last month shipped after which something of the horizon is left to project; empty if it is the base year's. */
    private static Optional<YearMonth> lastOrigin(PanelVintages vintages, Horizon horizon) {
        YearMonth before = horizon.to().minusMonths(1);
        YearMonth last = before.isBefore(vintages.last()) ? before : vintages.last();
        return Optional.of(last).filter(month -> month.isAfter(vintages.first()));
    }

    private static InvalidInputException problem(String message, String hint) {
        return new InvalidInputException("origin", List.of(new Problem("origin", message, hint)));
    }
}
