package io.tradewind.core.schedule;

import io.tradewind.core.array.Vector;
import io.tradewind.core.demand.Rationing;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.ExportControlShock;
import java.io.Serializable;
import java.util.List;

/** An export control by month: a cap on the quantity, or licences that delay it; of all of a flow, or of the part that it names. */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class ControlPath implements Serializable {
    private final double cap;
    private final double reach;
    private final double[] share;
    private final double[] elasticity;
    private final double maxLogRise;

    private ControlPath(double cap, double reach, double[] share, double[] elasticity, double maxLogRise) {
        this.cap = cap;
        this.reach = reach;
        this.share = share;
        this.elasticity = elasticity;
        this.maxLogRise = maxLogRise;
    }

    /** The cap of a control; null if it only delays. The elasticity grows from short to long run at the rate of the slow margin. */
    public static ControlPath of(ExportControlShock control, double probability, Parameters p, Timeline timeline) {
        boolean ban = control.mode() == ExportControlShock.Mode.BAN;
        if (!ban && control.volumeCap().isEmpty()) {
            return null;
        }
        long end = control.end().map(day -> day.toEpochDay()).orElse(Activity.FOREVER);
        double[] share = Activity.during(control.start().toEpochDay(), end)
                .scaled(probability)
                .monthlyMeans(timeline);
        double[] done = SlowEntry.share(control.start(), p, timeline);
        double[] elasticity = new double[share.length];
        for (int t = 0; t < share.length; t++) {
            double shortRun = p.get("eps_ctrl_short");
            double blended = shortRun + done[t] * (p.get("eps_ctrl_long") - shortRun);
            elasticity[t] = Math.abs(control.elasticity().orElse(blended));
        }
        return new ControlPath(
                ban ? 0.0 : control.volumeCap().getAsDouble(),
                control.share(),
                share,
                elasticity,
                Math.log(p.get("ctrl_price_max")));
    }

    /**
     * Log change of the quantity by month through licences that take time: what would have left in the first days leaves when the control ends,
     * all else as many days later.
     */
    public static Vector delay(ExportControlShock control, double probability, Timeline timeline) {
        double[] log = new double[timeline.months()];
        int days = control.licenceDelayDays();
        long start = control.start().toEpochDay();
        long end = control.end().map(day -> day.toEpochDay()).orElse(Activity.FOREVER);
        long held = Math.min(days, end - start);
        for (int t = 0; t < log.length; t++) {
            double moved = timeline.share(t, end, end + held) - timeline.share(t, start, start + held);
            double part = probability * control.share();
            log[t] = moved == 0.0 ? 0.0 : Math.log(Math.max(Rationing.NOTHING, 1.0 + part * moved));
        }
        return Vector.of(log);
    }

    /**
     * Quantity and price of the month under all these controls. Those that reach a part come first: lists name different goods, so what they hold back
     * adds up. Those on the whole flow then meet what is left.
     */
    public static Rationing all(List<ControlPath> controls, double logQuantity, double logPrice, int month) {
        double wanted = Math.exp(logQuantity);
        double lostQuantity = 0.0;
        double lostValue = 0.0;
        for (ControlPath control : controls) {
            Rationing alone = control.reach < 1.0 ? control.apply(logQuantity, logPrice, month) : null;
            if (alone != null && alone.logQuantity() != logQuantity) {
                lostQuantity += wanted - Math.exp(alone.logQuantity());
                lostValue += wanted - Math.exp(alone.logQuantity() + alone.logPrice() - logPrice);
            }
        }
        Rationing result = new Rationing(logQuantity, logPrice);
        if (lostQuantity != 0.0 || lostValue != 0.0) {
            double quantity = Math.max(Rationing.NOTHING, wanted - lostQuantity);
            double value = Math.max(Rationing.NOTHING, wanted - lostValue);
            result = new Rationing(Math.log(quantity), logPrice + Math.log(value / quantity));
        }
        for (ControlPath control : controls) {
            if (control.reach == 1.0) {
                result = control.apply(result.logQuantity(), result.logPrice(), month);
            }
        }
        return result;
    }

    /** Quantity and price of the month under the cap. */
    public Rationing apply(double logQuantity, double logPrice, int month) {
        return Rationing.of(logQuantity, logPrice, cap, reach * share[month], elasticity[month], maxLogRise);
    }
}
