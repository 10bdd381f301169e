package io.tradewind.core.projection.internal;

import io.tradewind.core.base.Cancellation;
import io.tradewind.core.base.Exponentials;
import io.tradewind.core.currency.CurrencyPaths;
import io.tradewind.core.currency.MarketFx;
import io.tradewind.core.investment.InvestmentProgram;
import io.tradewind.core.longrun.LongRunPath;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProductAnswer;
import io.tradewind.core.projection.ProductSums;
import io.tradewind.core.schedule.GoodsSplit;
import io.tradewind.core.schedule.MarketShifts;
import io.tradewind.core.schedule.MarketTariffs;
import io.tradewind.core.schedule.ShiftProgram;
import io.tradewind.core.schedule.TariffProgram;
import io.tradewind.core.schedule.Timeline;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Simulates every market of the world that something moves; China's own markets last, because its imports follow its exports. */
public final class WorldSimulation {
    private static final MarketAnswer NOTHING = new MarketAnswer(null, null);

    private final Economy economy;
    private final Parameters parameters;
    private final ResponseRules rules;
    private final TariffProgram tariffs;
    private final ShiftProgram shifts;
    private final InvestmentProgram investment;
    private final CurrencyPaths currencies;
    /** Dollar-priced inputs of each sector's exports, by which goods are priced alike. */
    private final double[] content;

    private final Optional<LongRunPath> longRun;
    private final int first;
    private final int months;
    private final int regions;
    private final int sectors;
    private final int reporter;
    private final BaseMarkets markets;
    private final MarketMemory memory;
    private Optional<ProductMarkets> apart = Optional.empty();

    /** A simulation of the months [first, months); nothing happens before the first. */
    public WorldSimulation(
            Economy economy,
            Parameters parameters,
            ResponseRules rules,
            TariffProgram tariffs,
            ShiftProgram shifts,
            InvestmentProgram investment,
            CurrencyPaths currencies,
            Optional<LongRunPath> longRun,
            BaseMarkets markets,
            MarketMemory memory,
            int first,
            int months) {
        this.markets = markets.with(parameters.get("default_import_share"));
        this.memory = memory;
        this.economy = economy;
        this.parameters = parameters;
        this.rules = rules;
        this.tariffs = tariffs;
        this.shifts = shifts;
        this.investment = investment;
        this.currencies = currencies.isQuiet() ? null : currencies;
        this.longRun = longRun;
        this.first = first;
        this.months = months;
        this.regions = economy.regions().size();
        this.sectors = economy.sectors().size();
        this.reporter = economy.reporterIndex();
        this.content = economy.sectors().stream()
                .mapToDouble(sector -> parameters.get("mu_usd", sector.code().code(), "mu_usd"))
                .toArray();
    }

    /**
     * The same whose markets are taken apart by product where these are known.
     *
     * @param sink           takes what each product does
     * @param sums           knows or keeps what markets come to
     * @param timeline       months of the simulation
     * @param horizon        position of the first that is asked for
     * @param keepsDiversion as in {@link #run}
     */
    public WorldSimulation by(
            ProductFlows products,
            ProductAnswer.Sink sink,
            ProductSums sums,
            Timeline timeline,
            int horizon,
            boolean keepsDiversion) {
        apart = Optional.of(new ProductMarkets(
                products,
                sink,
                sums,
                new MarketSimulation(rules, regions, first, months, keepsDiversion),
                new BaseGrowth(economy, parameters, timeline),
                horizon,
                regions,
                first,
                months,
                keepsDiversion));
        return this;
    }

    /**
     * The responses of all markets.
     *
     * @param withReporter   whether the reporter's own markets are asked for
     * @param keepsDiversion whether they say what diversion contributes, which takes half as much memory again
     * @param cancellation   asked before each market
     */
    public WorldResponse run(boolean withReporter, boolean keepsDiversion, Cancellation cancellation) {
        MarketAnswer[] answers = new MarketAnswer[regions * sectors];
        Arrays.fill(answers, NOTHING);
        MarketSimulation simulation = new MarketSimulation(rules, regions, first, months, keepsDiversion);
        for (int d = 0; d < regions; d++) {
            if (d != reporter) {
                simulate(simulation, d, answers, false, cancellation);
            }
        }
        if (reporter >= 0 && withReporter) {
            simulate(simulation, reporter, answers, true, cancellation);
        }
        return new WorldResponse(regions, first, months, keepsDiversion, answers);
    }

    private void simulate(
            MarketSimulation simulation,
            int destination,
            MarketAnswer[] answers,
            boolean afterExports,
            Cancellation cancellation) {
        Map<Double, MarketFx> fxByContent = new HashMap<>();
        for (int s = 0; s < sectors; s++) {
            cancellation.check();
            answers[s * regions + destination] =
                    answer(simulation, destination, s, fxByContent, afterExports ? answers : null);
        }
    }

    /** What a market does, remembered if it hangs on no other market and on no long run. */
    private MarketAnswer answer(
            MarketSimulation simulation,
            int destination,
            int sector,
            Map<Double, MarketFx> fxByContent,
            MarketAnswer[] exportsFrom) {
        if (exportsFrom != null || longRun.isPresent() || !memory.keeps() || apart.isPresent()) {
            return simulated(simulation, destination, sector, fxByContent, exportsFrom);
        }
        MarketMemory.Key key = new MarketMemory.Key(
                destination,
                sector,
                first,
                tariffs.reaching(destination, sector),
                shifts.reaching(destination, sector),
                investment.reaching(destination),
                currencies);
        MarketAnswer known = memory.recall(key);
        if (known == null) {
            known = simulated(simulation, destination, sector, fxByContent, null);
            memory.keep(key, known);
        }
        return known;
    }

    private MarketAnswer simulated(
            MarketSimulation simulation,
            int destination,
            int sector,
            Map<Double, MarketFx> fxByContent,
            MarketAnswer[] exportsFrom) {
        Market market = market(destination, sector, fxByContent, exportsFrom);
        if (market == null) {
            return new MarketAnswer(null, null);
        }
        MarketPath byProduct =
                apart.map(products -> products.run(market, sector, tariffs)).orElse(null);
        if (byProduct != null) {
            return new MarketAnswer(byProduct, null);
        }
        List<GoodsSplit> splits = market.tariffs() == null ? List.of() : splits(destination, sector);
        MarketPath whole = simulation.run(market);
        DividedMarket parts = new DividedMarket(splits, whole, whole);
        for (GoodsSplit split : splits) {
            int before = Math.max(0, split.from() - first);
            MarketParts next = parts(simulation, market, sector, split);
            parts = parts.then(next, before);
            whole = whole.then(next.whole(market.base(), destination), before);
        }
        return new MarketAnswer(whole, splits.isEmpty() ? null : parts);
    }

    /** How tariffs that are known within the months divide the market, one after the other; empty in most markets. */
    private List<GoodsSplit> splits(int destination, int sector) {
        return tariffs.splits(destination, sector).stream()
                .filter(split -> split.from() < months)
                .toList();
    }

    /** The two parts of a market, divided that way from the first month on. */
    private MarketParts parts(MarketSimulation simulation, Market market, int sector, GoodsSplit split) {
        MarketPath exempt = part(simulation, market, sector, split, true);
        MarketPath rest = part(simulation, market, sector, split, false);
        return new MarketParts(split, exempt == null ? rest : exempt, rest == null ? exempt : rest);
    }

    private MarketPath part(
            MarketSimulation simulation, Market market, int sector, GoodsSplit split, boolean exemptPart) {
        BaseMarket base = MarketParts.base(market.base(), split, exemptPart);
        return base == null
                ? null
                : simulation.run(market.with(base, tariffs.part(market.destination(), sector, split, exemptPart)));
    }

    /** The market, ready to be run; null if nothing moves it or it imports nothing. */
    private Market market(int destination, int sector, Map<Double, MarketFx> fxByContent, MarketAnswer[] exportsFrom) {
        MarketShifts shifted = shifts.emptyMarket();
        shifts.addTo(shifted, destination, sector);
        investment.addTo(shifted, destination, sector);
        longRun.ifPresent(path -> path.addTo(shifted, destination));
        MarketTariffs duties = tariffs.market(destination, sector);
        MarketFx fx = fx(destination, sector, fxByContent);
        double[] importDemand = exportsFrom == null ? null : derivedDemand(sector, exportsFrom);
        if (duties == null && fx == null && shifted.isEmpty() && importDemand == null) {
            return null;
        }
        BaseMarket base = markets.of(destination, sector);
        return base == null
                ? null
                : new Market(
                        destination,
                        rules.demand(sector),
                        base,
                        rules.storability(sector),
                        duties,
                        fx,
                        shifted.isEmpty() ? null : shifted,
                        importDemand);
    }

    private MarketFx fx(int destination, int sector, Map<Double, MarketFx> fxByContent) {
        if (currencies == null) {
            return null;
        }
        return fxByContent.computeIfAbsent(
                content[sector],
                any -> MarketFx.of(
                        currencies,
                        parameters,
                        destination,
                        economy.regions().get(destination).code().code(),
                        economy.sectors().get(sector).code().code()));
    }

    /** What China's imports of a sector owe to its exports of the same sector. @source MODEL §1, imports of China */
    private double[] derivedDemand(int sector, MarketAnswer[] answers) {
        double[] exports = new double[months];
        boolean moved = false;
        double total = 0.0;
        for (int d = 0; d < regions; d++) {
            MarketPath path = d == reporter ? null : answers[sector * regions + d].whole;
            double base = d == reporter ? 0.0 : economy.trade().value(reporter, d, sector);
            total += base;
            moved |= path != null;
            addExports(base, path == null ? null : path.logQuantities(reporter), exports);
        }
        if (!moved || total == 0.0) {
            return null;
        }
        double elasticity =
                parameters.get("mu_import", economy.sectors().get(sector).code().code());
        for (int t = first; t < months; t++) {
            exports[t] = exports[t] == total ? 0.0 : elasticity * Math.log(exports[t] / total);
        }
        return exports;
    }

    /** Adds the exports of a flow by month; the log of their change is null where there is none. */
    private void addExports(double base, double[] logChange, double[] sum) {
        double[] change = new double[months - first];
        if (logChange != null) {
            Exponentials.expm1(1.0, logChange, change, change.length);
        }
        for (int t = first; t < months; t++) {
            sum[t] += base * (1.0 + change[t - first]);
        }
    }
}
