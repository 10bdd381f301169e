package io.tradewind.core.projection;

import java.util.List;

/** One direction of one reporter's trade by product, partner and month of the simulation. */
public interface FlowTable {
    /** Products (sectors in the world layer), in order. */
    List<String> products();

    /** Partners, in order. */
    List<String> partners();

    /**
     * Trade under the scenario; printed where the month lies before the projection's origin, unless a base path is named and the scenario has another past
     * than the real one. NaN where nothing is known. Million USD a month.
     */
    double scenarioUsdMn(int product, int partner, int month);

    /** Trade without any event, as printed up to the origin. Million USD a month. What a scenario is measured against is {@link Projection#against}. */
    double baselineUsdMn(int product, int partner, int month);

    /** Log price in dollars against the base path. */
    double logPrice(int product, int partner, int month);

    /** Part of it that the scenario's events make, as far as they are in the scenario's value: 0 where that is printed and no base path is named. */
    double logEventPrice(int product, int partner, int month);

    /** Part of the log price that exchange rates make. */
    double logExchange(int product, int partner, int month);

    /**
     * What the flow wins from other origins (above 0) or loses to them under the scenario, at the prices of the base path. Million USD a month.
     *
     * @throws IllegalStateException if the engine was not asked for it ({@link ProjectionEngine#withDiversion})
     * @source MODEL §1, {@code X0 (exp(−σ(T − TM)) − 1)}
     */
    double divertedUsdMn(int product, int partner, int month);
}
