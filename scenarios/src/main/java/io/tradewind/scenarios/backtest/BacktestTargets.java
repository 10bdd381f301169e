package io.tradewind.scenarios.backtest;

import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.DataWindow;
import io.tradewind.scenarios.data.ObservationReader;
import io.tradewind.scenarios.data.PartnerMonth;
import io.tradewind.scenarios.data.ProductMonth;
import io.tradewind.scenarios.facts.Fact;
import io.tradewind.scenarios.facts.FactBound;
import io.tradewind.scenarios.facts.FactClass;
import io.tradewind.scenarios.facts.FactComparison;
import io.tradewind.scenarios.facts.FactFilter;
import io.tradewind.scenarios.facts.FactMeasure;
import io.tradewind.scenarios.facts.FactPeriod;
import io.tradewind.scenarios.facts.FactSubject;
import io.tradewind.scenarios.facts.FactUnit;
import io.tradewind.scenarios.facts.Facts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What is forecast: growth of China's exports and imports in all and by partner, of exports by product, and the partners' contributions, month by month
 * as customs printed them, January with February; and facts of any period.
 */
final class BacktestTargets {
    private static final String REPORTER = "CN";
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    /** Continents of customs that the panel does not have; their partners are targets by themselves. */
    private static final Set<String> NOT_IN_PANEL = Set.of("NAMERICA", "OCEANIA");

    private final List<Fact> facts = new ArrayList<>();
    private final Map<Fact, String> leftOut = new LinkedHashMap<>();
    private final Map<Fact, List<String>> groups = new LinkedHashMap<>();
    private final List<PartnerMonth> partners;
    private final List<ProductMonth> products;
    private final FactComparison printed;

    private BacktestTargets(List<PartnerMonth> partners, List<ProductMonth> products) {
        this.partners = partners;
        this.products = products;
        this.printed = FactComparison.with(FactComparison.levels(partners, products));
    }

    /** The facts of the articles that are forecasts or follow from base year and growth. */
    public static Facts articles() {
        return Facts.of(Facts.seed().where(FactFilter.EVERYTHING).list().stream()
                .filter(Fact::isCompared)
                .filter(fact -> !fact.period().last().isBefore(FIRST))
                .toList());
    }

    /** What customs printed after the base year, and those of the facts that lie after an origin and are stated once. */
    static BacktestTargets of(Facts facts, YearMonth firstOrigin) {
        ObservationReader reader = ObservationReader.everything();
        BacktestTargets targets = new BacktestTargets(reader.partnerMonths(), reader.productMonths());
        targets.addPrinted();
        Map<Fact, Fact> repeats = facts.repeats();
        for (Fact fact : facts) {
            if (repeats.containsKey(fact)) {
                targets.leftOut.put(fact, again(fact, repeats.get(fact)));
            } else if (!fact.period().last().isAfter(firstOrigin)) {
                targets.leftOut.put(fact, "its period is over by the first origin");
            } else {
                targets.facts.add(fact);
                targets.groups.put(fact, List.of("facts"));
            }
        }
        return targets;
    }

    private static String again(Fact fact, Fact earlier) {
        boolean same = fact.value().equals(earlier.value()) && fact.unit().equals(earlier.unit());
        return "fact " + earlier.id() + " already states this"
                + (same ? "" : " with another value (" + said(earlier) + ")");
    }

    private static String said(Fact fact) {
        return (fact.value().isPresent() ? fact.value().getAsDouble() : "none") + " " + fact.unit();
    }

    /** The facts that are no targets, each with the reason. */
    Map<Fact, String> leftOut() {
        return leftOut;
    }

    /** All targets in order. */
    List<Fact> facts() {
        return facts;
    }

    /** The groups with which a target is scored: those of months on which no setting was chosen are groups of their own. */
    List<String> groupsOf(Fact fact) {
        List<String> names = groups.getOrDefault(fact, List.of());
        return fact.period().last().isAfter(DataWindow.LAST_CHOSEN)
                ? names.stream().map(BacktestResult.APART::concat).toList()
                : names;
    }

    private void addPrinted() {
        Set<FactPeriod> months = new LinkedHashSet<>();
        partners.forEach(row -> observation(row.month()).ifPresent(months::add));
        for (TradeDirection flow : TradeDirection.values()) {
            Map<String, PartnerMonth.Kind> codes = new LinkedHashMap<>();
            partners.forEach(row -> codes.put(row.partner(), row.kind()));
            codes.forEach((code, kind) -> {
                if (kind != PartnerMonth.Kind.REST && !NOT_IN_PANEL.contains(code)) {
                    months.forEach(month -> addPartner(flow, code, kind, month));
                }
            });
        }
        Map<String, Boolean> codes = new LinkedHashMap<>();
        products.forEach(row -> codes.put(row.product(), row.aggregate()));
        codes.forEach((code, aggregate) -> months.forEach(month -> addProduct(code, aggregate, month)));
    }

    /** What a month is scored with: itself, or January and February as one; nothing for a January, which waits for its February. */
    private static Optional<FactPeriod> observation(YearMonth month) {
        return switch (month.getMonth()) {
            case JANUARY -> Optional.empty();
            case FEBRUARY -> FactPeriod.parse(month.minusMonths(1) + "/" + month);
            default -> Optional.of(FactPeriod.of(month));
        };
    }

    private void addPartner(TradeDirection flow, String code, PartnerMonth.Kind kind, FactPeriod month) {
        FactSubject subject = FactSubject.of(REPORTER, code, flow.label(), FactSubject.ALL);
        List<String> names = new ArrayList<>(List.of(flow.label() + ":" + code));
        boolean single = kind == PartnerMonth.Kind.PARTNER;
        if (single) {
            names.add(flow.label() + ":partners");
        }
        add(subject, month, FactMeasure.YOY_PCT, "% USD", names);
        if (single && flow == TradeDirection.EXPORTS) {
            add(subject, month, FactMeasure.CONTRIBUTION_PP, "pp USD", List.of("contributions"));
        }
    }

    private void addProduct(String code, boolean aggregate, FactPeriod month) {
        FactSubject subject = FactSubject.of(REPORTER, FactSubject.WORLD, TradeDirection.EXPORTS.label(), code);
        List<String> names = new ArrayList<>(List.of("product:" + code));
        if (!aggregate) {
            names.add("products");
        }
        add(subject, month, FactMeasure.YOY_PCT, "% USD", names);
    }

    private void add(FactSubject subject, FactPeriod month, FactMeasure measure, String unit, List<String> names) {
        if (month.first().isBefore(FIRST)) {
            return;
        }
        String id = String.join(
                "-", "print", month.text(), subject.flow(), subject.partner(), subject.product(), measure.label());
        Fact open = fact(id, subject, month, measure, unit, 0.0);
        OptionalDouble value = printed.compare(open).value();
        if (value.isPresent()) {
            Fact target = fact(id, subject, month, measure, unit, value.getAsDouble());
            facts.add(target);
            groups.put(target, names);
        }
    }

    private static Fact fact(
            String id, FactSubject subject, FactPeriod month, FactMeasure measure, String unit, double value) {
        return new Fact(
                id,
                month,
                subject,
                measure,
                OptionalDouble.of(value),
                FactUnit.of(unit),
                FactBound.EXACT,
                0.0,
                "customs tables",
                FactClass.FORECAST,
                "month after the base year",
                "");
    }
}
