package io.tradewind.core.schedule;

import io.tradewind.core.array.Vector;
import io.tradewind.core.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * The path of the total added rate on one part of a flow, as it is known on each day. Everything that a duty does follows from it, never from single
 * events: what is paid and by whom, what is expected to last, what is ordered ahead or put off, what is feared.
 *
 * @source MODEL §13, laws 30 and 31
 */
final class RatePath {
    /** Changes of the rate below that are roundings of sums, not news. */
    private static final double ROUNDING = 1e-12;

    private final DutyStack stack;
    private final DutyLayers layers;
    private final RateDays days;
    private final PassThrough passThrough;

    /** Positions of those that are in force, or may be as far as is known, in the order of application. */
    private final int[] live;

    private int alive;
    private final Vintages duty = new Vintages();
    private final SortedMap<Double, Vintages> fears = new TreeMap<>();
    private final double[] added;
    private final double[] expected;
    private final double[] absorbed;
    private final Sight[] sights;

    /** What lies ahead in a month, while it is collected. */
    private static final class Sight {
        private double open;
        private final List<DutyPath.Change> changes = new ArrayList<>();
        private final List<DutyPath.Threat> threats = new ArrayList<>();

        private DutyPath.Ahead done() {
            return new DutyPath.Ahead(open, changes, threats);
        }
    }

    /** Share of a duty that buyers pay, by its age in months. */
    record PassThrough(double first, double last, double months) implements IntToDoubleFunction {
        /** That of an importer's duties, which may be its own ({@code rho.CODE}). */
        static PassThrough of(Parameters parameters, String importer) {
            return new PassThrough(
                    parameters.get("rho", importer, "rho_initial"),
                    parameters.get("rho", importer, "rho_final"),
                    parameters.get("rho_months"));
        }

        @Override
        public double applyAsDouble(int age) {
            return first + (last - first) * Math.min(1.0, Math.max(0.0, age / months));
        }
    }

    /**
     * The path of a cell.
     *
     * @param days what is known of each tariff and threat on each day of the record
     */
    RatePath(DutyStack stack, DutyLayers layers, RateDays days, PassThrough passThrough, int months) {
        this.stack = stack;
        this.layers = layers;
        this.days = days;
        this.passThrough = passThrough;
        this.live = new int[stack.order().length];
        this.added = new double[months];
        this.expected = new double[months];
        this.absorbed = new double[months];
        this.sights = new Sight[months];
    }

    /** Walks through the days on which the rate, or what is known of it, changes. */
    DutyPath path() {
        days.stretches().forEach(this::step);
        DutyPath.Ahead[] ahead = new DutyPath.Ahead[sights.length];
        for (int t = 0; t < ahead.length; t++) {
            ahead[t] = sights[t] == null ? null : sights[t].done();
        }
        return new DutyPath(Vector.of(added), Vector.of(expected), Vector.of(absorbed), ahead);
    }

    private void step(RateDays.Stretch stretch) {
        alive = 0;
        for (int k : stack.order()) {
            if (stretch.alive()[k]) {
                live[alive++] = k;
            }
        }
        double rate = change(stretch.level());
        layers.set(stack.contributions(), live, alive);
        duty.moveTo(layers.aging(), stretch.month());
        for (int k = 0; k < stretch.shares().length; k++) {
            int t = stretch.month() + k;
            double share = stretch.shares()[k];
            double paid = duty.mean(t, passThrough);
            added[t] += share * rate;
            expected[t] += share * layers.expected(paid);
            absorbed[t] += share * layers.absorbed(paid);
        }
        for (RateDays.Ahead month : stretch.ahead()) {
            addChanges(month, rate);
        }
        fear(stretch, rate);
    }

    /** What the tariffs that stand add at these levels. */
    private double change(double[] level) {
        return stack.change(level, live, alive);
    }

    /** Mean of what they add. */
    private double change(RateDays.Mean mean) {
        double sum = 0.0;
        for (int k = 0; k < mean.weights().length; k++) {
            sum += mean.weights()[k] * change(mean.levels()[k]);
        }
        return sum;
    }

    private void addChanges(RateDays.Ahead ahead, double rate) {
        double known = change(ahead.known());
        boolean open = addChange(ahead, 1.0, rate, known - rate);
        for (RateDays.Chance feared : ahead.feared()) {
            double already = change(feared.now()) - rate;
            open |= addChange(ahead, feared.chance(), rate, change(feared.ahead()) - known - already);
        }
        if (open) {
            sight(ahead.month()).open += ahead.share();
        }
    }

    private boolean addChange(RateDays.Ahead ahead, double chance, double rate, double change) {
        boolean news = Math.abs(change) > ROUNDING;
        if (news) {
            sight(ahead.month()).changes.add(new DutyPath.Change(ahead.share(), chance, rate, change));
        }
        return news;
    }

    private Sight sight(int t) {
        if (sights[t] == null) {
            sights[t] = new Sight();
        }
        return sights[t];
    }

    /** What is undecided on these days, by probability, with its age. */
    private void fear(RateDays.Stretch stretch, double rate) {
        if (stretch.feared().isEmpty() && fears.isEmpty()) {
            return;
        }
        SortedMap<Double, Double> changes = new TreeMap<>();
        for (RateDays.Feared feared : stretch.feared()) {
            changes.put(feared.chance(), change(feared.level()) - rate);
            fears.computeIfAbsent(feared.chance(), any -> new Vintages());
        }
        for (var entry : fears.entrySet()) {
            double chance = entry.getKey();
            double change = changes.getOrDefault(chance, 0.0);
            entry.getValue().moveTo(change, stretch.month());
            for (int k = 0; change > ROUNDING && k < stretch.shares().length; k++) {
                int t = stretch.month() + k;
                List<DutyPath.Part> ages = entry.getValue().parts(t);
                sight(t).threats.add(new DutyPath.Threat(stretch.shares()[k], chance, rate, change, ages));
            }
        }
    }
}
