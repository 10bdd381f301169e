package io.tradewind.core.schedule;

import io.tradewind.core.array.Vector;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.DeMinimisShock;
import java.util.function.DoubleBinaryOperator;

/**
 * What a duty on small parcels does to all trade of the goods: with the share s in parcels and the wedge w, parcels fall to {@code e^(−ε·w)}, and of
 * what they lose the share {@code cross ÷ ε} comes back as formal trade, so all trade is {@code 1 − s·(1 − e^(−ε·w))·(1 − cross÷ε)}.
 *
 * @source MODEL §11, rows eps_parcel and cross
 */
public final class ParcelPath {
    private ParcelPath() {}

    /** Log change of the quantity of all trade of the goods by month. */
    public static Vector of(DeMinimisShock parcels, double probability, Parameters p, Timeline timeline) {
        return log(parcels, probability, p, timeline, (lost, back) -> -parcels.affectedShare() * lost * (1.0 - back));
    }

    /** The same of the parcels alone: what they lose. */
    public static Vector ofParcels(DeMinimisShock parcels, double probability, Parameters p, Timeline timeline) {
        return log(parcels, probability, p, timeline, (lost, back) -> -lost);
    }

    /** The same of all other trade of the goods: what comes back from parcels. */
    public static Vector ofOthers(DeMinimisShock parcels, double probability, Parameters p, Timeline timeline) {
        double share = parcels.affectedShare();
        return log(
                parcels,
                probability,
                p,
                timeline,
                (lost, back) -> share < 1.0 ? share * lost * back / (1.0 - share) : 0.0);
    }

    private static Vector log(
            DeMinimisShock parcels, double probability, Parameters p, Timeline timeline, DoubleBinaryOperator change) {
        long end = parcels.end().map(day -> day.toEpochDay()).orElse(Activity.FOREVER);
        double[] active = Activity.during(parcels.date().toEpochDay(), end).monthlyMeans(timeline);
        double[] done = SlowEntry.share(parcels.date(), p, timeline);
        double own = p.get("eps_parcel");
        double lost = -Math.expm1(-own * Math.log1p(parcels.dutyShare()));
        double[] log = new double[active.length];
        for (int t = 0; t < log.length; t++) {
            double cross =
                    p.get("cross_parcel_short") + done[t] * (p.get("cross_parcel_long") - p.get("cross_parcel_short"));
            double back = Math.min(1.0, cross / own);
            log[t] = Math.log1p(probability * active[t] * change.applyAsDouble(lost, back));
        }
        return Vector.of(log);
    }
}
