package io.tradewind.scenarios.nowcast;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.baseline.HolidayEffect;
import io.tradewind.core.baseline.TotalPath;
import io.tradewind.core.evaluation.nowcast.Bridge;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import io.tradewind.scenarios.facts.FactMeasure;
import io.tradewind.scenarios.facts.Facts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * China's exports and imports in the month that customs has not printed yet, with what was out on a day: the model's path of the total alone, and what a
 * bridge regression makes of Korea's exports in the same month and the month before, and of the path's last error. January and February are one.
 * Nothing that came out after the day is read.
 *
 * @source MODEL §13, nowcast
 */
public final class Nowcast {
    /** First day that it may be asked for: the season of the years before rests on months up to 2019. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private static final YearMonth FIRST_PAST = YearMonth.of(2012, 6);
    private static final YearMonth FIRST_TOTAL = YearMonth.of(2010, 1);
    /** Years of which a bridge learns nothing: what they were is in no calendar. */
    private static final Set<Integer> LEFT_OUT = Set.of(2020, 2021);

    private static final double DISCOUNT = 0.98;
    private static final double RIDGE = 8.0;
    private static final int FEWEST_DOUBLE = 6;
    private static final int KOREA = 0;
    private static final int BEFORE = 1;
    private static final int ERROR = 2;
    private static final int YEAR = 12;
    private static final double PERCENT = 100.0;
    private static final double MILLION = 1000.0;

    private final CustomsPanel panel;
    private final Economy world;
    private final Indicators indicators;
    private final Parameters parameters;
    private final Map<Integer, LocalDate> newYears;

    /** Nowcasts in a world with China's panel. */
    public Nowcast(Economy world, Indicators indicators, Parameters parameters) {
        this.world = world;
        this.panel = world.monthlyBaseline().orElseThrow().panel();
        this.indicators = indicators;
        this.parameters = parameters;
        this.newYears = new TreeMap<>(panel.holidays());
        ProblemLog log = new ProblemLog();
        CsvTable.read(
                TableSource.builtIn("nowcast"),
                "new_year_before.csv",
                new TableSchema(List.of("year", "date"), List.of("status", "source")),
                log,
                row -> newYears.put(Integer.parseInt(row.text(0)), LocalDate.parse(row.text(1))));
        log.throwIfBroken("The table of earlier New Years");
    }

    /**
     * Both flows as they stood on a day.
     *
     * @throws InvalidInputException if the day lies before the first one; the path of the problem is the option
     */
    public List<FlowNowcast> on(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            throw new InvalidInputException(
                    "nowcast",
                    List.of(new Problem(
                            "on",
                            "A nowcast of " + day
                                    + " would read what came out later: the season rests on months to 2019.",
                            "Maybe use " + FIRST_DAY + " or later.")));
        }
        Map<String, SortedMap<YearMonth, Double>> out = indicators.on(day);
        return List.of(
                new OneFlow(TradeDirection.EXPORTS, out.get(Indicators.CHINA_EXPORTS), out).on(day),
                new OneFlow(TradeDirection.IMPORTS, out.get(Indicators.CHINA_IMPORTS), out).on(day));
    }

    /** Months that come out as one: a month, or January and February. */
    private record Observation(YearMonth first, YearMonth last) {
        static Observation after(YearMonth month) {
            YearMonth next = month.plusMonths(1);
            return new Observation(next, next.getMonthValue() == 1 ? next.plusMonths(1) : next);
        }

        int months() {
            return first.equals(last) ? 1 : 2;
        }

        double growth(SortedMap<YearMonth, Double> series) {
            double now = 0.0;
            double before = 0.0;
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                now += series.getOrDefault(month, Double.NaN);
                before += series.getOrDefault(month.minusMonths(YEAR), Double.NaN);
            }
            return PERCENT * (now / before - 1);
        }
    }

    /** One flow on a day. */
    private final class OneFlow {
        private final TradeDirection flow;
        private final SortedMap<YearMonth, Double> total;
        private final SortedMap<YearMonth, Double> korea;
        private final SortedMap<YearMonth, Double> early;
        private final HolidayEffect calendar;
        private final Vector season;

        OneFlow(
                TradeDirection flow,
                SortedMap<YearMonth, Double> total,
                Map<String, SortedMap<YearMonth, Double>> out) {
            this.flow = flow;
            this.total = total;
            this.korea = out.get(Indicators.KOREA);
            this.early = out.get(Indicators.KOREA_20_DAYS);
            this.calendar =
                    HolidayEffect.of(parameters, flow, world.reporter().orElseThrow(), newYears, panel.knowledge());
            this.season = panel.knowledge().season(flow);
        }

        FlowNowcast on(LocalDate day) {
            YearMonth known = total.lastKey();
            known = known.getMonthValue() == 1 ? known.minusMonths(1) : known;
            List<Observation> all = new ArrayList<>();
            for (YearMonth month = FIRST_PAST.minusMonths(2);
                    month.isBefore(known);
                    month = all.get(all.size() - 1).last) {
                all.add(Observation.after(month));
            }
            Observation next = Observation.after(known);
            Observation last = all.get(all.size() - 1);
            double[] said = new double[] {next.growth(korea), last.growth(korea), error(last)};
            double[] noise = new double[said.length];
            FlowNowcast.Korea kind = Double.isNaN(said[KOREA]) ? FlowNowcast.Korea.NOTHING : FlowNowcast.Korea.MONTH;
            double spread = earlySpread(all);
            if (kind == FlowNowcast.Korea.NOTHING
                    && next.months() == 1
                    && early.containsKey(next.first)
                    && !Double.isNaN(spread)) {
                said[KOREA] = early.get(next.first);
                noise[KOREA] = spread;
                kind = FlowNowcast.Korea.TWENTY_DAYS;
            }
            Bridge.Said bridge = bridge(all).given(Vector.of(said), Vector.of(noise));
            double path = path(next);
            double growth = path + bridge.sum();
            double before = 0.0;
            for (YearMonth month = next.first; !month.isAfter(next.last); month = month.plusMonths(1)) {
                before += total.get(month.minusMonths(YEAR));
            }
            return new FlowNowcast(
                    flow,
                    day,
                    next.first,
                    next.last,
                    growth,
                    bridge.standardDeviation(),
                    path,
                    bridge.parts().get(KOREA),
                    bridge.parts().get(BEFORE),
                    bridge.parts().get(ERROR),
                    kind,
                    last.growth(total),
                    known,
                    MILLION * before * (1 + growth / PERCENT),
                    consensus(next, day));
        }

        /** Mean square of the distance between the first 20 days' growth and the month's; NaN if they were seldom seen together. */
        private double earlySpread(List<Observation> all) {
            double sum = 0.0;
            int count = 0;
            for (Observation one : all) {
                double whole = one.growth(korea);
                if (one.months() == 1 && early.containsKey(one.first) && !Double.isNaN(whole)) {
                    sum += Math.pow(early.get(one.first) - whole, 2);
                    count++;
                }
            }
            return count < FEWEST_DOUBLE ? Double.NaN : sum / count;
        }

        private Bridge bridge(List<Observation> all) {
            List<Bridge.Past> past = new ArrayList<>();
            for (int k = 1; k < all.size(); k++) {
                Observation one = all.get(k);
                double[] said = {one.growth(korea), all.get(k - 1).growth(korea), error(all.get(k - 1))};
                boolean learns = !one.last.isBefore(FIRST_PAST)
                        && !LEFT_OUT.contains(one.last.getYear())
                        && !Double.isNaN(said[KOREA] + said[BEFORE] + said[ERROR]);
                if (learns) {
                    past.add(new Bridge.Past(error(one), Vector.of(said), all.size() - k));
                }
            }
            return new Bridge(past, DISCOUNT, RIDGE);
        }

        private double error(Observation one) {
            return one.growth(total) - path(one);
        }

        private final Map<Observation, Double> paths = new java.util.HashMap<>();

        /** Growth of the model's path of the total alone, from the month before. */
        private double path(Observation one) {
            return paths.computeIfAbsent(one, any -> {
                YearMonth known = one.first.minusMonths(1);
                double[] levels = total.subMap(FIRST_TOTAL, one.first).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                if (levels.length != FIRST_TOTAL.until(known, ChronoUnit.MONTHS) + 1) {
                    return Double.NaN;
                }
                Vector ahead = TotalPath.ahead(
                        MonthlySeries.of(FIRST_TOTAL, Vector.of(levels)),
                        flow,
                        calendar,
                        season,
                        parameters,
                        one.months());
                SortedMap<YearMonth, Double> withPath = new TreeMap<>(total);
                for (int h = 0; h < ahead.length(); h++) {
                    withPath.put(one.first.plusMonths(h), ahead.get(h));
                }
                return one.growth(withPath);
            });
        }

        /** A survey of the period, if an article states one; surveys are taken after a month's end. */
        private OptionalDouble consensus(Observation next, LocalDate day) {
            if (!day.isAfter(next.last.atEndOfMonth())) {
                return OptionalDouble.empty();
            }
            return Facts.seed().list().stream()
                    .filter(fact -> fact.measure() == FactMeasure.CONSENSUS_YOY_PCT
                            && fact.period().first().equals(next.first)
                            && fact.period().last().equals(next.last)
                            && fact.subject().flow().equals(flow.label())
                            && fact.subject().partner().equals(WorldWords.WORLD))
                    .findFirst()
                    .map(fact -> fact.value())
                    .orElse(OptionalDouble.empty());
        }
    }
}
