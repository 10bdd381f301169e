package io.tradewind.scenarios.facts;

import io.tradewind.scenarios.data.ObservationReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A set of facts, in a fixed order. Immutable. */
public final class Facts implements Iterable<Fact> {
    /** Columns of {@code list facts --format csv}. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "period",
            "reporter",
            "partner",
            "flow",
            "product",
            "channel",
            "ownership",
            "measure",
            "value",
            "unit",
            "source",
            "class",
            "note");

    private final Map<String, Fact> byId;

    private Facts(Map<String, Fact> byId) {
        this.byId = byId;
    }

    /**
     * The set of these facts.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static Facts of(List<Fact> facts) {
        Map<String, Fact> byId = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (byId.put(fact.id(), fact) != null) {
                throw new IllegalArgumentException("Two facts have the id (" + fact.id() + ").");
            }
        }
        return new Facts(byId);
    }

    /** The 144 facts of the five articles. */
    public static Facts seed() {
        return ShippedFacts.facts("seed_facts.csv");
    }

    /** What the press reported of customs' figures of 2025 and early 2026, with provinces and Shenzhen. */
    public static Facts press() {
        return ShippedFacts.facts("press_facts.csv");
    }

    /** What customs printed by month, partner and product, to March 2026, as facts: levels and growth in both currencies, quantities;
     * and what it follows from that 2023 was. */
    public static Facts observations() {
        return ObservedFacts.of(ObservationReader.everything());
    }

    /** All of them. */
    public List<Fact> list() {
        return List.copyOf(byId.values());
    }

    /** Their number. */
    public int size() {
        return byId.size();
    }

    /** The fact of that id, if there is one. */
    public Optional<Fact> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The facts that a filter accepts. */
    public Facts where(FactFilter filter) {
        return of(byId.values().stream().filter(filter::accepts).toList());
    }

    /**
     * The facts that state again what an earlier one states, each with that earlier one: the same trade of the same months in the same measure and
     * currency, whatever the words and the scale, and whether or not the values agree. The first in order is the one that counts.
     */
    public Map<Fact, Fact> repeats() {
        Map<List<Object>, Fact> first = new HashMap<>();
        Map<Fact, Fact> repeats = new LinkedHashMap<>();
        for (Fact fact : byId.values()) {
            Fact earlier = first.putIfAbsent(statement(fact), fact);
            if (earlier != null) {
                repeats.put(fact, earlier);
            }
        }
        return repeats;
    }

    private static List<Object> statement(Fact fact) {
        FactSubject subject = fact.subject();
        FactUnit unit = fact.unit();
        boolean known = subject.isTrade() && TradeCell.gaps(subject).isEmpty();
        return List.of(
                fact.period().first(),
                fact.period().last(),
                fact.period().wholeMonths() ? "" : fact.period().text(),
                known ? TradeCell.of(subject) : subject,
                fact.measure(),
                fact.measure().inOneCurrency() ? unit.currency() : Optional.empty(),
                unit.gap(fact.measure()).isPresent() ? unit.text() : "",
                unit.whole());
    }

    /** One row a fact with the texts of {@link #COLUMNS}. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Fact fact : byId.values()) {
            FactSubject subject = fact.subject();
            rows.add(List.of(
                    fact.id(),
                    fact.period().text(),
                    subject.reporter(),
                    subject.partner(),
                    subject.flow(),
                    subject.product(),
                    subject.channel(),
                    subject.ownership(),
                    fact.measure().label(),
                    number(fact.value()),
                    fact.unit().text(),
                    fact.source(),
                    fact.kind().label(),
                    note(fact)));
        }
        return rows;
    }

    /** Reason of the class, how the figure is meant, what is odd about it. */
    private static String note(Fact fact) {
        List<String> parts = new ArrayList<>();
        if (!fact.reason().isEmpty()) {
            parts.add(fact.kind().label() + ": " + fact.reason());
        }
        if (fact.bound() != FactBound.EXACT) {
            parts.add(
                    fact.bound() == FactBound.ABOUT
                            ? "approximate"
                            : fact.bound().label() + " bound");
        }
        if (!fact.note().isEmpty()) {
            parts.add(fact.note());
        }
        return String.join("; ", parts);
    }

    /** The number without a trailing zero; empty if there is none. */
    static String number(OptionalDouble value) {
        return value.isEmpty()
                ? ""
                : java.math.BigDecimal.valueOf(value.getAsDouble())
                        .stripTrailingZeros()
                        .toPlainString();
    }

    @Override
    public Iterator<Fact> iterator() {
        return list().iterator();
    }
}
