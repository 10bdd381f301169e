package io.tradewind.core.welfare;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.WorldState;

/**
 * The first-order welfare change of the literature, split by partner and sector into terms of trade and volume of trade. It is an
 * approximation: for large shocks it is far from real income, and only the sum over many small steps approaches it.
 *
 * <p>Between two worlds 0 and 1, for region n and partner m in a sector, with flows E before duty, unit costs c, income I:
 * terms of trade = [E0(n→m)·(c1(n)/c0(n) − 1) − E0(m→n)·(c1(m)/c0(m) − 1)] ÷ I0(n);
 * volume of trade = tariff0(m→n)·E0(m→n)·[E1(m→n)/E0(m→n) − 1 − (c1(m)/c0(m) − 1)] ÷ I0(n).
 *
 * @source Caliendo and Parro (2015), Review of Economic Studies 82(1), equation (16), with changes in place of differentials
 */
public final class LinearWelfare {
    private final int regions;
    private final int sectors;
    /** Partner as origin, region as destination. */
    private final double[] termsOfTrade;

    private final double[] volumeOfTrade;

    private LinearWelfare(int regions, int sectors, double[] termsOfTrade, double[] volumeOfTrade) {
        this.regions = regions;
        this.sectors = sectors;
        this.termsOfTrade = termsOfTrade;
        this.volumeOfTrade = volumeOfTrade;
    }

    /** In one step, from before the shocks to after them. */
    public static LinearWelfare of(Counterfactual equilibrium) {
        return between(equilibrium.baseline(), equilibrium.counterfactual());
    }

    /** In one step from one world to another. */
    public static LinearWelfare between(WorldState before, WorldState after) {
        int n = before.flows().regions();
        int j = before.flows().sectors();
        double[] terms = new double[n * n * j];
        double[] volume = new double[n * n * j];
        for (int s = 0; s < j; s++) {
            for (int region = 0; region < n; region++) {
                double income = before.income().get(region);
                for (int partner = 0; partner < n; partner++) {
                    int cell = TradeCube.index(partner, region, s, n);
                    double imports = before.flows().get(partner, region, s);
                    double exports = before.flows().get(region, partner, s);
                    double partnerCost = costChange(before, after, partner, s);
                    terms[cell] = (exports * costChange(before, after, region, s) - imports * partnerCost) / income;
                    double growth = imports > 0 ? after.flows().get(partner, region, s) / imports - 1 : 0;
                    volume[cell] = before.tariffs().get(partner, region, s) * imports * (growth - partnerCost) / income;
                }
            }
        }
        return new LinearWelfare(n, j, terms, volume);
    }

    private static double costChange(WorldState before, WorldState after, int region, int sector) {
        return after.unitCosts().get(region, sector) / before.unitCosts().get(region, sector) - 1;
    }

    /** This change followed by another, as along a path of small steps. */
    public LinearWelfare plus(LinearWelfare next) {
        Check.that(
                next.regions == regions && next.sectors == sectors, "Welfare changes of different worlds do not add.");
        return new LinearWelfare(
                regions, sectors, sum(termsOfTrade, next.termsOfTrade), sum(volumeOfTrade, next.volumeOfTrade));
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /**
     * Terms of trade of the region with one partner in one sector.
     *
     * @unit fraction of the region's income
     */
    public double termsOfTrade(int region, int partner, int sector) {
        return termsOfTrade[cell(region, partner, sector)];
    }

    /**
     * Volume of trade of the region with one partner in one sector.
     *
     * @unit fraction of the region's income
     */
    public double volumeOfTrade(int region, int partner, int sector) {
        return volumeOfTrade[cell(region, partner, sector)];
    }

    private int cell(int region, int partner, int sector) {
        Check.index(region, regions, "region");
        Check.index(partner, regions, "partner");
        Check.index(sector, sectors, "sector");
        return TradeCube.index(partner, region, sector, regions);
    }

    /** Terms of trade of the region with one partner. */
    public double termsOfTradeWith(int region, int partner) {
        return overSectors(termsOfTrade, region, partner);
    }

    /** Volume of trade of the region with one partner. */
    public double volumeOfTradeWith(int region, int partner) {
        return overSectors(volumeOfTrade, region, partner);
    }

    private double overSectors(double[] cube, int region, int partner) {
        double sum = 0;
        for (int s = 0; s < sectors; s++) {
            sum += cube[cell(region, partner, s)];
        }
        return sum;
    }

    /** Terms of trade of the region in one sector. */
    public double termsOfTradeIn(int region, int sector) {
        return overPartners(termsOfTrade, region, sector);
    }

    /** Volume of trade of the region in one sector. */
    public double volumeOfTradeIn(int region, int sector) {
        return overPartners(volumeOfTrade, region, sector);
    }

    private double overPartners(double[] cube, int region, int sector) {
        double sum = 0;
        for (int partner = 0; partner < regions; partner++) {
            sum += cube[cell(region, partner, sector)];
        }
        return sum;
    }

    /** Terms of trade of the region: with all partners, in all sectors. */
    public double termsOfTrade(int region) {
        double sum = 0;
        for (int s = 0; s < sectors; s++) {
            sum += termsOfTradeIn(region, s);
        }
        return sum;
    }

    /** Volume of trade of the region: with all partners, in all sectors. */
    public double volumeOfTrade(int region) {
        double sum = 0;
        for (int s = 0; s < sectors; s++) {
            sum += volumeOfTradeIn(region, s);
        }
        return sum;
    }

    /** Terms of trade plus volume of trade: the first-order welfare change. */
    public double total(int region) {
        return termsOfTrade(region) + volumeOfTrade(region);
    }
}
