package io.tradewind.core.projection.internal;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.schedule.Timeline;
import java.util.List;

/**
 * Trade of a region of the world layer: the year's flows moved to each month by growth and the number of days, times the response.
 *
 * @source MODEL §11, two layers of the baseline
 */
public final class WorldTable implements FlowTable {
    private final Economy economy;
    private final WorldResponse response;
    private final int region;
    private final TradeDirection flow;
    private final List<String> products;
    private final List<String> partners;
    private final BaseGrowth growth;

    /** The table of a region and direction. */
    public WorldTable(
            Economy economy,
            Parameters parameters,
            WorldResponse response,
            Timeline timeline,
            int region,
            TradeDirection flow) {
        this.economy = economy;
        this.response = response;
        this.region = region;
        this.flow = flow;
        this.products = economy.sectors().stream().map(s -> s.code().code()).toList();
        this.partners = economy.regions().stream().map(r -> r.code().code()).toList();
        this.growth = new BaseGrowth(economy, parameters, timeline);
    }

    private int origin(int partner) {
        return flow == TradeDirection.EXPORTS ? region : partner;
    }

    private int destination(int partner) {
        return flow == TradeDirection.EXPORTS ? partner : region;
    }

    @Override
    public List<String> products() {
        return products;
    }

    @Override
    public List<String> partners() {
        return partners;
    }

    @Override
    public double baselineUsdMn(int product, int partner, int month) {
        if (partner == region) {
            return 0.0;
        }
        return economy.trade().value(origin(partner), destination(partner), product)
                * growth.factors(origin(partner), destination(partner))[month];
    }

    @Override
    public double scenarioUsdMn(int product, int partner, int month) {
        double base = baselineUsdMn(product, partner, month);
        if (base == 0.0 || !response.moved(destination(partner), product)) {
            return base;
        }
        double log = response.logQuantity(origin(partner), destination(partner), product, month)
                + logPrice(product, partner, month);
        return log == 0.0 ? base : base * Math.exp(log);
    }

    @Override
    public double logPrice(int product, int partner, int month) {
        return response.logPrice(origin(partner), destination(partner), product, month);
    }

    @Override
    public double logEventPrice(int product, int partner, int month) {
        return logPrice(product, partner, month);
    }

    @Override
    public double logExchange(int product, int partner, int month) {
        return response.logExchange(WorldResponse.Goods.SECTOR, origin(partner), destination(partner), product, month);
    }

    @Override
    public double divertedUsdMn(int product, int partner, int month) {
        double log = response.logDiversion(
                WorldResponse.Goods.SECTOR, origin(partner), destination(partner), product, month);
        return log == 0.0 ? 0.0 : baselineUsdMn(product, partner, month) * Math.expm1(log);
    }
}
