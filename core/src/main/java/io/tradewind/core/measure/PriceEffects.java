package io.tradewind.core.measure;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.InputLinks;
import io.tradewind.core.model.TradeFlows;
import io.tradewind.core.projection.DutyRates;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.schedule.ModelRegions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prices in every region and month of a run: what exporters charge and customs take, times the share of imports in final use and in inputs. Goods stand
 * at basic prices and the margins on them are services beside them, so margins stay what they are. Prices are in
 * the region's own currency; wages do not move.
 *
 * @source LONGRUN §3
 */
public final class PriceEffects {
    private static final double PERCENT = 100.0;

    private final Economy economy;
    private final Projection projection;
    private final DutyRates duties;
    private final Optional<DutyRates> dutiesBefore;
    private final Horizon horizon;
    private final InputLinks links;
    private final int sectors;

    private PriceEffects(Projection projection, Horizon horizon) {
        this.horizon = horizon;
        this.projection = projection;
        this.duties = projection.duties();
        this.dutiesBefore = projection.against().map(Projection::duties);
        this.economy = projection.economy();
        this.links = new InputLinks(economy);
        this.sectors = economy.sectors().size();
    }

    /** One row a region and month of the horizon, by region. */
    public static List<PriceEffect> of(Projection projection) {
        return since(projection.scenario().horizon().from(), projection);
    }

    /** One row a region in the last month of the horizon. */
    public static List<PriceEffect> inLastMonth(Projection projection) {
        return since(projection.scenario().horizon().to(), projection);
    }

    private static List<PriceEffect> since(YearMonth month, Projection projection) {
        PriceEffects effects = new PriceEffects(
                projection, new Horizon(month, projection.scenario().horizon().to()));
        List<PriceEffect> rows = new ArrayList<>();
        for (int region = 0; region < effects.economy.regions().size(); region++) {
            effects.add(region, rows);
        }
        return rows;
    }

    /** Log changes of what a region buys abroad, by sector and month. */
    private final class Imports {
        private final double[][] border;
        private final double[][] landed;
        private final double[] share;

        private Imports(int months) {
            border = new double[months][sectors];
            landed = new double[months][sectors];
            share = new double[sectors];
        }
    }

    private void add(int region, List<PriceEffect> rows) {
        int first = projection.timeline().indexOf(horizon.from());
        Imports imports = imports(region, first, horizon.months());
        double[] weights = new double[sectors];
        double whole = 0.0;
        for (int s = 0; s < sectors; s++) {
            boolean goods = !economy.sectors().get(s).code().code().equals(ModelRegions.SERVICES);
            weights[s] = goods ? imports.share[s] * links.accounts().spending().get(region, s) : 0.0;
            whole += weights[s];
        }
        double output = 0.0;
        for (int s = 0; s < sectors; s++) {
            output += links.accounts().output().get(region, s);
        }
        for (int t = 0; t < horizon.months(); t++) {
            Vector bought = links.purchases(region, Vector.of(imports.landed[t]));
            Vector made = links.costs(region, bought);
            double border = 0.0;
            double landed = 0.0;
            double direct = 0.0;
            double consumer = 0.0;
            double producer = 0.0;
            for (int s = 0; s < sectors; s++) {
                double perUnit = imports.share[s] > 0 ? weights[s] / imports.share[s] / whole : 0.0;
                border += perUnit * imports.border[t][s];
                landed += perUnit * imports.landed[t][s];
                direct += links.accounts().finalShares().get(region, s) * imports.landed[t][s];
                consumer += links.accounts().finalShares().get(region, s) * bought.get(s);
                producer += links.accounts().output().get(region, s) / output * made.get(s);
            }
            rows.add(new PriceEffect(
                    horizon.from().plusMonths(t).toString(),
                    economy.regions().get(region).code().code(),
                    percent(border),
                    percent(landed),
                    percent(direct),
                    percent(consumer),
                    percent(producer)));
        }
    }

    private static double percent(double log) {
        return PERCENT * Math.expm1(log);
    }

    /** Log price before duty in the buyer's currency. */
    private static double border(Projection run, int origin, int region, int sector, int month) {
        return run.logPrice(origin, region, sector, month) - run.logUsdPerUnit(region, month);
    }

    /** Log change of what duty makes of a price, by month. */
    private double[] duty(int origin, int region, int sector, int first, int months) {
        Vector after = duties.rates(null, origin, region, sector);
        Vector before = dutiesBefore
                .map(rates -> rates.rates(null, origin, region, sector))
                .orElseGet(() -> duties.before(origin, region, sector));
        double[] duty = new double[months];
        for (int t = 0; t < months; t++) {
            duty[t] = Math.log1p(after.get(first + t)) - Math.log1p(before.get(first + t));
        }
        return duty;
    }

    private Imports imports(int region, int first, int months) {
        Imports imports = new Imports(months);
        Projection base = projection.against().orElse(null);
        for (int s = 0; s < sectors; s++) {
            double spending = links.accounts().spending().get(region, s);
            TradeFlows.Market market = economy.trade().market(region, s);
            boolean isMoved = duties.isMoved(region, s)
                    || dutiesBefore.isPresent() && dutiesBefore.get().isMoved(region, s);
            for (int k = 0; k < market.size(); k++) {
                int origin = market.origin(k);
                double share = spending > 0 ? market.value(k) * (1 + market.tariff(k)) / spending : 0.0;
                if (origin == region || share == 0.0) {
                    continue;
                }
                imports.share[s] += share;
                double[] duty = isMoved ? duty(origin, region, s, first, months) : new double[months];
                for (int t = 0; t < months; t++) {
                    double border = border(projection, origin, region, s, first + t)
                            - (base == null ? 0.0 : border(base, origin, region, s, first + t));
                    imports.border[t][s] += share * border;
                    imports.landed[t][s] += share * (border + duty[t]);
                }
            }
        }
        return imports;
    }
}
