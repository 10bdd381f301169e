package io.tradewind.core.baseline;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * The total of a flow alone, carried on without events: level, season, calendar and trend of its last three years, as the baseline of the partners has
 * them. What events do to it shows in its level a month later.
 *
 * @source MODEL (6.1), §13 nowcast
 */
public final class TotalPath {
    private static final int YEAR = 12;
    /** Months that are read: as many as the panel has before its first origin. */
    private static final int WINDOW = 3 * YEAR;

    private TotalPath() {}

    /**
     * The months after the last one known.
     *
     * @param known    the total, at least {@value SeasonalModel#MIN_MONTHS} months
     * @param calendar holiday and working days
     * @param before   season of the years before, of length 0 if it is not known
     * @param months   how many
     */
    public static Vector ahead(
            MonthlySeries known,
            TradeDirection flow,
            HolidayEffect calendar,
            Vector before,
            Parameters parameters,
            int months) {
        Check.that(months > 0, "There must be a month to forecast.");
        int size = Math.min(WINDOW, known.size());
        double[] printed = Arrays.copyOfRange(known.values().toArray(), known.size() - size, known.size());
        YearMonth first = known.last().minusMonths(size - 1L);
        double[] none = new double[size + months];
        SeasonalModel season = SeasonalModel.fit(
                MonthlySeries.of(first, Vector.of(printed)),
                calendar,
                none,
                before,
                parameters.get("season_before_years"));
        double growth = Growth.ofTotal(parameters, flow, season);
        double[] path = new double[size + months];
        for (int t = 0; t < path.length; t++) {
            YearMonth month = first.plusMonths(t);
            path[t] = Math.exp(season.log(month) + calendar.log(month) + growth * (t - size + 1) / YEAR);
        }
        PartnerBaseline.scaleToLevel(path, printed, none, size - YEAR, parameters.get("level_half_life"));
        PartnerBaseline.addOwnSeason(path, printed, none, size - YEAR, parameters.get("season_own"));
        return Vector.of(Arrays.copyOfRange(path, size, path.length));
    }
}
