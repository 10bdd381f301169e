package io.tradewind.scenarios.data;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.Horizon;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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

    private static InvalidInputException problem(String message, String hint) {
        return new InvalidInputException("origin", List.of(new Problem("origin", message, hint)));
    }
}
