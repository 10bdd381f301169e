package io.tradewind.core.projection.internal;

import io.tradewind.core.array.Vector;
import io.tradewind.core.baseline.PartnerBaseline;
import io.tradewind.core.baseline.ProductMix;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.rerouting.RerouteLedgers;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.schedule.Timeline;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Trade of the panel's reporter: customs prints up to the origin, afterwards the baseline times the world layer's response to the partner's
 * region and the product's sector, times what names the product itself.
 *
 * @source MODEL §11, two layers of the baseline, and the bridge
 */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class PanelTable implements FlowTable, Serializable {
    /** Responses that differ by less, relative, are of the same past: what was enacted later leaves rounding in the months before. */
    private static final double SAME_PAST = 1e-10;

    private final CustomsPanel panel;
    private final TradeDirection flow;
    private final Timeline timeline;
    private final int forecastOrigin;
    private final int sectors;
    private final List<String> products;
    private final List<String> partners;
    private final PanelEvents events;
    private final RateHistory history;
    private final ProductMix monthlyMix;
    private final double[][][] futureMix;
    private final boolean[] printed;
    private final PartnerBaseline baseline;
    private final PanelTable happened;
    /** Below this share of a cell, what is printed does not say what there would be without events. */
    private final double least;

    /**
     * The table of a direction; the baseline is estimated on months up to the origin.
     *
     * @param response what the markets do, without what goes through hubs
     * @param ledgers  what goes through hubs
     * @param happened the table of what happened, whose response is in the printed months and whose baseline is this one's; null if the scenario's own
     *                 is
     */
    public PanelTable(
            Economy economy,
            CustomsPanel panel,
            TradeDirection flow,
            Scenario scenario,
            Parameters parameters,
            ResponseRules rules,
            BaseMarkets markets,
            MarketMemory memory,
            WorldResponse response,
            Optional<RerouteLedgers> ledgers,
            Timeline timeline,
            YearMonth forecastOrigin,
            PanelTable happened) {
        this.happened = happened;
        this.least = parameters.get("least_left");
        this.panel = panel;
        this.flow = flow;
        this.timeline = timeline;
        this.forecastOrigin = timeline.indexOf(forecastOrigin);
        this.sectors = economy.sectors().size();
        this.partners = panel.partners().stream().map(Partner::code).toList();
        ReporterProfile reporter = economy.reporter().orElseThrow();
        int[] regionOf = regionOf(economy, panel);
        boolean exports = flow == TradeDirection.EXPORTS;
        this.products = exports
                ? panel.products().stream().map(p -> p.code()).toList()
                : economy.sectors().stream().map(s -> s.code().code()).toList();
        ProductSectors sectorsOf =
                exports ? ProductSectors.ofProducts(economy, panel) : ProductSectors.ofSectors(products.size());
        this.history = happened != null
                ? happened.history
                : memory.history(
                        flow,
                        forecastOrigin,
                        () -> new RateHistory(
                                economy, panel, flow, parameters, rules, markets, timeline, forecastOrigin));
        this.events = new PanelEvents(
                response,
                rules,
                economy.reporterIndex(),
                exports,
                regionOf,
                sectorsOf,
                goods(response, exports, regionOf, sectorsOf),
                exports ? productShifts(scenario, economy, panel, parameters, timeline) : null,
                exports && ledgers.isPresent()
                        ? HubBridge.of(economy, panel, regionOf, sectorsOf, ledgers.get())
                        : null,
                MovedHoliday.logEffect(scenario, panel, reporter, flow, parameters, timeline, this.forecastOrigin));
        if (happened != null) {
            this.monthlyMix = happened.monthlyMix;
            this.futureMix = happened.futureMix;
            this.printed = happened.printed;
            this.baseline = happened.baseline;
            return;
        }
        this.monthlyMix = exports && !panel.monthlyMix().isEmpty()
                ? ProductMix.estimate(panel, forecastOrigin, parameters, timeline, this::left)
                : null;
        this.futureMix = futureMix();
        this.printed = printed();
        this.baseline = PartnerBaseline.estimate(
                panel, reporter, flow, forecastOrigin, parameters, partnerResponse(), timeline);
    }

    /** Region of each partner; -1 for none. */
    private static int[] regionOf(Economy economy, CustomsPanel panel) {
        return panel.partners().stream()
                .mapToInt(p ->
                        p.region().map(code -> economy.indexOf(code).orElse(-1)).orElse(-1))
                .toArray();
    }

    /** What names products themselves; null if nothing does. */
    private static ProductShifts productShifts(
            Scenario scenario, Economy economy, CustomsPanel panel, Parameters parameters, Timeline timeline) {
        ProductShifts shifts = new ProductShifts(scenario, economy, panel, parameters, timeline);
        return shifts.isEmpty() ? null : shifts;
    }

    /** What each product stands for in each partner's market of each of its sectors. */
    private WorldResponse.Goods[][][] goods(
            WorldResponse response, boolean exports, int[] regionOf, ProductSectors sectorsOf) {
        WorldResponse.Goods[][][] result = new WorldResponse.Goods[products.size()][regionOf.length][];
        for (int p = 0; p < result.length; p++) {
            for (int j = 0; j < regionOf.length; j++) {
                result[p][j] = new WorldResponse.Goods[sectorsOf.count(p)];
                for (int k = 0; k < result[p][j].length; k++) {
                    result[p][j][k] = exports && regionOf[j] >= 0
                            ? response.goods(products.get(p), regionOf[j], sectorsOf.sector(p, k))
                            : WorldResponse.Goods.SECTOR;
                }
            }
        }
        return result;
    }

    /** Mix of each partner after the origin, where the panel knows it by month. */
    private double[][][] futureMix() {
        double[][][] result = new double[partners.size()][timeline.months()][];
        for (int j = 0; monthlyMix != null && j < result.length; j++) {
            for (int t = forecastOrigin + 1; t < timeline.months(); t++) {
                result[j][t] = monthlyMix.withoutResponse(j, t).toArray();
            }
        }
        return result;
    }

    /** Log response of each partner's total in the months on which the baseline is estimated, which reads none after the origin. */
    private List<Vector> partnerResponse() {
        int read = Math.min(forecastOrigin + 1, timeline.months());
        List<Vector> result = new ArrayList<>();
        for (int j = 0; j < partners.size(); j++) {
            double[] path = moved(j, read);
            for (int t = 0; t < read; t++) {
                path[t] = Math.log(path[t]) + historyLog(j, t);
            }
            result.add(Vector.of(path));
        }
        return result;
    }

    /** What events made of the partner's total, as a factor by month; a printed mix holds the events already. */
    private double[] moved(int partner, int months) {
        double[] moved = new double[months];
        double[][] known = PanelEvents.unknown(sectors, products.size());
        for (int p = 0; p < products.size(); p++) {
            double[] factor = events.factors(p, partner, months, known);
            if (monthlyMix == null) {
                add(mix(p, partner, 0), factor, moved);
                continue;
            }
            for (int t = 0; t < moved.length; t++) {
                double share = mix(p, partner, t);
                moved[t] += printed[t] ? share / Math.max(least, factor[t]) : share * factor[t];
            }
        }
        for (int t = 0; t < moved.length; t++) {
            moved[t] = printed[t] ? 1.0 / moved[t] : moved[t];
        }
        return moved;
    }

    private static void add(double share, double[] factor, double[] sum) {
        for (int t = 0; t < sum.length; t++) {
            sum[t] += share * factor[t];
        }
    }

    /** Months whose mix of products is as customs printed it. */
    private boolean[] printed() {
        boolean[] result = new boolean[timeline.months()];
        for (int t = 0; t <= Math.min(forecastOrigin, result.length - 1); t++) {
            result[t] = monthlyMix != null && panel.covers(timeline.month(t));
        }
        return result;
    }

    /** Share of a product in the partner's trade: as printed up to the origin, without events after it. */
    private double mix(int product, int partner, int t) {
        if (flow == TradeDirection.IMPORTS) {
            return panel.importMix().get(product, partner);
        }
        if (monthlyMix == null) {
            return panel.productMix().get(product, partner);
        }
        return t <= forecastOrigin ? monthlyMix.printed(product, partner, t) : futureMix[partner][t][product];
    }

    private double historyLog(int partner, int t) {
        return history.logQuantity(partner, t) + history.logPrice(partner, t);
    }

    /** The first number after the origin that is not finite or too large, with its place; nothing if all are sound. */
    Optional<ResultCheck.Cell> firstOutside() {
        for (int j = 0; j < partners.size(); j++) {
            int partner = j;
            int[] named = IntStream.range(0, products.size())
                    .filter(p -> events.isNamed(p, partner))
                    .toArray();
            for (int t = forecastOrigin + 1; t < timeline.months(); t++) {
                double usdMn = baseline.usdMn(j, t) * history.factor(j, t);
                if (!(usdMn >= 0 && usdMn < Double.POSITIVE_INFINITY)) {
                    return Optional.of(cell("the base path", j, "", usdMn, t));
                }
                for (int p : named) {
                    double log = Math.log(events.factor(p, j, t));
                    if (!ResultCheck.holds(log) && log != Double.NEGATIVE_INFINITY) {
                        return Optional.of(cell("the change", j, " in " + products.get(p), log, t));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private ResultCheck.Cell cell(String what, int partner, String of, double value, int month) {
        return new ResultCheck.Cell(
                what + " of " + panel.reporter() + "'s " + flow.label() + ", partner " + partners.get(partner) + of,
                value,
                month);
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
        double share = mix(product, partner, month);
        if (month <= forecastOrigin) {
            YearMonth day = timeline.month(month);
            return panel.covers(day) ? share * panel.valueUsdMn(flow, day, partner) : Double.NaN;
        }
        return share * baseline.usdMn(partner, month) * history.factor(partner, month);
    }

    @Override
    public double scenarioUsdMn(int product, int partner, int month) {
        double base = baselineUsdMn(product, partner, month);
        return month <= forecastOrigin
                ? base * otherPast(product, partner, month)
                : base * events.factor(product, partner, month);
    }

    /** What a printed month would be times if the scenario's past had been the real one; 1 where it was. @source MODEL §13, base path */
    private double otherPast(int product, int partner, int month) {
        if (happened == null) {
            return 1.0;
        }
        double scenario = events.factor(product, partner, month);
        double real = happened.events.factor(product, partner, month);
        if (Math.abs(scenario - real) <= SAME_PAST * real) {
            return 1.0;
        }
        return real < least ? Math.max(least, scenario) / least : scenario / real;
    }

    /** What events left of a cell in a printed month, as far as that can be told. */
    private double left(int product, int partner, int month) {
        return Math.max(least, events.factor(product, partner, month));
    }

    @Override
    public double logPrice(int product, int partner, int month) {
        return history.logPrice(partner, month) + events.logPrice(product, partner, month);
    }

    @Override
    public double logEventPrice(int product, int partner, int month) {
        if (month <= forecastOrigin && happened == null) {
            return 0.0;
        }
        return events.logPrice(product, partner, month);
    }

    @Override
    public double logExchange(int product, int partner, int month) {
        return history.logPrice(partner, month) + events.logExchange(product, partner, month);
    }

    @Override
    public double divertedUsdMn(int product, int partner, int month) {
        double log = events.logDiversion(product, partner, month);
        if (log == 0.0) {
            return 0.0;
        }
        return scenarioUsdMn(product, partner, month) / events.factor(product, partner, month) * Math.expm1(log);
    }

    /** The baseline by partner. */
    public PartnerBaseline baseline() {
        return baseline;
    }
}
