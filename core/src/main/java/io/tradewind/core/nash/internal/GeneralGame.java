package io.tradewind.core.nash.internal;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSession;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverStatus;
import io.tradewind.core.nash.NashOutcome;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashSettings;
import java.util.Arrays;
import java.util.List;

/**
 * A game in any world, inputs and all: the equilibrium solver finds the world at given rates, the gradient of each player's real income
 * tells where its rates should go. A stationary point is held against a grid of other rates before it is called an answer.
 */
final class GeneralGame implements FixedPointMap, AutoCloseable {
    /** Logs of powers within this are the same: the gradient knows them no better than the world that it is taken at. */
    private static final double STEP = 1e-10;

    private static final double RESIDUAL = 1e-8;
    /** Rates tried against each player's own, as multiples. */
    private static final List<Double> GRID = List.of(0.0, 0.5, 0.9, 1.1, 2.0);
    /** Points of real income that another rate may gain: more than the solver's rounding. */
    private static final double GAIN = 1e-6;

    private final NashProblem problem;
    private final EquilibriumProblem world;
    private final EquilibriumSession session;
    private final Taxation taxation;
    private final Instruments instruments;
    private final double[] implied;
    private final IncomeGradient gradient;
    private Counterfactual equilibrium;
    private SolverDiagnostics inner;
    private double residual;
    private String worst = "";
    private String impossible = "";

    /** A game whose worlds that solver finds. */
    GeneralGame(NashProblem problem, EquilibriumSolver solver) {
        this.problem = problem;
        this.world = EquilibriumProblem.of(problem.economy()).withClosure(DeficitClosure.ZERO);
        this.session = solver.open(world);
        this.taxation = Taxation.of(problem);
        this.instruments = new Instruments(problem, taxation);
        this.implied = new double[instruments.list.size()];
        this.gradient = new IncomeGradient(world, problem.players());
    }

    @Override
    public int size() {
        return implied.length;
    }

    private SolveOutcome worldAt(double[] point) {
        double[] tariffs =
                AnswerMaker.inForce(problem, taxation, (p, i, s) -> Math.expm1(point[instruments.at(p, i, s)]));
        int n = taxation.playerOf.length;
        return session.solve(Shocks.ofTariffs(TradeCube.of(n, taxation.taxed.length, tariffs)));
    }

    @Override
    public void evaluate(double[] point, double[] answer) {
        SolveOutcome outcome = worldAt(point);
        inner = outcome.diagnostics();
        residual = Double.NaN;
        if (outcome.found().isEmpty()) {
            worst = inner.worstEquation();
            impossible = "At rates that were tried there is no world: " + inner.describe();
            Arrays.fill(answer, Double.NaN);
            return;
        }
        equilibrium = outcome.orThrow();
        gradient.moveTo(equilibrium);
        residual = 0;
        worst = "";
        impossible = "";
        for (int h = 0; h < implied.length; h++) {
            implied[h] = impliedRate(instruments.list.get(h), Math.expm1(point[h]));
            answer[h] = Math.log1p(implied[h]) - point[h];
            if (!(Math.abs(answer[h]) <= residual)) {
                residual = Math.abs(answer[h]);
                worst = "rate of " + playerOf(h).name();
            }
        }
        if (!Double.isFinite(residual)) {
            impossible = ClosedGame.noFiniteRate(worst.replace("rate of ", ""));
        }
    }

    private NashPlayer playerOf(int instrument) {
        return problem.players().get(instruments.list.get(instrument).player());
    }

    /** The rate at which the gradient would vanish if flows alone answered: {@code t + g ÷ Σ F (1 + θ (1 − share of what is taxed))}. */
    private double impliedRate(Instruments.Instrument instrument, double rate) {
        double slope = 0;
        double fall = 0;
        NashPlayer player = problem.players().get(instrument.player());
        for (int k : player.members()) {
            double weight = IncomeGradient.weight(equilibrium, player, k);
            for (int s : instrument.sectors()) {
                double theta = problem.economy().sectors().get(s).tradeElasticity();
                double taxed = 0;
                for (int i : instrument.origins()) {
                    taxed += gradient.share(i, k, s);
                }
                for (int i : instrument.origins()) {
                    slope += gradient.of(instrument.player(), i, k, s);
                    fall += weight * gradient.flow(i, k, s) * (1 + theta * (1 - taxed));
                }
            }
        }
        // nothing is bought, so nothing depends on the rate
        return fall > 0 ? rate + slope / fall : rate;
    }

    /** The outcome, from that start. */
    NashOutcome solve(NashSettings settings, double[] start) {
        double[] point = new double[implied.length];
        for (int h = 0; h < point.length; h++) {
            point[h] = start[instruments.list.get(h).player()];
        }
        NashSettings own = new NashSettings(
                Math.max(STEP, settings.stepTolerance()),
                Math.max(RESIDUAL, settings.residualTolerance()),
                settings.maxIterations(),
                settings.historyLength(),
                settings.threads());
        SolverDiagnostics search = new FixedPointSearch(this, own).solve(point, 0);
        if (search.status() != SolverStatus.CONVERGED) {
            return new NashOutcome.NotConverged(with(search, search.status(), search.reason()));
        }
        Counterfactual found = equilibrium;
        String better = betterElsewhere(point, found);
        return better.isEmpty()
                ? answer(point, found, with(search, SolverStatus.CONVERGED, ""))
                : new NashOutcome.NotConverged(with(search, SolverStatus.STALLED, better));
    }

    private NashOutcome answer(double[] point, Counterfactual found, SolverDiagnostics diagnostics) {
        int n = taxation.playerOf.length;
        double[] flows = found.baseline().flows().toArray();
        double[][] rows = new double[flows.length / n][n];
        Arrays.setAll(rows, m -> Arrays.copyOfRange(flows, m * n, (m + 1) * n));
        AnswerMaker maker = new AnswerMaker(problem, rows, (p, i, s) -> Math.expm1(point[instruments.at(p, i, s)]));
        return new NashOutcome.Converged(
                maker.make(
                        Figures.of(world, found.baseline()),
                        Figures.of(world, found.counterfactual()),
                        termsOfTrade(found, rows),
                        (p, i, s) -> implied[instruments.at(p, i, s)]),
                diagnostics);
    }

    /** How the search went, with what only the game knows. */
    private SolverDiagnostics with(SolverDiagnostics search, SolverStatus status, String reason) {
        return new SolverDiagnostics(
                status,
                search.iterations(),
                inner.baselineIterations(),
                search.stages(),
                search.residual(),
                search.step(),
                search.worstEquation(),
                reason);
    }

    /** A sentence about a player that gains by other rates of its own; empty if none does. */
    private String betterElsewhere(double[] point, Counterfactual found) {
        for (int p = 0; p < problem.players().size(); p++) {
            double best = realIncome(found, p);
            for (double factor : GRID) {
                double[] other = point.clone();
                for (int h = 0; h < other.length; h++) {
                    if (instruments.list.get(h).player() == p) {
                        other[h] = Math.log1p(factor * Math.expm1(other[h]));
                    }
                }
                SolveOutcome outcome = worldAt(other);
                double gain = outcome.found().isEmpty() ? 0 : realIncome(outcome.orThrow(), p) - best;
                if (gain > GAIN) {
                    return "The rates meet the first-order condition, but "
                            + problem.players().get(p).name() + " would gain " + gain + " points of real income at "
                            + factor + " times its own: no maximum";
                }
            }
        }
        return "";
    }

    private double realIncome(Counterfactual found, int player) {
        return ResponseCurve.realIncomePct(found, problem.players().get(player));
    }

    /** Cost of what is exported over cost of what is imported, sector by sector in the weights of the balanced world, in percent. */
    private double[] termsOfTrade(Counterfactual found, double[][] flows) {
        int n = taxation.playerOf.length;
        double[] imports = new double[n];
        double[] exports = new double[n];
        double[] importLog = new double[n];
        double[] exportLog = new double[n];
        Matrix cost = found.unitCostHat();
        for (int m = 0; m < flows.length; m++) {
            int j = m % n;
            for (int i = 0; i < n; i++) {
                if (i != j) {
                    double change = Math.log(cost.get(i, m / n));
                    imports[j] += flows[m][i];
                    importLog[j] += flows[m][i] * change;
                    exports[i] += flows[m][i];
                    exportLog[i] += flows[m][i] * change;
                }
            }
        }
        double[] result = new double[n];
        Arrays.setAll(
                result,
                r -> imports[r] > 0 ? 100 * Math.expm1(exportLog[r] / exports[r] - importLog[r] / imports[r]) : 0);
        return result;
    }

    @Override
    public double residual() {
        return residual;
    }

    @Override
    public String worstEquation() {
        return worst;
    }

    @Override
    public String impossible() {
        return impossible;
    }

    @Override
    public void close() {
        session.close();
    }
}
