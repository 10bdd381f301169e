package io.tradewind.core.projection.internal;

import io.tradewind.core.base.Exponentials;
import io.tradewind.core.baseline.ProductMix;
import io.tradewind.core.demand.Rationing;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What events do to the panel's trade by product, partner and month: the world layer's response of the partner's region and the product's sector,
 * what goes through hubs, what names the product itself, a moved New Year.
 *
 * @source MODEL §11, the bridge
 */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
final class PanelEvents implements ProductMix.Response, Serializable {
    private final WorldResponse response;
    private final ResponseRules rules;
    private final int reporter;
    private final boolean exports;
    private final int[] regionOf;
    private final ProductSectors sectorsOf;
    private final WorldResponse.Goods[][][] goods;
    private final ProductShifts productShifts;
    private final HubBridge hubs;
    private final double[] calendar;
    /** Factors by product, partner and month, each worked out when it is first asked for; 0 until then, so that threads may share it. */
    private transient double[][] known;

    /**
     * Events of a direction.
     *
     * @param exports       whether the reporter sells
     * @param regionOf      region of each partner, -1 for none
     * @param sectorsOf     sectors of each product
     * @param goods         what each product stands for in each partner's market of each of its sectors
     * @param productShifts what names products; null if nothing does
     * @param hubs          what goes through hubs; null if nothing does
     * @param calendar      log effect of a moved New Year by month
     */
    PanelEvents(
            WorldResponse response,
            ResponseRules rules,
            int reporter,
            boolean exports,
            int[] regionOf,
            ProductSectors sectorsOf,
            WorldResponse.Goods[][][] goods,
            ProductShifts productShifts,
            HubBridge hubs,
            double[] calendar) {
        this.response = response;
        this.rules = rules;
        this.reporter = reporter;
        this.exports = exports;
        this.regionOf = regionOf;
        this.sectorsOf = sectorsOf;
        this.goods = goods;
        this.productShifts = productShifts;
        this.hubs = hubs;
        this.calendar = calendar;
    }

    /** Whether the partner's trade follows a market of the world. */
    private boolean hasMarket(int partner) {
        return regionOf[partner] >= 0 && regionOf[partner] != reporter;
    }

    private int from(int partner) {
        return exports ? reporter : regionOf[partner];
    }

    private int to(int partner) {
        return exports ? regionOf[partner] : reporter;
    }

    /** Whether no event is known or felt by that month. */
    private boolean isQuiet(int t) {
        return t < response.first() && calendar[t] == 0.0;
    }

    /** Log changes of the quantity and the price of a product and partner. */
    private Rationing of(int product, int partner, int t) {
        double price = marketPrice(product, partner, t);
        double quantity = marketQuantity(product, partner, t, price);
        if (productShifts == null) {
            return new Rationing(quantity, price);
        }
        quantity += productShifts.logQuantity(
                product, partner, t, rules.demand(sectorsOf.main(product)).sigma());
        price += productShifts.logPrice(product, partner, t);
        return productShifts.rationed(product, partner, t, quantity, price);
    }

    /** Log change of the price that the markets make which the product follows: values over quantities of its parts. */
    private double marketPrice(int product, int partner, int t) {
        if (!hasMarket(partner)) {
            return 0.0;
        }
        if (sectorsOf.count(product) == 1) {
            return response.logPrice(
                    goods[product][partner][0], from(partner), to(partner), sectorsOf.main(product), t);
        }
        double volume = partsVolume(product, partner, t, false);
        return volume == 0.0 ? 0.0 : Math.log(partsVolume(product, partner, t, true) / volume);
    }

    /** Log change of the quantity that calendar, markets and hubs make. */
    private double marketQuantity(int product, int partner, int t, double price) {
        double quantity = calendar[t];
        if (!hasMarket(partner)) {
            return quantity;
        }
        quantity += sectorsOf.count(product) == 1
                ? response.logQuantity(
                        goods[product][partner][0], from(partner), to(partner), sectorsOf.main(product), t)
                : Math.log(partsVolume(product, partner, t, false));
        return quantity + (hubs == null ? 0.0 : hubs.logQuantity(product, partner, t, quantity + price));
    }

    /** What the parts of a product come to together, as a factor: their quantities, or these at their prices. */
    private double partsVolume(int product, int partner, int t, boolean atPrices) {
        double sum = 0.0;
        for (int k = 0; k < sectorsOf.count(product); k++) {
            WorldResponse.Goods part = goods[product][partner][k];
            int sector = sectorsOf.sector(product, k);
            double log = response.logQuantity(part, from(partner), to(partner), sector, t);
            log += atPrices ? response.logPrice(part, from(partner), to(partner), sector, t) : 0.0;
            sum += sectorsOf.weight(product, k) * Math.exp(log);
        }
        return sum;
    }

    private double log(int product, int partner, int t) {
        if (isQuiet(t)) {
            return 0.0;
        }
        if (isNamed(product, partner)) {
            Rationing event = of(product, partner, t);
            return event.logQuantity() + event.logPrice();
        }
        double price = marketPrice(product, partner, t);
        return marketQuantity(product, partner, t, price) + price;
    }

    /** Log change of the price of a product and partner. */
    double logPrice(int product, int partner, int t) {
        return isNamed(product, partner) ? of(product, partner, t).logPrice() : marketPrice(product, partner, t);
    }

    /** Whether an event names the product itself, so that it moves otherwise than its sector's market. */
    boolean isNamed(int product, int partner) {
        return productShifts != null && productShifts.concern(product, partner);
    }

    /** Change of the value as a factor. */
    @Override
    public double factor(int product, int partner, int t) {
        double[] row = row(product, partner);
        if (row[t] == 0.0) {
            double log = log(product, partner, t);
            row[t] = log == 0.0 ? 1.0 : Math.exp(log);
        }
        return row[t];
    }

    private double[] row(int product, int partner) {
        double[][] rows = known;
        if (rows == null) {
            rows = new double[goods.length * regionOf.length][];
            known = rows;
        }
        int place = product * regionOf.length + partner;
        double[] row = rows[place];
        if (row == null) {
            row = new double[calendar.length];
            rows[place] = row;
        }
        return row;
    }

    /** Room for the factors of one partner's goods, for {@link #factors}: first those of whole sectors, then those of products. */
    static double[][] unknown(int sectors, int products) {
        return new double[sectors + products][];
    }

    /**
     * Change of the value as a factor in the first months, not to be changed. Products that no event names share what their sector's market does.
     *
     * @param months how many months
     * @param known factors of the partner's goods, made by {@link #unknown}; null until worked out
     */
    double[] factors(int product, int partner, int months, double[][] known) {
        if (isNamed(product, partner)) {
            double[] factors = new double[months];
            for (int t = 0; t < factors.length; t++) {
                factors[t] = factor(product, partner, t);
            }
            return factors;
        }
        boolean wholeSector = sectorsOf.count(product) == 1 && goods[product][partner][0].wholeSector();
        int part = wholeSector ? sectorsOf.main(product) : known.length - goods.length + product;
        if (known[part] == null) {
            known[part] = marketFactors(product, partner, months);
        }
        return hubs == null ? known[part] : hubs.plus(product, partner, known[part]);
    }

    /** The factors of all that the product stands for in the partner's markets, and of the calendar. */
    private double[] marketFactors(int product, int partner, int months) {
        if (sectorsOf.count(product) == 1) {
            return partFactors(product, partner, 0, months);
        }
        double[] sum = new double[months];
        for (int k = 0; k < sectorsOf.count(product); k++) {
            double[] part = partFactors(product, partner, k, months);
            for (int t = 0; t < sum.length; t++) {
                sum[t] += sectorsOf.weight(product, k) * (part[t] - 1.0);
            }
        }
        for (int t = 0; t < sum.length; t++) {
            sum[t] += 1.0;
        }
        return sum;
    }

    private double[] partFactors(int product, int partner, int k, int months) {
        double[] log = Arrays.copyOf(calendar, months);
        if (hasMarket(partner)) {
            response.addLogValue(
                    goods[product][partner][k], from(partner), to(partner), sectorsOf.sector(product, k), log);
        }
        int quiet = 0;
        while (quiet < log.length && log[quiet] == 0.0) {
            quiet++;
        }
        double[] factor = new double[log.length];
        Arrays.fill(factor, 0, quiet, 1.0);
        double[] moved = Arrays.copyOfRange(log, quiet, log.length);
        Exponentials.expm1(1.0, moved, moved, moved.length);
        for (int t = quiet; t < log.length; t++) {
            factor[t] = 1.0 + moved[t - quiet];
        }
        return factor;
    }

    /** Part of the log price that exchange rates of the scenario make. */
    double logExchange(int product, int partner, int t) {
        double sum = 0.0;
        for (int k = 0; hasMarket(partner) && k < sectorsOf.count(product); k++) {
            sum += sectorsOf.weight(product, k)
                    * response.logExchange(
                            goods[product][partner][k], from(partner), to(partner), sectorsOf.sector(product, k), t);
        }
        return sum;
    }

    /** Part of the log quantity that is won from or lost to other origins. */
    double logDiversion(int product, int partner, int t) {
        double sum = 0.0;
        for (int k = 0; hasMarket(partner) && k < sectorsOf.count(product); k++) {
            sum += sectorsOf.weight(product, k)
                    * response.logDiversion(
                            goods[product][partner][k], from(partner), to(partner), sectorsOf.sector(product, k), t);
        }
        return sum;
    }
}
