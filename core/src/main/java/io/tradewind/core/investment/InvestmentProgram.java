package io.tradewind.core.investment;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.InvestmentBase;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.schedule.MarketShifts;
import io.tradewind.core.schedule.ModelRegions;
import io.tradewind.core.schedule.Ramp;
import io.tradewind.core.schedule.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Investment events of a scenario, resolved to what they add to China's trade with each host. */
public final class InvestmentProgram {
    private static final String COMPOSITION = "comp";
    private static final String BELT_AND_ROAD = "BRI";
    private static final int MONTHS_A_YEAR = 12;

    private final Economy economy;
    private final Parameters parameters;
    private final Timeline timeline;
    private final int reporter;
    private final double[] baseShare;
    private final Optional<InvestmentBase> base;
    private final List<Invested> events;
    /** Share of each region in what each event spends, once it is asked for. */
    private final double[][] shares;
    /** What each event does in each host, once it is asked for. */
    private final Hosted[][] hosted;

    private final Vector[] active;

    /** The regions that each event reaches. */
    private final List<boolean[]> hosts;

    private record Invested(String id, double probability, InvestmentShock shock) {
        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /** A path that all sectors of a host's market share, and how much of it each takes. */
    private record Hosted(Vector path, double[] factor) {}

    private InvestmentProgram(Economy economy, Parameters parameters, Timeline timeline, List<Invested> events) {
        this.economy = economy;
        this.parameters = parameters;
        this.timeline = timeline;
        this.events = List.copyOf(events);
        this.hosts = events.stream()
                .map(event -> ModelRegions.members(economy, event.shock().hosts()))
                .toList();
        this.shares = new double[events.size()][];
        this.hosted = new Hosted[events.size()][economy.regions().size()];
        this.active = new Vector[events.size()];
        this.reporter = economy.reporterIndex();
        this.base = economy.monthlyBaseline().flatMap(baseline -> baseline.investment());
        this.baseShare = reporter < 0 ? new double[0] : shares(ModelRegions.members(economy, List.of(BELT_AND_ROAD)));
    }

    /** The program of a scenario that has been checked. */
    public static InvestmentProgram of(Scenario scenario, Economy economy, Parameters parameters, Timeline timeline) {
        List<Invested> events = new ArrayList<>();
        scenario.act(new Effects() {
            @Override
            public void investment(Event event, InvestmentShock investment) {
                events.add(new Invested(event.id(), event.weight(), investment));
            }
        });
        events.sort(Comparator.comparing(Invested::id));
        return new InvestmentProgram(economy, parameters, timeline, events);
    }

    /** The events that reach a market abroad, in their order: programs of the same world, parameters and months with equal answers move it alike. */
    public List<?> reaching(int destination) {
        return IntStream.range(0, events.size())
                .filter(k -> hosts.get(k)[destination])
                .mapToObj(events::get)
                .toList();
    }

    /** Share of each of the regions in China's exports of machinery and metals to them (of all goods if the world has neither). */
    private double[] shares(boolean[] regions) {
        double[] heavy = exportsTo(regions, List.of("machinery", "metals"));
        double sum = java.util.Arrays.stream(heavy).sum();
        if (sum == 0) {
            heavy = exportsTo(regions, List.of(WorldWords.ALL));
            sum = java.util.Arrays.stream(heavy).sum();
        }
        for (int r = 0; sum > 0 && r < heavy.length; r++) {
            heavy[r] /= sum;
        }
        return heavy;
    }

    private double[] exportsTo(boolean[] regions, List<String> sectorWords) {
        Vector sectors = ModelRegions.sectors(economy, sectorWords);
        double[] exports = new double[regions.length];
        for (int r = 0; r < regions.length; r++) {
            for (int s = 0; regions[r] && r != reporter && s < sectors.length(); s++) {
                exports[r] += sectors.get(s) * economy.trade().value(reporter, r, s);
            }
        }
        return exports;
    }

    /** Adds what concerns the market. */
    public void addTo(MarketShifts market, int destination, int sector) {
        if (reporter < 0 || isServices(sector)) {
            return;
        }
        for (int k = 0; k < events.size(); k++) {
            InvestmentShock shock = events.get(k).shock();
            double probability = events.get(k).probability();
            boolean[] reached = hosts.get(k);
            if (destination != reporter && reached[destination]) {
                addToHost(market, k, destination, sector);
            } else if (destination == reporter && shock.channel() == InvestmentShock.Channel.TRANSPORT) {
                for (int host = 0; host < reached.length; host++) {
                    if (reached[host] && host != reporter) {
                        market.addCost(host, timeSaved(shock), -probability * dayValue(sector));
                    }
                }
            }
        }
    }

    private void addToHost(MarketShifts market, int event, int host, int sector) {
        Hosted known = hosted[event][host];
        if (known == null) {
            known = hosted(event, host);
            hosted[event][host] = known;
        }
        double factor = known.factor[sector];
        switch (events.get(event).shock().channel()) {
            case CONTRACT -> market.addUsdMn(reporter, known.path, factor);
            case OFDI -> market.addVolume(reporter, known.path, factor);
            case TRANSPORT -> market.addCost(reporter, known.path, factor);
        }
    }

    private Hosted hosted(int event, int host) {
        InvestmentShock shock = events.get(event).shock();
        double probability = events.get(event).probability();
        double[] factor = shock.channel() == InvestmentShock.Channel.TRANSPORT
                ? new double[economy.sectors().size()]
                : composition(shock, host);
        double scale = shock.channel() == InvestmentShock.Channel.OFDI ? weightedMean(factor, host) : 1.0;
        for (int sector = 0; sector < factor.length; sector++) {
            factor[sector] = switch (shock.channel()) {
                case CONTRACT -> probability * (parameters.get("phi_B") * factor[sector]); // (4.1)
                case OFDI -> probability * parameters.get("eps_F") * (factor[sector] / scale); // (4.2)
                case TRANSPORT -> isServices(sector) ? 0.0 : -probability * dayValue(sector); // (4.3)
            };
        }
        Vector path = switch (shock.channel()) {
            case CONTRACT -> Vector.of(TurnoverProfile.of(parameters).turnover(spending(event, host, contracts())));
            case OFDI -> Vector.of(stockGrowth(spending(event, host, ofdi()), host));
            case TRANSPORT -> timeSaved(shock);
        };
        return new Hosted(path, factor);
    }

    private double contracts() {
        return base.map(InvestmentBase::contractsUsdMn).orElse(0.0);
    }

    private double ofdi() {
        return base.map(InvestmentBase::ofdiUsdMn).orElse(0.0);
    }

    /** Million USD above the base path that the host receives each month. */
    private double[] spending(int event, int host, double baseUsdMnAYear) {
        InvestmentShock shock = events.get(event).shock();
        double[] spending = active(event).toArray();
        double monthly;
        if (shock.pctOfBase().isPresent()) {
            monthly = shock.pctOfBase().getAsDouble() / 100.0 * baseUsdMnAYear / MONTHS_A_YEAR * baseShare[host];
        } else {
            Timeline whole = Timeline.of(
                    YearMonth.from(shock.start()), YearMonth.from(shock.end().orElseThrow()));
            double months = java.util.Arrays.stream(
                            Ramp.level(whole, shock.start(), shock.end(), 0, OptionalDouble.empty())
                                    .toArray())
                    .sum();
            monthly = shock.amountUsdMn().orElseThrow() * hostShares(event)[host] / months;
        }
        for (int t = 0; t < spending.length; t++) {
            spending[t] *= monthly;
        }
        return spending;
    }

    /** Share of each month in which the event is on, which is the same for every host. */
    private Vector active(int event) {
        if (active[event] == null) {
            InvestmentShock shock = events.get(event).shock();
            active[event] = Ramp.level(timeline, shock.start(), shock.end(), 0, OptionalDouble.empty());
        }
        return active[event];
    }

    private double[] hostShares(int event) {
        if (shares[event] == null) {
            shares[event] = shares(hosts.get(event));
        }
        return shares[event];
    }

    /** Money that the events add to the base path of each channel of money, over some months of the timeline. */
    public List<AddedInvestment> added(int from, int to) {
        List<AddedInvestment> added = new ArrayList<>();
        for (InvestmentShock.Channel channel :
                List.of(InvestmentShock.Channel.CONTRACT, InvestmentShock.Channel.OFDI)) {
            double baseAYear = channel == InvestmentShock.Channel.CONTRACT ? contracts() : ofdi();
            boolean[] touched = new boolean[baseShare.length];
            double extra = 0.0;
            boolean any = false;
            for (int k = 0; k < events.size(); k++) {
                if (events.get(k).shock().channel() == channel) {
                    any = true;
                    extra += events.get(k).probability() * added(k, touched, baseAYear, from, to);
                }
            }
            if (any) {
                double base = 0.0;
                for (int host = 0; host < touched.length; host++) {
                    base += touched[host] ? baseShare[host] * baseAYear / MONTHS_A_YEAR * (to - from + 1) : 0.0;
                }
                added.add(new AddedInvestment(channel, base, extra));
            }
        }
        return added;
    }

    private double added(int event, boolean[] touched, double baseAYear, int from, int to) {
        double sum = 0.0;
        for (int host = 0; host < touched.length; host++) {
            if (hosts.get(event)[host] && host != reporter) {
                touched[host] = true;
                double[] spending = spending(event, host, baseAYear);
                sum += java.util.Arrays.stream(spending, from, to + 1).sum();
            }
        }
        return sum;
    }

    /** ln of the stock of direct investment against its base path, with the lag after which exports follow. */
    private double[] stockGrowth(double[] extra, int host) {
        double kept = 1 - parameters.get("ofdi_depreciation") / MONTHS_A_YEAR;
        double baseFlow = ofdi() / MONTHS_A_YEAR * baseShare[host];
        double baseStock = baseFlow / (1 - kept);
        int lag = (int) parameters.get("ofdi_lag");
        double[] growth = new double[extra.length];
        double above = 0.0;
        for (int t = 0; t < extra.length; t++) {
            above = kept * above + extra[t];
            if (t + lag < growth.length && baseStock > 0) {
                growth[t + lag] = Math.log1p(above / baseStock);
            }
        }
        return growth;
    }

    private Vector timeSaved(InvestmentShock shock) {
        double[] done = TurnoverProfile.of(parameters).completed(timeline.months());
        double[] saved = new double[timeline.months()];
        int start = timeline.indexOf(YearMonth.from(shock.start()));
        for (int t = Math.max(0, start); t < saved.length; t++) {
            saved[t] = shock.daysSaved().orElseThrow() * done[Math.min(t - start, done.length - 1)];
        }
        return Vector.of(saved);
    }

    private double dayValue(int sector) {
        return parameters.get("v_s", economy.sectors().get(sector).code().code());
    }

    /** Share of each sector in the goods that investment carries to the host. */
    private double[] composition(InvestmentShock shock, int host) {
        if (!shock.mix().isEmpty()) {
            return ModelRegions.weights(
                            economy, shock.mix(), s -> economy.trade().value(reporter, host, s))
                    .toArray();
        }
        int n = economy.sectors().size();
        Map<String, Double> listed = new TreeMap<>();
        double otherExports = 0.0;
        for (int s = 0; s < n; s++) {
            Optional<String> id =
                    parameters.idOf(COMPOSITION, economy.sectors().get(s).code().code());
            id.ifPresent(line -> listed.put(line.substring(COMPOSITION.length() + 1), parameters.get(line)));
            otherExports +=
                    id.isPresent() || isServices(s) ? 0.0 : economy.trade().value(reporter, host, s);
        }
        double[] mix = ModelRegions.weights(
                        economy, listed, s -> economy.trade().value(reporter, host, s))
                .toArray();
        for (int s = 0; s < n && otherExports > 0; s++) {
            if (mix[s] == 0 && !isServices(s)) {
                mix[s] = parameters.get("comp.default") * economy.trade().value(reporter, host, s) / otherExports;
            }
        }
        return mix;
    }

    private double weightedMean(double[] composition, int host) {
        double sum = 0.0;
        double exports = 0.0;
        for (int s = 0; s < composition.length; s++) {
            if (!isServices(s)) {
                sum += composition[s] * economy.trade().value(reporter, host, s);
                exports += economy.trade().value(reporter, host, s);
            }
        }
        return sum > 0 ? sum / exports : 1.0;
    }

    private boolean isServices(int sector) {
        return economy.sectors().get(sector).code().code().equals(ModelRegions.SERVICES);
    }

    /** Regions that share the base path, with their shares, in the order of the economy. */
    public Map<String, Double> baseShares() {
        Map<String, Double> shares = new java.util.LinkedHashMap<>();
        for (int r = 0; r < baseShare.length; r++) {
            if (baseShare[r] > 0) {
                shares.put(economy.regions().get(r).code().code(), baseShare[r]);
            }
        }
        return shares;
    }
}
