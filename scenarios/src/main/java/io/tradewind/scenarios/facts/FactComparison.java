package io.tradewind.scenarios.facts;

import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.TradeGroup;
import io.tradewind.scenarios.data.ObservationReader;
import io.tradewind.scenarios.data.PartnerMonth;
import io.tradewind.scenarios.data.ProductMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Computes a fact's figure from a projection, or from what customs printed, or says why that cannot be done. Growth is always that of sums over the
 * period in the currency of the fact's unit. Not thread-safe.
 */
public final class FactComparison {
    private static final double PERCENT = 100.0;

    /** A subject in codes, or the names that have none. */
    private record Codes(Optional<TradeCell> cell, String gap) {
        static Codes of(FactSubject subject) {
            List<String> gaps = TradeCell.gaps(subject);
            return gaps.isEmpty()
                    ? new Codes(Optional.of(TradeCell.of(subject)), "")
                    : new Codes(Optional.empty(), String.join("; ", gaps));
        }
    }

    private final TradeLevels levels;
    private final Map<FactSubject, Codes> codes;

    private FactComparison(TradeLevels levels) {
        this(levels, new ConcurrentHashMap<>());
    }

    private FactComparison(TradeLevels levels, Map<FactSubject, Codes> codes) {
        this.levels = levels;
        this.codes = codes;
    }

    /** The same comparison with other levels; it shares what was looked up about names, so it is the quick way to many. */
    public FactComparison over(TradeLevels otherLevels) {
        return new FactComparison(otherLevels, codes);
    }

    private Codes codes(FactSubject subject) {
        return codes.computeIfAbsent(subject, Codes::of);
    }

    /** A comparison with what a projection says. */
    public static FactComparison with(Projection projection) {
        return new FactComparison(new ProjectedLevels(projection));
    }

    /** A comparison with levels from anywhere. */
    public static FactComparison with(TradeLevels levels) {
        return new FactComparison(levels);
    }

    /** The groups whose runs facts about channels and owners need beside the run itself: name them in its {@code RunSpec}. */
    public static SortedSet<TradeGroup> groups(Facts facts) {
        return RowQuery.EVERYTHING
                .withChannels(facts.list().stream()
                        .filter(fact -> fact.subject().isTrade())
                        .flatMap(fact -> Codes.of(fact.subject()).cell().stream())
                        .flatMap(cell -> ProjectedLevels.channels(cell).stream())
                        .distinct()
                        .toList())
                .groups();
    }

    /** The levels behind a comparison with what a projection says. */
    public static ProjectedLevels levels(Projection projection) {
        return new ProjectedLevels(projection);
    }

    /**
     * Another level of the trade of the panel's reporter through all channels, without quantities, from its first month on: what draws and rivals read.
     *
     * @param level million USD a month by cell
     */
    public static ProjectedLevels levels(Projection projection, FlowPanel.Level level) {
        return new ProjectedLevels(projection, level);
    }

    /** The levels of what customs printed, from these rows. */
    public static TradeLevels levels(List<PartnerMonth> partners, List<ProductMonth> products) {
        return new ObservedLevels(partners, products);
    }

    /** A comparison with what customs printed by month, partner and product. */
    public static FactComparison withObservations() {
        return new FactComparison(new ObservedLevels(
                ObservationReader.everything().partnerMonths(),
                ObservationReader.everything().productMonths()));
    }

    /** Every fact in order, with a figure or with the reason why there is none. */
    public List<ComparedFact> compare(Facts facts) {
        return facts.list().stream().map(this::compare).toList();
    }

    /** The fact with a figure or with the reason why there is none. */
    public ComparedFact compare(Fact fact) {
        Optional<String> gap = gap(fact);
        if (gap.isPresent()) {
            return new ComparedFact(fact, OptionalDouble.empty(), gap.get());
        }
        double value = figure(fact);
        return Double.isFinite(value)
                ? new ComparedFact(fact, OptionalDouble.of(value), "")
                : new ComparedFact(fact, OptionalDouble.empty(), "a month, price or rate that it needs is not known");
    }

    /** Whether these levels reach the fact; others of the same world and months, at other parameters, then do as well. */
    public boolean reaches(Fact fact) {
        return gap(fact).isEmpty();
    }

    /** The figure of a fact that is {@linkplain #reaches reached}; NaN where a month, price or rate that it needs is not known. */
    public double figure(Fact fact) {
        double value = value(fact);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private Optional<String> gap(Fact fact) {
        if (fact.value().isEmpty() || !fact.measure().computed()) {
            return Optional.of("the measure " + fact.measure() + " is not one of the model");
        }
        if (!fact.subject().isTrade()) {
            return Optional.of("it is not about exports, imports or their sum");
        }
        if (!fact.period().wholeMonths()) {
            return Optional.of("it is about days, the model about months");
        }
        return fact.unit()
                .gap(fact.measure())
                .or(() -> gap(fact.subject()))
                .or(() -> gap(whole(fact)))
                .or(() -> fact.period().months().stream()
                        .map(levels::gap)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<String> gap(FactSubject subject) {
        Codes known = codes(subject);
        return known.cell().isPresent() ? levels.gap(known.cell().get()) : Optional.of(known.gap());
    }

    /** What shares and contributions are of: all trade of the reporter in that flow, or the same trade of the reporter that the unit names. */
    private static FactSubject whole(Fact fact) {
        return fact.unit()
                .whole()
                .map(reporter -> fact.subject().withReporter(reporter))
                .orElseGet(() -> fact.subject().everything());
    }

    private double value(Fact fact) {
        CurrencyView currency = fact.unit().currency().orElse(CurrencyView.USD);
        TradePair part = sum(fact.subject(), fact.period(), currency);
        double scale = fact.unit().millions().orElse(1.0);
        double growth = part.now(currency) / part.before(currency);
        double quantity = part.atOldPrices() / part.usdBefore();
        return switch (fact.measure()) {
            case LEVEL -> part.now(currency) / scale;
            case CHANGE_YOY -> part.change(currency) / scale;
            case YOY_PCT -> PERCENT * (growth - 1);
            case QUANTITY_YOY_PCT -> PERCENT * (quantity - 1);
            case PRICE_YOY_PCT -> PERCENT * (growth / quantity - 1);
            default -> ofWhole(fact, part, currency);
        };
    }

    private double ofWhole(Fact fact, TradePair part, CurrencyView currency) {
        TradePair whole = sum(whole(fact), fact.period(), currency);
        double share = part.now(currency) / whole.now(currency);
        return switch (fact.measure()) {
            case SHARE_PCT -> PERCENT * share;
            case CONTRIBUTION_PP -> PERCENT * part.change(currency) / whole.before(currency);
            case CONTRIBUTION_SHARE_PCT -> PERCENT * part.change(currency) / whole.change(currency);
            case SHARE_CHANGE_PP -> PERCENT * (share - shareOfYearBefore(fact, currency));
            default -> Double.NaN;
        };
    }

    /** Share in the calendar year before: of its own months, or from the months a year later. */
    private double shareOfYearBefore(Fact fact, CurrencyView currency) {
        int year = fact.period().first().getYear();
        FactPeriod before = year(year - 1);
        if (isThere(before)) {
            return sum(fact.subject(), before, currency).now(currency)
                    / sum(whole(fact), before, currency).now(currency);
        }
        FactPeriod later = year(year);
        return isThere(later)
                ? sum(fact.subject(), later, currency).before(currency)
                        / sum(whole(fact), later, currency).before(currency)
                : Double.NaN;
    }

    private static FactPeriod year(int year) {
        return FactPeriod.parse(String.valueOf(year)).orElseThrow();
    }

    private boolean isThere(FactPeriod period) {
        return period.months().stream().allMatch(month -> levels.gap(month).isEmpty());
    }

    private TradePair sum(FactSubject subject, FactPeriod period, CurrencyView currency) {
        return levels.sum(codes(subject).cell().orElseThrow(), period, currency);
    }
}
