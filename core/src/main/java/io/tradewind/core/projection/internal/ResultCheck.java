package io.tradewind.core.projection.internal;

import io.tradewind.core.currency.CurrencyPaths;
import io.tradewind.core.model.Economy;
import io.tradewind.core.schedule.Timeline;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks once at every number of a result: it must be finite, and no flow may grow a billionfold, which the model's equations were never meant for.
 *
 * @source MODEL §13, law 34
 */
public final class ResultCheck {
    /** Largest log change. */
    static final double MAX_LOG = Math.log(1e9);

    private ResultCheck() {}

    /** A number with its place.
     *
     * @param what   what it is
     * @param value  the number
     * @param month  position of its month
     */
    record Cell(String what, double value, int month) {}

    /** The first number that is out of place, in words; nothing if all are sound. */
    public static Optional<String> firstOutside(
            Economy economy,
            Timeline timeline,
            WorldResponse response,
            CurrencyPaths currencies,
            Iterable<PanelTable> panelTables) {
        Optional<Cell> cell = response.firstOutside(economy).or(() -> ofCurrencies(economy, currencies));
        for (PanelTable table : panelTables) {
            cell = cell.or(table::firstOutside);
        }
        return cell.map(found -> found.what() + ", " + timeline.month(found.month()) + ", is "
                + (Double.isFinite(found.value())
                        ? String.format(Locale.ROOT, "%.3g", found.value()) + " in logarithms"
                        : "no finite number"));
    }

    private static Optional<Cell> ofCurrencies(Economy economy, CurrencyPaths currencies) {
        for (int r = 0; r < economy.regions().size(); r++) {
            for (int t = 0; t < currencies.months(); t++) {
                double log = currencies.logUsdPerUnit(r, t);
                if (!holds(log)) {
                    return Optional.of(new Cell(
                            "the currency of " + economy.regions().get(r).code(), log, t));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a log change is finite and not too large; that of a quantity may be as small as it likes. */
    static boolean holds(double log) {
        return log <= MAX_LOG && log > Double.NEGATIVE_INFINITY;
    }
}
