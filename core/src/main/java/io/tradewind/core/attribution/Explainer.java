package io.tradewind.core.attribution;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.measure.FlowLevels;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * Explains the growth of a flow by the events of a scenario: the scenario is run with each set of players that the plan asks for, and what they do
 * together is shared by Shapley's rule. Without any event the baseline is estimated as if none had ever been, those before the origin included; with a
 * base path, growth without any is that of the path.
 *
 * @source MODEL (6.3)
 */
public final class Explainer {
    private final ProjectionEngine engine;
    private final Economy economy;
    private final Scenario scenario;
    private final Parameters parameters;
    private final long memoryBytes;
    private final Optional<YearMonth> forecastOrigin;

    /** An explainer of runs of that scenario at those parameters. */
    public Explainer(ProjectionEngine engine, Economy economy, Scenario scenario, Parameters parameters) {
        this(engine, economy, scenario, parameters, PreparedScenario.USUAL_MEMORY_BYTES);
    }

    /** The same, whose memory of markets holds at most about that many bytes. */
    public Explainer(
            ProjectionEngine engine, Economy economy, Scenario scenario, Parameters parameters, long memoryBytes) {
        this.memoryBytes = memoryBytes;
        this.engine = Check.notNull(engine, "engine").withDiversion();
        this.economy = Check.notNull(economy, "economy");
        this.scenario = Check.notNull(scenario, "scenario");
        this.parameters = Check.notNull(parameters, "parameters");
        this.forecastOrigin = Optional.empty();
    }

    private Explainer(Explainer other, YearMonth forecastOrigin) {
        this.engine = other.engine;
        this.economy = other.economy;
        this.scenario = other.scenario;
        this.parameters = other.parameters;
        this.memoryBytes = other.memoryBytes;
        this.forecastOrigin = Optional.of(forecastOrigin);
    }

    /**
     * The same from that origin. Without a base path a run without events before the origin takes their traces in the printed months for the level, so
     * that is for scenarios that name one.
     */
    public Explainer from(YearMonth newOrigin) {
        return new Explainer(this, newOrigin);
    }

    private PreparedScenario prepared() {
        return forecastOrigin
                .map(origin -> engine.prepareFrom(economy, scenario, parameters, origin))
                .orElseGet(() -> engine.prepare(economy, scenario, parameters))
                .remembering(memoryBytes);
    }

    /**
     * The explanation.
     *
     * @param question what is asked
     * @param players  groups of events; every event that the scenario brings, or takes from its base path, belongs to one of them
     * @param plan     which sets of players are run; for as many players as there are
     * @param runner   makes the projections
     * @param progress told the number of projections that are done, from any thread
     * @throws InvalidInputException if the question or a group does not fit the scenario
     */
    public Explanation explain(
            Question question, List<Player> players, ShapleyValues plan, BatchRunner runner, IntConsumer progress) {
        return ready(question, players).explain(plan, runner, progress);
    }

    /**
     * The question made ready to be answered as finely as one likes: the scenario is checked and run once.
     *
     * @throws InvalidInputException if the question or a group does not fit the scenario
     */
    public Ready ready(Question question, List<Player> players) {
        checkPlayers(players);
        PreparedScenario prepared = prepared();
        Projection full = prepared.project();
        question.checkMonth(full);
        FlowGrowth growth = FlowGrowth.of(full, question);
        checkKnown(growth);
        PreparedScenario asked = prepared.until(question.month()).into(growth.destinations());
        return new Ready(asked.remembering(memoryBytes), full, growth, question, List.copyOf(players));
    }

    /** A question about a scenario that has been run. For any number of threads. */
    public static final class Ready {
        private final PreparedScenario prepared;
        private final Projection full;
        private final FlowGrowth growth;
        private final Question question;
        private final List<Player> players;

        private Ready(
                PreparedScenario prepared,
                Projection full,
                FlowGrowth growth,
                Question question,
                List<Player> players) {
            this.prepared = prepared;
            this.full = full;
            this.growth = growth;
            this.question = question;
            this.players = players;
        }

        /** The groups of events that are asked for. */
        public List<Player> players() {
            return players;
        }

        /** The explanation by a plan for as many players as there are. */
        public Explanation explain(ShapleyValues plan, BatchRunner runner, IntConsumer progress) {
            Check.that(plan.players() == players.size(), "The plan is for another number of players.");
            return explain(plan, values(this::value, plan, runner, progress));
        }

        /**
         * The explanation by values that are known.
         *
         * @param values those of the plan's coalitions, in its order, as {@link #value} makes them
         */
        public Explanation explain(ShapleyValues plan, List<Vector> values) {
            RowMaker rows = new RowMaker(growth, plan.shares(values), players);
            return new Explanation(
                    question,
                    full,
                    rows.baseline(),
                    rows.players(),
                    rows.total(),
                    rows.cells(),
                    plan.coalitions().size(),
                    plan.isExact());
        }

        /** What a set of players reaches. */
        public Vector value(Coalition coalition) {
            Projection run = project(prepared, growth::asked, players, coalition);
            return growth.under(run, question).values();
        }
    }

    /**
     * What each player does to the flow in dollars, month by month of the horizon; together they are what all events do to it.
     *
     * @param question whose month is not asked for
     * @param players  groups of events; every event of the scenario belongs to one of them
     * @param plan     which sets of players are run; for as many players as there are
     * @param runner   makes the projections
     * @param progress told the number of projections that are done, from any thread
     */
    public List<PlayerPath> paths(
            Question question, List<Player> players, ShapleyValues plan, BatchRunner runner, IntConsumer progress) {
        Check.that(plan.players() == players.size(), "The plan is for another number of players.");
        ReadyPaths ready = readyPaths(question, players);
        return ready.paths(plan, values(ready::value, plan, runner, progress));
    }

    /** The same made ready to be answered as finely as one likes. */
    public ReadyPaths readyPaths(Question question, List<Player> players) {
        checkPlayers(players);
        return new ReadyPaths(prepared().remembering(memoryBytes), question, List.copyOf(players));
    }

    /** A flow by month of a scenario that has been run. */
    public static final class ReadyPaths {
        private final PreparedScenario prepared;
        private final List<Player> players;
        private final Horizon horizon;
        private final FlowPanel panel;
        private final List<FlowPanel.Cell> cells;
        private final UnaryOperator<RunSpec> asked;

        private ReadyPaths(PreparedScenario prepared, Question question, List<Player> players) {
            this.prepared = prepared;
            this.players = players;
            Projection full = prepared.project();
            this.horizon = full.scenario().horizon();
            this.panel = FlowPanel.of(full, question.reporter(), question.flow(), horizon.from(), horizon.to());
            this.cells = panel.cells(question.partner(), question.product());
            this.asked = FlowGrowth.asking(panel);
        }

        /** What a set of players reaches, by month of the horizon. */
        public Vector value(Coalition coalition) {
            Projection run = project(prepared, asked, players, coalition);
            FlowLevels levels = panel.under(run).sum(cells);
            int first = run.timeline().indexOf(horizon.from());
            double[] path = new double[horizon.months()];
            Arrays.setAll(path, t -> levels.at(FlowPanel.SCENARIO, first + t));
            return Vector.of(path);
        }

        /** Each player's part, by values of the plan's coalitions in its order. */
        public List<PlayerPath> paths(ShapleyValues plan, List<Vector> values) {
            Shares shares = plan.shares(values);
            List<PlayerPath> paths = new ArrayList<>();
            for (int k = 0; k < players.size(); k++) {
                double[] path = new double[horizon.months()];
                for (int t = 0; t < path.length; t++) {
                    path[t] = shares.shares().get(k, t);
                }
                paths.add(new PlayerPath(players.get(k), Vector.of(path)));
            }
            return List.copyOf(paths);
        }
    }

    private static void checkKnown(FlowGrowth growth) {
        if (!Double.isFinite(growth.values().get(FlowGrowth.GROWTH))) {
            throw new InvalidInputException(
                    "question",
                    List.of(new Problem(
                            "reporter",
                            "The growth of this flow is not known: its level or that of a year before is missing or zero.",
                            "Maybe ask for another reporter, partner or product.")));
        }
    }

    private void checkPlayers(List<Player> players) {
        Set<String> named = new HashSet<>();
        for (Player player : players) {
            for (String id : player.events()) {
                Check.that(named.add(id), "The event " + id + " belongs to two players.");
            }
        }
        Set<String> known = new HashSet<>();
        scenario.ownEvents().forEach(event -> known.add(event.id()));
        scenario.droppedEvents().forEach(event -> known.add(event.id()));
        Check.that(named.equals(known), "The players do not hold the events of the scenario.");
    }

    private static List<Vector> values(
            Function<Coalition, Vector> valued, ShapleyValues plan, BatchRunner runner, IntConsumer progress) {
        List<Coalition> coalitions = plan.coalitions();
        List<Vector> values = new ArrayList<>();
        runner.run(coalitions.size(), k -> valued.apply(coalitions.get(k)), (k, value) -> values.add(value), progress);
        return values;
    }

    private static Projection project(
            PreparedScenario prepared, UnaryOperator<RunSpec> asked, List<Player> players, Coalition coalition) {
        Set<String> present = new HashSet<>();
        List<String> absent = new ArrayList<>();
        for (int k = 0; k < players.size(); k++) {
            if (coalition.contains(k)) {
                present.addAll(players.get(k).events());
            } else {
                absent.add(players.get(k).id());
            }
        }
        try {
            return prepared.project(asked.apply(RunSpec.only(present)));
        } catch (InvalidInputException e) {
            Problem first = e.problems().get(0);
            throw new InvalidInputException(
                    "players",
                    List.of(new Problem(
                            "group",
                            "The scenario cannot run without " + String.join(", ", absent) + ": " + first.message(),
                            "Maybe put the events that need each other into one group.")));
        }
    }
}
