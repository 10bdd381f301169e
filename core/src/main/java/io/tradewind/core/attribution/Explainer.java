package io.tradewind.core.attribution;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Explains the growth of a flow by the events of a scenario: the scenario is run with each set of players that the plan asks for, and what they do
 * together is shared by Shapley's rule. Without any event the baseline is estimated as if none had ever been, those before the origin included.
 *
 * @source MODEL (6.3)
 */
public final class Explainer {
    private final ProjectionEngine engine;
    private final Economy economy;
    private final Scenario scenario;
    private final Parameters parameters;
    private final long memoryBytes;

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
    }

    /**
     * The explanation.
     *
     * @param question what is asked
     * @param players  groups of events; every event of the scenario belongs to one of them
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
        PreparedScenario prepared = engine.prepare(economy, scenario, parameters);
        Projection full = prepared.project();
        question.checkMonth(full);
        PreparedScenario asked = prepared.until(question.month()).remembering(memoryBytes);
        FlowGrowth growth = FlowGrowth.of(full, question);
        checkKnown(growth);
        return new Ready(asked, full, growth, question, List.copyOf(players));
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
            List<Coalition> coalitions = plan.coalitions();
            List<Vector> values = new ArrayList<>();
            runner.run(coalitions.size(), k -> value(coalitions.get(k)), (k, value) -> values.add(value), progress);
            return explain(plan, values);
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
                Projection run = prepared.project(growth.asked(RunSpec.only(present)));
                return growth.under(run, question).values();
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
        Set<String> known =
                new HashSet<>(scenario.events().stream().map(Event::id).toList());
        Check.that(named.equals(known), "The players do not hold the events of the scenario.");
    }
}
