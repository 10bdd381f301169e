package io.tradewind.core.longrun;

import io.tradewind.core.array.Vector;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.base.CancelledException;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverStatus;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.schedule.MarketShifts;
import io.tradewind.core.schedule.Timeline;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How spending and wages move towards the long run of a scenario, month by month. Each month has the equilibrium of the tariffs and transport in
 * force on its last day; a change of that target closes at the rate of the slow margin, from the month after it was reached.
 *
 * @source MODEL §2.7
 */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class LongRunPath implements Serializable {
    /** Deficits stay as shares of world value added: nothing in a tariff says who lends to whom. */
    public static final DeficitClosure CLOSURE = DeficitClosure.FIXED;

    /** Changes of a rate or a log cost below that are roundings of sums, no new state. */
    private static final double ROUNDING = 1e-12;

    private final Economy economy;
    private final List<LongRunState> states;
    /** By region and month; null where nothing ever moves. */
    private final double[][] spending;

    private final double[][] wages;

    private LongRunPath(Economy economy, List<LongRunState> states, double[][] spending, double[][] wages) {
        this.economy = economy;
        this.states = List.copyOf(states);
        this.spending = spending;
        this.wages = wages;
    }

    /**
     * The path of a scenario that has been checked.
     *
     * @param parameters values of the parameters, with the scenario's own
     * @param timeline   months of the simulation; it starts no later than the first event
     * @throws NotConvergedException if a state has no equilibrium; it names the month
     * @throws io.tradewind.core.base.InvalidInputException if no accounts follow from the economy
     */
    public static LongRunPath of(
            Scenario scenario, Economy economy, Parameters parameters, Timeline timeline, EquilibriumSolver solver) {
        Economy world = MonthlyElasticities.forLongRun(economy, parameters);
        List<YearMonth> reached = new ArrayList<>();
        List<Shocks> shocks = new ArrayList<>();
        collect(new ScenarioStates(scenario, economy, parameters, timeline), timeline, reached, shocks);
        EquilibriumProblem problem = EquilibriumProblem.of(world).withClosure(CLOSURE);
        List<SolveOutcome> outcomes = shocks.isEmpty() ? List.of() : solver.solvePath(problem, shocks);
        List<LongRunState> states = new ArrayList<>();
        for (int k = 0; k < outcomes.size(); k++) {
            states.add(state(reached.get(k), outcomes.get(k)));
        }
        double slow = parameters.get("lam_s");
        int n = economy.regions().size();
        double[][] spending = new double[n][];
        double[][] wages = new double[n][];
        for (int r = 0; r < n; r++) {
            int region = r;
            spending[r] =
                    path(states, timeline, slow, state -> state.logSpending().get(region));
            wages[r] = path(states, timeline, slow, state -> state.logWages().get(region));
        }
        return new LongRunPath(world, states, spending, wages);
    }

    /** Why a world has no long run at these parameters; empty if it has one. */
    public static List<Problem> problems(Economy economy, Parameters parameters) {
        try {
            EquilibriumProblem.of(MonthlyElasticities.forLongRun(economy, parameters));
            return List.of();
        } catch (InvalidInputException e) {
            Problem first = e.problems().get(0);
            int more = e.problems().size() - 1;
            return List.of(new Problem(
                    "closure",
                    "A general closure needs a long run, and the world '" + economy.id() + "' has none (" + first.path()
                            + ": " + first.message() + (more > 0 ? " And " + more + " more." : "") + ")",
                    first.hint()));
        }
    }

    /** The months in which tariffs or trade costs differ from the state before, with what they are then; a row that takes over another is no change. */
    private static void collect(
            ScenarioStates states, Timeline timeline, List<YearMonth> reached, List<Shocks> shocks) {
        double[] before = new double[0];
        double[] state = states.baseState();
        for (int t = 0; t < timeline.months(); t++) {
            LocalDate day = timeline.month(t).atEndOfMonth();
            double[] inForce = states.signature(day);
            if (!Arrays.equals(inForce, before)) {
                double[] now = states.state(day);
                if (differ(now, state)) {
                    reached.add(timeline.month(t));
                    shocks.add(states.shocks(now));
                    state = now;
                }
            }
            before = inForce;
        }
    }

    private static boolean differ(double[] left, double[] right) {
        return IntStream.range(0, left.length).anyMatch(k -> Math.abs(left[k] - right[k]) > ROUNDING);
    }

    private static LongRunState state(YearMonth month, SolveOutcome outcome) {
        if (outcome.diagnostics().status() == SolverStatus.CANCELLED) {
            throw new CancelledException();
        }
        if (outcome.found().isEmpty()) {
            throw new NotConvergedException(of(month, outcome.diagnostics()));
        }
        Counterfactual equilibrium = outcome.orThrow();
        return new LongRunState(
                month,
                log(equilibrium.incomeHat()),
                log(equilibrium.wageHat()),
                outcome.diagnostics(),
                EquilibriumAudit.standard().check(equilibrium));
    }

    private static SolverDiagnostics of(YearMonth month, SolverDiagnostics d) {
        return new SolverDiagnostics(
                d.status(),
                d.iterations(),
                d.baselineIterations(),
                d.stages(),
                d.residual(),
                d.step(),
                d.worstEquation(),
                "Long run of the tariffs and transport of " + month + ": " + d.reason()
                        + " A projection with 'closure: partial' does without it.");
    }

    private static Vector log(Vector hat) {
        double[] logs = new double[hat.length()];
        for (int r = 0; r < logs.length; r++) {
            logs[r] = Math.log(hat.get(r));
        }
        return Vector.of(logs);
    }

    private interface Target {
        double of(LongRunState state);
    }

    /** 1 − (1 − slow)^h of each change of the target, h months after it; null if nothing moves. */
    private static double[] path(List<LongRunState> states, Timeline timeline, double slow, Target target) {
        if (states.stream().allMatch(state -> target.of(state) == 0.0)) {
            return null;
        }
        double[] path = new double[timeline.months()];
        double aim = 0.0;
        double now = 0.0;
        int next = 0;
        for (int t = 0; t < path.length; t++) {
            now += slow * (aim - now);
            path[t] = now;
            if (next < states.size() && timeline.indexOf(states.get(next).month()) == t) {
                aim = target.of(states.get(next++));
            }
        }
        return path;
    }

    /** The world with the trade elasticities that were used. */
    public Economy economy() {
        return economy;
    }

    /** The equilibria that were solved, by month. */
    public List<LongRunState> states() {
        return states;
    }

    /** Log change of the region's spending in a month of the timeline. */
    public double logSpending(int region, int month) {
        return spending[region] == null ? 0.0 : spending[region][month];
    }

    /** Log change of the region's wage in a month of the timeline. */
    public double logWage(int region, int month) {
        return wages[region] == null ? 0.0 : wages[region][month];
    }

    /** Adds spending of the buyer to the market's demand, and the wage of each producer to its price; trade follows from these. */
    public void addTo(MarketShifts market, int destination) {
        if (spending[destination] != null) {
            market.addDemand(Vector.of(spending[destination]), 1.0);
        }
        for (int origin = 0; origin < wages.length; origin++) {
            if (wages[origin] != null && origin == destination) {
                market.addHomePrice(Vector.of(wages[origin]), 1.0);
            } else if (wages[origin] != null) {
                market.addPrice(origin, Vector.of(wages[origin]), 1.0);
            }
        }
    }
}
