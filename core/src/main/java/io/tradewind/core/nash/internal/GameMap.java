package io.tradewind.core.nash.internal;

import io.tradewind.core.model.Economy;

/**
 * One round over wages and rates of a world without inputs: the rates that the rule implies, and the wage step, at given rates and wages.
 * The point holds logs of wages, then logs of one plus the rate, player by player.
 */
final class GameMap implements FixedPointMap {
    /** Rates above this are none that any customs could ask. */
    private static final double HIGHEST_RATE = 1e6;
    /** Wage steps before each round: they cost little beside the Jacobian and save rounds. */
    private static final int CORRECTIONS = 2;

    final Allocation state;
    private final Economy economy;
    private final RateRule rule;
    private final int n;
    private final int players;
    private final int width;
    private final double[] logWage;
    private final double[][] logPower;
    private final double[][] implied;
    private final double[] wageStep;
    private double residual;
    private String worst = "";
    private String impossible = "";

    GameMap(Economy economy, Allocation state, RateRule rule) {
        this.economy = economy;
        this.state = state;
        this.rule = rule;
        this.n = state.tables.regions;
        this.players = state.taxation.players.size();
        this.width = rule.width();
        this.logWage = new double[n];
        this.logPower = new double[n][n];
        this.implied = new double[players][width];
        this.wageStep = new double[n];
    }

    @Override
    public int size() {
        return n + players * width;
    }

    /** Brings the allocation to the point, without asking for rates. */
    void place(double[] point) {
        System.arraycopy(point, 0, logWage, 0, n);
        for (int p = 0; p < players; p++) {
            for (int member : state.taxation.players.get(p).members()) {
                for (int i = 0; i < n; i++) {
                    logPower[member][i] = point[n + p * width + (width == 1 ? 0 : i)];
                }
            }
        }
        state.update(logWage, logPower);
    }

    @Override
    public void evaluate(double[] point, double[] answer) {
        place(point);
        clearWages();
        rule.evaluate(state, implied, wageStep);
        residual = 0;
        worst = "";
        impossible = "";
        double level = level();
        for (int i = 0; i < n; i++) {
            answer[i] = logWage[i] + wageStep[i] - level - point[i];
            note(Math.abs(state.sales[i] / (state.tables.bill[i] * state.wage[i]) - 1), "wage bill of ", place(i), "");
        }
        for (int p = 0; p < players; p++) {
            int own = width == 1 ? -1 : state.taxation.players.get(p).members().get(0);
            for (int i = 0; i < width; i++) {
                int at = n + p * width + i;
                answer[at] = i == own ? 0 : implied[p][i] - point[at];
                if (i != own) {
                    check(p, i, point[at]);
                    // where the condition has no rate at all the present one is too high by far
                    answer[at] = Double.isFinite(answer[at]) ? answer[at] : -point[at] / 2;
                }
            }
        }
    }

    /** Brings wages near to clearing at these rates by what is known from the round before. */
    private void clearWages() {
        for (int k = 0; k < CORRECTIONS && rule.correct(state, wageStep); k++) {
            for (int i = 0; i < n; i++) {
                logWage[i] += wageStep[i];
            }
            state.update(logWage, logPower);
        }
    }

    private void check(int p, int i, double now) {
        String player = state.taxation.players.get(p).name();
        double rate = Math.expm1(implied[p][i]);
        double error = width == 1 ? Math.abs(Math.expm1(now) / rate - 1) : Math.abs(Math.expm1(now - implied[p][i]));
        note(error, "rate of ", player, width == 1 ? "" : " on " + place(i));
        if (!(rate < HIGHEST_RATE)) {
            impossible = ClosedGame.noFiniteRate(player + (width == 1 ? "" : " for " + place(i)));
        }
    }

    private void note(double error, String what, String who, String more) {
        if (!(error <= residual)) {
            residual = error;
            worst = what + who + more;
        }
    }

    private String place(int region) {
        return economy.regions().get(region).code().code();
    }

    /** Log of the world's wage bill against that of the tables; zero is the numeraire. */
    private double level() {
        double now = 0;
        double base = 0;
        for (int i = 0; i < n; i++) {
            now += state.tables.bill[i] * state.wage[i];
            base += state.tables.bill[i];
        }
        return Math.log(now / base);
    }

    /** The rates that the rule implied at the point evaluated last, as fractions. */
    double implied(int player, int origin) {
        return Math.expm1(implied[player][width == 1 ? 0 : origin]);
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
}
