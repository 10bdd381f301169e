package io.tradewind.core.model;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a reporter's trade without shocks beside the months of its panel.
 *
 * @param workingDays  by how much the working days of a month differ from the usual ones of that month of the year; empty: not known
 * @param exportSeason effects of the months of the year on exports in the years before the panel, January first, mean 0; of length 0: not known
 * @param importSeason the same on imports
 * @param exportShift  by how much other forecasts move the base path of each partner in the months after the panel's last, and again in those that come
 *                     after as many more; of length 0: not at all
 * @param importShift  the same of imports
 * @unit log
 */
public record BaselineKnowledge(
        Optional<MonthlySeries> workingDays,
        Vector exportSeason,
        Vector importSeason,
        List<Vector> exportShift,
        List<Vector> importShift) {
    private static final int YEAR = 12;
    private static final Vector EMPTY = Vector.of();

    /** Nothing is known. */
    public static final BaselineKnowledge NONE =
            new BaselineKnowledge(Optional.empty(), EMPTY, EMPTY, List.of(), List.of());

    /** Copies the lists and checks the lengths. */
    public BaselineKnowledge {
        Check.present("working days, seasons", workingDays, exportSeason, importSeason);
        for (Vector season : List.of(exportSeason, importSeason)) {
            Check.that(season.length() == 0 || season.length() == YEAR, "A season has twelve months.");
        }
        exportShift = List.copyOf(exportShift);
        importShift = List.copyOf(importShift);
    }

    /** Calendar and season of the years before. */
    public static BaselineKnowledge of(MonthlySeries workingDays, Vector exportSeason, Vector importSeason) {
        return new BaselineKnowledge(Optional.of(workingDays), exportSeason, importSeason, List.of(), List.of());
    }

    /** The same with a base path that other forecasts move, by partner. */
    public BaselineKnowledge withShift(List<Vector> newExportShift, List<Vector> newImportShift) {
        return new BaselineKnowledge(workingDays, exportSeason, importSeason, newExportShift, newImportShift);
    }

    /** Working days of a month, log of their ratio to the usual ones; 0 where they are not known. */
    public double workingDays(YearMonth month) {
        return workingDays
                .filter(series -> series.covers(month))
                .map(series -> series.get(month))
                .orElse(0.0);
    }

    /** The season of the years before. */
    public Vector season(TradeDirection flow) {
        return flow == TradeDirection.EXPORTS ? exportSeason : importSeason;
    }

    /** How far the base path of a partner is moved in a month; {@code last} is the last month of the panel. */
    public double shift(TradeDirection flow, int partner, YearMonth last, YearMonth month) {
        List<Vector> shift = flow == TradeDirection.EXPORTS ? exportShift : importShift;
        int ahead = YEAR * (month.getYear() - last.getYear()) + month.getMonthValue() - last.getMonthValue();
        return shift.isEmpty() || ahead < 1
                ? 0.0
                : shift.get(partner).get((ahead - 1) % shift.get(partner).length());
    }
}
