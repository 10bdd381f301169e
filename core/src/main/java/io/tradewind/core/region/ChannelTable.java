package io.tradewind.core.region;

import io.tradewind.core.projection.FlowTable;
import java.util.List;

/**
 * An area's trade through one channel: a share of each cell of all its trade. Where a duty that processing does not pay has lowered imports,
 * processing keeps its baseline and the other channels bear the fall together.
 *
 * @param all        the area's trade through all channels
 * @param share      share of the channel in it; NaN if not known
 * @param processing share of processing; NaN if not known
 * @param isProcessing whether the channel is processing
 * @param duties     added duties on imports by product, partner and month, which processing does not pay; null for exports
 * @source MODEL §5, channel wedges
 */
record ChannelTable(FlowTable all, double share, double processing, boolean isProcessing, double[][][] duties)
        implements FlowTable {
    @Override
    public List<String> products() {
        return all.products();
    }

    @Override
    public List<String> partners() {
        return all.partners();
    }

    private boolean taxed(int product, int partner, int month) {
        return duties != null && duties[product][partner] != null && duties[product][partner][month] > 0;
    }

    @Override
    public double scenarioUsdMn(int product, int partner, int month) {
        double value = all.scenarioUsdMn(product, partner, month);
        double before = all.baselineUsdMn(product, partner, month);
        if (!(value < before) || Double.isNaN(processing) || !taxed(product, partner, month)) {
            return share * value;
        }
        double kept = Math.min(processing * before, value);
        return isProcessing ? kept : share / (1 - processing) * (value - kept);
    }

    @Override
    public double baselineUsdMn(int product, int partner, int month) {
        return share * all.baselineUsdMn(product, partner, month);
    }

    @Override
    public double logPrice(int product, int partner, int month) {
        return all.logPrice(product, partner, month);
    }

    @Override
    public double logExchange(int product, int partner, int month) {
        return all.logExchange(product, partner, month);
    }

    @Override
    public double divertedUsdMn(int product, int partner, int month) {
        return share * all.divertedUsdMn(product, partner, month);
    }
}
