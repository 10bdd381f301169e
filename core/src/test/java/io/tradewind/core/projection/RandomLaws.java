package io.tradewind.core.projection;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.PriceShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TransportShock;
import io.tradewind.core.scenario.VolumeShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;

/** Pairs of scenarios that a law says are one, drawn from a seed, for any world with China, the United States, Viet Nam and the EU. */
public final class RandomLaws {
    private static final List<String> REGIONS = List.of("CHN", "USA", "VNM", "EU27");
    private static final YearMonth FROM = YearMonth.of(2025, 1);
    private static final YearMonth TO = YearMonth.of(2026, 6);
    private static final int HORIZON_DAYS = 540;

    /** How many pairs a build tries: few in each, many in the profile {@code deep}. */
    public static final int PAIRS = Boolean.getBoolean("tradewind.deep") ? 300 : 40;

    private final Economy economy;
    private final String sector;
    private final Random random;

    /** Pairs of one seed; the sector is one of goods. */
    public RandomLaws(Economy economy, String sector, long seed) {
        this.economy = economy;
        this.sector = sector;
        this.random = new Random(seed);
    }

    /**
     * Two scenarios that must give the same numbers.
     *
     * @param law   what it says
     * @param exact whether to the last bit
     */
    public record Pair(String law, List<Event> one, List<Event> other, boolean exact) {}

    /** The next pair. */
    public Pair next() {
        List<Event> others = others();
        return switch (random.nextInt(6)) {
            case 0 -> new Pair("order", others, shuffled(others), true);
            case 1 -> new Pair("nothing at all", List.of(), List.of(zero("z1"), zero("z2"), zero("z3")), true);
            case 2 -> new Pair("zero anywhere in time", others, shuffled(plus(others, List.of(zero("z")))), true);
            default -> {
                Path path = path();
                Event[][] ways = {rows(path), halves(path), changes(path), seams(path), sets(path), floors(path)};
                int known = !path.fixes ? 4 : others.stream().anyMatch(event -> taxes(event, path.imposer)) ? 5 : 6;
                int one = random.nextInt(known);
                int other = random.nextInt(known);
                yield new Pair(
                        "one path written in ways " + one + " and " + other,
                        plus(others, List.of(ways[one])),
                        shuffled(plus(others, List.of(ways[other]))),
                        false);
            }
        };
    }

    /** Whether another tariff of the imposer may stand beside the path, so that a floor does not come to the same as an addition. */
    private static boolean taxes(Event event, String imposer) {
        return event.shock() instanceof TariffShock tariff && tariff.imposer().equals(imposer)
                || event.shock() instanceof ThreatShock threat
                        && threat.imposer().equals(imposer);
    }

    private List<Event> shuffled(List<Event> events) {
        List<Event> result = new ArrayList<>(events);
        Collections.shuffle(result, random);
        return result;
    }

    private static List<Event> plus(List<Event> events, List<Event> more) {
        List<Event> result = new ArrayList<>(events);
        result.addAll(more);
        return result;
    }

    /** Up to five events of several kinds. */
    private List<Event> others() {
        List<Event> events = new ArrayList<>();
        for (int k = random.nextInt(6); k > 0; k--) {
            events.add(event("o" + k, 1.0));
        }
        return events;
    }

    private Event zero(String id) {
        return event(id, 0.0);
    }

    private Event event(String id, double factor) {
        Shock shock = sized(id, factor);
        boolean likely = shock instanceof ThreatShock || random.nextInt(3) == 0;
        return Event.of(id, shock).withProbability(likely ? .1 + .8 * random.nextDouble() : 1.0);
    }

    /** An event of any kind anywhere in time, its size multiplied by a factor; sizes that are not zero stay within the horizon or before it. */
    private Shock sized(String id, double factor) {
        LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(factor == 0.0 ? 6000 : 5000));
        Optional<LocalDate> end =
                random.nextBoolean() ? Optional.of(day.plusDays(1 + random.nextInt(700))) : Optional.empty();
        String importer = REGIONS.get(1 + random.nextInt(3));
        List<String> sectors = List.of(sector);
        double size = factor * (1 + random.nextInt(20));
        switch (random.nextInt(9)) {
            case 0:
                return new DemandShock(
                        List.of(importer), sectors, List.of(), size, DemandShock.Mode.LEVEL, day, end, 2, .25, "");
            case 1:
                return new FxShock(
                        List.of(new FxShock.Leg("CNY", "EUR", FxShock.Quote.HOME_PER_FX, size)),
                        day.plusDays(id.hashCode() % 99),
                        3,
                        OptionalDouble.empty(),
                        false);
            case 2:
                return new PriceShock(
                        List.of("VNM"), List.of("USA"), sectors, List.of(), size, day, end, OptionalDouble.empty());
            case 3:
                return new VolumeShock(
                        List.of("EU27"), List.of("CHN"), sectors, List.of(), size, day, end, OptionalDouble.empty());
            case 4:
                return new InvestmentShock(
                        InvestmentShock.Channel.CONTRACT,
                        List.of("VNM"),
                        OptionalDouble.of(size),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        day,
                        Optional.of(end.orElse(day.plusYears(1))),
                        new TreeMap<>());
            case 5:
                return new TransportShock(
                        List.of("CHN"),
                        List.of(importer),
                        OptionalDouble.of(size / 4),
                        OptionalDouble.empty(),
                        day,
                        end,
                        2);
            case 6:
                return new ThreatShock(
                        importer,
                        List.of("CHN"),
                        TariffScope.ALL_GOODS,
                        size / 40,
                        day,
                        day.plusDays(90),
                        Optional.empty(),
                        ThreatShock.Outcome.OPEN);
            default:
                String imposer = REGIONS.get(random.nextInt(4));
                TariffShock.Builder tariff = TariffShock.add(imposer, List.of(another(imposer)), size / 25, day)
                        .announced(day.minusDays(random.nextInt(120)))
                        .inTransit(InTransitRule.values()[random.nextInt(3)]);
                end.ifPresent(tariff::end);
                return tariff.build();
        }
    }

    private String another(String region) {
        return REGIONS.get((REGIONS.indexOf(region) + 1 + random.nextInt(3)) % 4);
    }

    /** Steps of a rate on one flow: each begins on a day, is known from another, later steps not before earlier ones. */
    private record Path(
            String imposer,
            String target,
            double base,
            boolean fixes,
            TariffScope scope,
            InTransitRule transit,
            OptionalDouble persistence,
            OptionalDouble passThrough,
            List<LocalDate> begins,
            List<LocalDate> known,
            double[] rates) {
        private TariffShock.Builder row(int step, TariffOperation op, double rate) {
            TariffShock.Builder row = TariffShock.builder(imposer, List.of(target), op, rate, begins.get(step))
                    .announced(known.get(step))
                    .scope(scope)
                    .inTransit(transit)
                    .collectedShare(1.0)
                    .priority(step);
            persistence.ifPresent(row::persistence);
            passThrough.ifPresent(row::passThrough);
            return row;
        }

        private boolean last(int step) {
            return step + 1 == rates.length;
        }
    }

    private Path path() {
        String imposer = REGIONS.get(random.nextInt(4));
        String target = another(imposer);
        boolean fixes = !imposer.equals("CHN");
        TreeMap<String, Double> exempt = new TreeMap<>();
        if (!fixes && random.nextBoolean()) {
            exempt.put(sector, .7 * random.nextDouble());
        }
        int steps = 1 + random.nextInt(4);
        List<LocalDate> begins = new ArrayList<>();
        List<LocalDate> known = new ArrayList<>();
        double[] rates = new double[steps];
        LocalDate day = FROM.atDay(1).minusDays(random.nextInt(900));
        LocalDate news = LocalDate.MIN;
        for (int k = 0; k < steps; k++) {
            begins.add(day);
            LocalDate heard = day.minusDays(random.nextInt(150));
            news = heard.isAfter(news) ? heard : news;
            known.add(news);
            rates[k] = random.nextInt(5) == 0 ? 0.0 : 1.6 * random.nextDouble();
            day = day.plusDays(10 + random.nextInt(HORIZON_DAYS / 2));
        }
        int o = economy.regionsOf(target).iterator().next();
        int d = economy.regionsOf(imposer).iterator().next();
        int s = economy.indexOf(io.tradewind.core.base.SectorCode.of(sector)).orElseThrow();
        return new Path(
                imposer,
                target,
                economy.tariffs().get(o, d, s),
                fixes,
                new TariffScope(List.of(sector), exempt),
                InTransitRule.values()[random.nextInt(3)],
                random.nextInt(3) == 0 ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
                random.nextInt(3) == 0 ? OptionalDouble.of(.5 + .5 * random.nextDouble()) : OptionalDouble.empty(),
                begins,
                known,
                rates);
    }

    /** One row for each step; each ends where the next begins, sometimes with the day from which that is known: always where nothing follows. */
    private Event[] rows(Path path) {
        return rows(path, TariffOperation.ADD, 0.0);
    }

    private Event[] rows(Path path, TariffOperation op, double more) {
        Event[] rows = new Event[path.rates.length];
        for (int k = 0; k < rows.length; k++) {
            TariffShock.Builder row = path.row(k, op, more + path.rates[k]);
            if (!path.last(k)) {
                row.end(path.begins.get(k + 1));
            }
            boolean told = !path.last(k) && (path.rates[k + 1] == 0.0 || random.nextBoolean());
            Optional<LocalDate> endKnown = told ? Optional.of(path.known.get(k + 1)) : Optional.empty();
            rows[k] = Event.of("r" + k, row.build()).withKnown(Optional.empty(), endKnown);
        }
        return rows;
    }

    /** Each row in two layers, on top of each other. */
    private Event[] halves(Path path) {
        List<Event> layers = new ArrayList<>();
        for (Event row : rows(path)) {
            TariffShock tariff = (TariffShock) row.shock();
            double part = random.nextDouble() * tariff.rate();
            layers.add(named(row, "a", tariff.toBuilder().rate(part).build()));
            layers.add(named(
                    row, "b", tariff.toBuilder().rate(tariff.rate() - part).build()));
        }
        return layers.toArray(Event[]::new);
    }

    private static Event named(Event row, String suffix, TariffShock tariff) {
        return Event.of(row.id() + suffix, tariff).withKnown(Optional.empty(), row.endKnown());
    }

    /** A layer for each change of the rate, without ends; a cut is a negative one. */
    private Event[] changes(Path path) {
        List<Event> layers = new ArrayList<>();
        for (int k = 0; k < path.rates.length; k++) {
            double change = path.rates[k] - (k == 0 ? 0.0 : path.rates[k - 1]);
            for (int part = 0; part < 2; part++) { // a rate may not be -100 % or less
                layers.add(Event.of(
                        "c" + k + part,
                        path.row(k, TariffOperation.ADD, change / 2).build()));
            }
        }
        return layers.toArray(Event[]::new);
    }

    /** Each row cut in two that follow each other at the same rate, the second announced with the first or, if nothing follows, on its own day. */
    private Event[] seams(Path path) {
        List<Event> pieces = new ArrayList<>();
        for (Event row : rows(path)) {
            TariffShock tariff = (TariffShock) row.shock();
            LocalDate seam = tariff.effective().plusDays(5 + random.nextInt(300));
            if (tariff.end().filter(end -> !end.isAfter(seam)).isPresent()) {
                pieces.add(row);
                continue;
            }
            pieces.add(Event.of(row.id() + "a", tariff.toBuilder().end(seam).build()));
            TariffShock.Builder second = TariffShock.builder(
                            path.imposer, List.of(path.target), TariffOperation.ADD, tariff.rate(), seam)
                    .announced(tariff.end().isPresent() || random.nextBoolean() ? tariff.announced() : seam)
                    .scope(path.scope)
                    .inTransit(path.transit)
                    .collectedShare(1.0);
            path.persistence.ifPresent(second::persistence);
            path.passThrough.ifPresent(second::passThrough);
            tariff.end().ifPresent(second::end);
            pieces.add(named(row, "b", second.build()));
        }
        return pieces.toArray(Event[]::new);
    }

    /** Each step fixes the rate; the next one wins, so none needs an end. */
    private Event[] sets(Path path) {
        boolean ends = random.nextBoolean();
        Event[] sets = rows(path, TariffOperation.SET, path.base);
        for (int k = 0; k < sets.length && !ends; k++) {
            TariffShock open =
                    path.row(k, TariffOperation.SET, path.base + path.rates[k]).build();
            sets[k] = Event.of("s" + k, open);
        }
        return sets;
    }

    /** Each step lifts the rate to its own. */
    private Event[] floors(Path path) {
        return rows(path, TariffOperation.FLOOR, path.base);
    }

    /** Every number of the horizon: responses of the world, and the panel's flows where there is one. */
    public double[] numbers(List<Event> events) {
        Projection projection = ProjectionEngine.standard()
                .project(economy, Scenario.of("pair", FROM, TO, events), Parameters.defaults());
        List<Double> numbers = new ArrayList<>();
        int first = projection.timeline().indexOf(FROM);
        int n = economy.regions().size();
        for (int t = first; t < projection.timeline().months(); t++) {
            for (int s = 0; s < economy.sectors().size(); s++) {
                for (int cell = 0; cell < n * n; cell++) {
                    numbers.add(projection.logQuantity(cell % n, cell / n, s, t));
                    numbers.add(projection.logPrice(cell % n, cell / n, s, t));
                }
            }
            for (TradeDirection flow : TradeDirection.values()) {
                if (economy.monthlyBaseline().isPresent()) {
                    addPanel(projection.panelTable(flow), t, numbers);
                }
            }
        }
        return numbers.stream().mapToDouble(x -> x).toArray();
    }

    private static void addPanel(FlowTable table, int t, List<Double> numbers) {
        for (int p = 0; p < table.products().size(); p++) {
            for (int j = 0; j < table.partners().size(); j++) {
                numbers.add(Math.log1p(table.scenarioUsdMn(p, j, t)));
                numbers.add(Math.log1p(table.baselineUsdMn(p, j, t)));
            }
        }
    }
}
