package io.tradewind.core.bundle;

import io.tradewind.core.attribution.Player;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Scenario;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a run needs, as one text: a checked world with its monthly data, a scenario with its base path, values of parameters. What is read back gives the same bits.
 *
 * @param economy        the world
 * @param scenario       the scenario
 * @param parameters     values of the standard registry's parameters
 * @param forecastOrigin last month whose data are read, if it was asked for
 * @param players        groups of events whose part is asked for, unless somebody names others; each event belongs to one, or there are none
 */
public record Bundle(
        Economy economy,
        Scenario scenario,
        Parameters parameters,
        Optional<YearMonth> forecastOrigin,
        List<Player> players) {
    private static final String MARK = "tradewind bundle 3";

    /** Checks that the parts are there. */
    public Bundle {
        Check.notNull(economy, "economy");
        Check.notNull(scenario, "scenario");
        Check.notNull(parameters, "parameters");
        Check.notNull(forecastOrigin, "forecast origin");
        players = List.copyOf(players);
    }

    /** A bundle without groups of events. */
    public Bundle(Economy economy, Scenario scenario, Parameters parameters, Optional<YearMonth> forecastOrigin) {
        this(economy, scenario, parameters, forecastOrigin, List.of());
    }

    /** A bundle whose origin follows from its scenario. */
    public Bundle(Economy economy, Scenario scenario, Parameters parameters) {
        this(economy, scenario, parameters, Optional.empty());
    }

    /** The same with those groups of events. */
    public Bundle withPlayers(List<Player> newPlayers) {
        return new Bundle(economy, scenario, parameters, forecastOrigin, newPlayers);
    }

    /** The scenario made ready for many runs. */
    public PreparedScenario prepare(ProjectionEngine engine) {
        return forecastOrigin
                .map(origin -> engine.prepareFrom(economy, scenario, parameters, origin))
                .orElseGet(() -> engine.prepare(economy, scenario, parameters));
    }

    /** The bundle as letters, digits, {@code +}, {@code /} and {@code =}. */
    public String text() {
        Tape tape = Tape.writing();
        on(tape, this);
        return Base64.getEncoder().encodeToString(tape.bytes());
    }

    /**
     * The bundle of that text.
     *
     * @throws InvalidInputException if the text is none, is cut off, or was written by another version
     */
    public static Bundle of(String text) {
        try {
            Tape tape = Tape.reading(Base64.getDecoder().decode(text.strip()));
            Bundle bundle = on(tape, null);
            if (tape.isAtEnd()) {
                return bundle;
            }
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException e) {
            // A text that is none leads anywhere: into a wrong size, an unknown word, a share above 1. The cause is the
            // same.
            throw Tape.broken();
        }
        throw Tape.broken();
    }

    private static Bundle on(Tape tape, Bundle bundle) {
        if (!MARK.equals(tape.text(MARK))) {
            throw Tape.broken();
        }
        WorldTape world = new WorldTape(tape);
        return new Bundle(
                world.economy(bundle == null ? null : bundle.economy),
                new ScenarioTape(tape).scenario(bundle == null ? null : bundle.scenario),
                Parameters.defaults()
                        .with(tape.map(
                                bundle,
                                one -> one.parameters.changed(),
                                tape::text,
                                value -> tape.number(value, Double::doubleValue))),
                tape.optional(bundle, Bundle::forecastOrigin, tape::month),
                tape.list(
                        bundle,
                        Bundle::players,
                        player -> new Player(
                                tape.text(player, Player::id),
                                tape.text(player, Player::label),
                                tape.list(player, Player::events, tape::text))));
    }
}
