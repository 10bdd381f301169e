package io.tradewind.scenarios.data;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
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
 * @param forecastOrigin    last month known
 * @param published the day on which customs had that month out by partner
 * @param economy   the world with what was known on that day
 */
public record Vintage(YearMonth forecastOrigin, LocalDate published, Economy economy) {
    /** Checks that the parts are there. */
    public Vintage {
        Check.present("origin, published, economy", forecastOrigin, published, economy);
    }

    /** Whether its base path leans on other forecasts beside the model's. */
    public boolean isCombined() {
        return economy.monthlyBaseline()
                .filter(monthly -> !monthly.panel().knowledge().exportShift().isEmpty())
                .isPresent();
    }

    /**
     * The data of an origin for a run over a horizon.
     *
     * @throws InvalidInputException if nothing was shipped for the origin or nothing would be left to project; the path of the problem is the option
     */
    public static Vintage of(Economy world, Horizon horizon, YearMonth forecastOrigin) {
        if (world.monthlyBaseline().isEmpty()) {
            throw problem(
                    "An origin needs the customs panel, which the world " + world.id() + " does not have.",
                    "Maybe leave out the origin, or use world-2023 or world-2022.");
        }
        PanelVintages vintages = PanelVintages.shipped(world);
        vintages.problemWith(forecastOrigin).ifPresent(found -> {
            throw new InvalidInputException("origin", List.of(found));
        });
        if (!forecastOrigin.isBefore(horizon.to())) {
            throw problem(
                    "The run ends in " + horizon.to() + ": after the origin " + forecastOrigin
                            + " nothing is left to project.",
                    "Maybe let the horizon end later.");
        }
        YearMonth first = world.monthlyBaseline().get().panel().firstMonth();
        if (horizon.from().isBefore(first)) {
            throw problem(
                    "The run starts in " + horizon.from() + ", but the customs panel starts in " + first + ".",
                    "Maybe start it in " + first + " or later.");
        }
        return new Vintage(
                forecastOrigin, vintages.publicationDay(forecastOrigin), vintages.worldAt(world, forecastOrigin));
    }

    /**
     * The last month whose data a run of the scenario reads, if it is not the one that follows from the base year's: the one that is asked for, or the last
     * one shipped where the scenario stands on the law of today.
     */
    public static Optional<YearMonth> origin(Economy world, Scenario scenario, Optional<YearMonth> asked) {
        boolean today = scenario.basePath().filter(BasePath::today).isPresent();
        return asked.isPresent() || !today || world.monthlyBaseline().isEmpty()
                ? asked
                : lastOrigin(PanelVintages.shipped(world), scenario.horizon());
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
