package io.tradewind.core.projection.internal;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.DutyRates;
import io.tradewind.core.schedule.DutyPath;
import io.tradewind.core.schedule.GoodsSplit;
import io.tradewind.core.schedule.MarketTariffs;
import io.tradewind.core.schedule.TariffProgram;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Duty that an importer collects on a flow, as a share of the flow's customs value, by month: the tariff of the base year and what the scenario adds,
 * with collected share, goods under way and exemptions. Not thread-safe.
 *
 * @source LONGRUN §3
 */
public final class CollectedDuties implements DutyRates {
    private final Economy economy;
    private final Parameters parameters;
    private final TariffProgram tariffs;
    private final WorldResponse response;
    private final int months;
    /** The two parts of each divided market under each of its splits, by market. */
    private final Map<Integer, List<MarketTariffs[]>> parts = new HashMap<>();

    /** The duties of a run. */
    public CollectedDuties(
            Economy economy, Parameters parameters, TariffProgram tariffs, WorldResponse response, int months) {
        this.economy = economy;
        this.parameters = parameters;
        this.tariffs = tariffs;
        this.response = response;
        this.months = months;
    }

    @Override
    public Vector atBaseMix(String product, int origin, int destination, int sector) {
        return product == null
                ? Vector.of(wholeSector(origin, destination, sector))
                : rates(product, origin, destination, sector);
    }

    @Override
    public boolean isMoved(int destination, int sector) {
        return !tariffs.reaching(destination, sector).isEmpty();
    }

    @Override
    public Vector before(int origin, int destination, int sector) {
        return Vector.of(constant(origin, destination, sector));
    }

    private double[] constant(int origin, int destination, int sector) {
        double[] rates = new double[months];
        Arrays.fill(rates, base(origin, destination, sector));
        return rates;
    }

    /** The tariff of the base year on the goods that pay it: not on those that are brought in to be worked on and sold abroad. */
    private double base(int origin, int destination, int sector) {
        double rate = economy.trade().tariff(origin, destination, sector);
        String importer = economy.regions().get(destination).code().code();
        return destination == economy.reporterIndex()
                ? rate * (1.0 - parameters.getOr("processing_share", importer, 0.0))
                : rate;
    }

    private double[] wholeSector(int origin, int destination, int sector) {
        double[] rates = constant(origin, destination, sector);
        DutyPath path = tariffs.path(destination, sector, origin);
        for (int t = 0; path != null && t < months; t++) {
            rates[t] += path.added().get(t);
        }
        return rates;
    }

    @Override
    public Vector rates(String product, int origin, int destination, int sector) {
        double[] rates = wholeSector(origin, destination, sector);
        List<GoodsSplit> splits = tariffs.splits(destination, sector);
        double[] exempt = new double[months];
        double[] rest = new double[months];
        if (splits.isEmpty()
                || !response.addLogValueOfPart(true, origin, destination, sector, exempt)
                || !response.addLogValueOfPart(false, origin, destination, sector, rest)) {
            return Vector.of(rates);
        }
        double base = base(origin, destination, sector);
        List<MarketTariffs[]> both = parts.computeIfAbsent(
                destination * economy.sectors().size() + sector, any -> parts(splits, destination, sector));
        for (int k = 0; k < splits.size(); k++) {
            GoodsSplit split = splits.get(k);
            double share = split.exemptShare(origin);
            if (product != null) {
                share = split.products().contains(product) ? 1.0 : 0.0;
            }
            int end = k + 1 < splits.size() ? splits.get(k + 1).from() : months;
            for (int t = Math.max(0, split.from()); t < Math.min(end, months); t++) {
                double free = share * Math.exp(exempt[t]);
                double paying = (1.0 - share) * Math.exp(rest[t]);
                double duty = free * added(both.get(k)[0], origin, t) + paying * added(both.get(k)[1], origin, t);
                rates[t] = free + paying > 0 ? base + duty / (free + paying) : rates[t];
            }
        }
        return Vector.of(rates);
    }

    private List<MarketTariffs[]> parts(List<GoodsSplit> splits, int destination, int sector) {
        return splits.stream()
                .map(split -> new MarketTariffs[] {
                    tariffs.part(destination, sector, split, true), tariffs.part(destination, sector, split, false)
                })
                .toList();
    }

    private static double added(MarketTariffs part, int origin, int month) {
        DutyPath path = part.of(origin);
        return path == null ? 0.0 : path.added().get(month);
    }
}
