package io.tradewind.core.nash.internal;

import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverStatus;
import io.tradewind.core.nash.NashOutcome;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashRule;
import io.tradewind.core.nash.NashSettings;
import java.util.Arrays;

/** A world without inputs, balanced and ready for players. Does not change after it is made. */
final class ClosedGame {
    private final NashProblem problem;
    private final NashSettings settings;
    private final Allocation base;
    private final Figures before;
    private final ClosedTables tables;
    private final SolverDiagnostics balance;

    private ClosedGame(
            NashProblem problem,
            NashSettings settings,
            Allocation base,
            ClosedTables tables,
            SolverDiagnostics balance) {
        this.problem = problem;
        this.settings = settings;
        this.base = base;
        this.before = Figures.of(base);
        this.tables = tables;
        this.balance = balance;
    }

    /** Balances trade at applied rates. */
    static ClosedGame of(NashProblem problem, NashSettings settings) {
        ClosedTables data = ClosedTables.of(problem.economy());
        Allocation state = new Allocation(data, Taxation.none(data.regions, data.sectors));
        GameMap map = new GameMap(problem.economy(), state, new FormulaRule(NashRule.SIMPLE, data.regions));
        double[] point = new double[map.size()];
        SolverDiagnostics balance = new FixedPointSearch(map, settings).solve(point, 0);
        return new ClosedGame(problem, settings, state, data.at(state), balance);
    }

    /** Whether the rates by origin can be had from small systems: every player a region, every sector taxed. */
    static boolean canDoPartners(NashProblem problem) {
        Taxation taxation = Taxation.of(problem);
        return !taxation.unions && taxation.everySector;
    }

    /** The outcome for these players; the problem differs from the game's in its players alone. */
    NashOutcome solve(NashProblem question) {
        if (balance.status() != SolverStatus.CONVERGED) {
            return new NashOutcome.NotConverged(balance);
        }
        int n = tables.regions;
        Allocation state = new Allocation(tables, Taxation.of(question));
        RateRule rule = switch (question.rule()) {
            case EXACT -> new ExactRule(n);
            case PARTNER -> new PartnerRule(n, settings.threads());
            case SIMPLE, PRINTED, INCOME -> new FormulaRule(question.rule(), n);
        };
        GameMap map = new GameMap(question.economy(), state, rule);
        double[] start = FormulaRule.logPowers(base, question.players());
        String impossible = impossible(question, start);
        if (!impossible.isEmpty()) {
            return infeasible(impossible, balance.iterations());
        }
        double[] point = new double[map.size()];
        for (int p = 0; p < start.length; p++) {
            int first = n + p * rule.width();
            Arrays.fill(point, first, first + rule.width(), start[p]);
        }
        SolverDiagnostics diagnostics = new FixedPointSearch(map, settings).solve(point, balance.iterations());
        if (diagnostics.status() != SolverStatus.CONVERGED) {
            return new NashOutcome.NotConverged(diagnostics);
        }
        return answer(question, map, point, rule, diagnostics);
    }

    /** Logs of one plus the rates to start from in any world: one over the elasticity of foreign demand at the data's shares. */
    static double[] start(NashProblem problem) {
        ClosedTables data = ClosedTables.of(problem.economy());
        Allocation state = new Allocation(data, Taxation.none(data.regions, data.sectors));
        state.update(new double[data.regions], new double[data.regions][]);
        return FormulaRule.logPowers(state, problem.players());
    }

    /** Why a player has no rate to start from; empty if all have. */
    static String impossible(NashProblem problem, double[] start) {
        for (int p = 0; p < start.length; p++) {
            if (!(start[p] > 0) || Double.isInfinite(start[p])) {
                return noFiniteRate(problem.players().get(p).name());
            }
        }
        return "";
    }

    static String noFiniteRate(String player) {
        return "No finite rate meets the condition of " + player
                + ": it sells nothing abroad, or foreign demand for what it sells does not fall with the price."
                + " Maybe leave it out of the players.";
    }

    static NashOutcome infeasible(String reason, int baselineIterations) {
        return new NashOutcome.NotConverged(new SolverDiagnostics(
                SolverStatus.INFEASIBLE, 0, baselineIterations, 1, Double.NaN, Double.NaN, "rate", reason));
    }

    private NashOutcome answer(
            NashProblem question, GameMap map, double[] point, RateRule rule, SolverDiagnostics diagnostics) {
        int n = tables.regions;
        int width = rule.width();
        GameMap check = map;
        if (!question.rule().isExact()) {
            check = new GameMap(question.economy(), map.state, new ExactRule(n));
            check.evaluate(point, new double[check.size()]);
        }
        GameMap implied = check;
        double[] rates = new double[point.length - n];
        Arrays.setAll(rates, k -> Math.expm1(point[n + k]));
        AnswerMaker maker =
                new AnswerMaker(question, base.flow, (p, origin, s) -> rates[p * width + (width == 1 ? 0 : origin)]);
        return new NashOutcome.Converged(
                maker.make(
                        before,
                        relative(Figures.of(map.state)),
                        termsOfTrade(map.state),
                        (p, origin, s) -> implied.implied(p, origin)),
                diagnostics);
    }

    /** Figures against the data instead of against the balanced world. */
    private Figures relative(Figures after) {
        return new Figures(
                product(after.wage(), before.wage()),
                product(after.income(), before.income()),
                product(after.price(), before.price()),
                after.spending(),
                after.revenueShare(),
                after.imports(),
                after.exports());
    }

    private static double[] product(double[] a, double[] b) {
        double[] result = new double[a.length];
        Arrays.setAll(result, i -> a[i] * b[i]);
        return result;
    }

    /** Own wage over those of the origins of imports, in percent. */
    private double[] termsOfTrade(Allocation state) {
        int n = tables.regions;
        double[] result = new double[n];
        double[] logWage = new double[n];
        Arrays.setAll(logWage, i -> Math.log(state.wage[i]));
        for (int j = 0; j < n; j++) {
            double imports = 0;
            double log = 0;
            for (int s = 0; s < tables.sectors; s++) {
                double[] flow = base.flow[s * n + j];
                for (int i = 0; i < n; i++) {
                    double bought = i == j ? 0 : flow[i];
                    imports += bought;
                    log += bought * logWage[i];
                }
            }
            result[j] = imports > 0 ? 100 * Math.expm1(logWage[j] - log / imports) : 0;
        }
        return result;
    }
}
