package io.tradewind.core.projection;

import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.schedule.DutyPath;
import io.tradewind.core.schedule.Timeline;

/** What one product's market does under a scenario, handed over while the run goes on: whoever wants it keeps what he needs of it. */
public interface ProductAnswer {
    /** Takes the answers, market after market, on the thread of the run. */
    @FunctionalInterface
    interface Sink {
        /** Drops them all. */
        Sink NONE = answer -> {};

        /** Takes one; it holds until the next. */
        void take(ProductAnswer answer);
    }

    /** Position of the destination. */
    int destination();

    /** Position of the sector. */
    int sector();

    /** The product with its flows of the base year. */
    ProductFlows.Market market();

    /** Months of the simulation. */
    Timeline timeline();

    /** Position of the first month of the scenario's horizon among them. */
    int horizon();

    /** Flow from the k-th origin without events in a month of the simulation, million USD. */
    double baselineUsdMn(int k, int month);

    /** Log change of the quantity that the k-th origin sells, in a month of the simulation. */
    double logQuantity(int k, int month);

    /** Log change of its FOB price in dollars. */
    double logPrice(int k, int month);

    /** Part of the log quantity that is won from other origins or lost to them; 0 unless the engine was asked for it. */
    double logDiversion(int k, int month);

    /**
     * The log changes of the k-th origin in the months of the horizon, all at once.
     *
     * @param quantity  takes those of its quantity
     * @param price     those of its price
     * @param diversion those that are won from other origins or lost to them
     */
    default void fill(int k, double[] quantity, double[] price, double[] diversion) {
        for (int t = horizon(); t < timeline().months(); t++) {
            quantity[t - horizon()] = logQuantity(k, t);
            price[t - horizon()] = logPrice(k, t);
            diversion[t - horizon()] = logDiversion(k, t);
        }
    }

    /** What the scenario adds to the tariff on the k-th origin; null if nothing. */
    DutyPath duty(int k);
}
