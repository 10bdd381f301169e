package io.tradewind.scenarios.facts;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.WorldWords;

/**
 * Whose trade with whom in what a fact is about, in the words of its source; {@link Concordance} gives the model's codes.
 *
 * @param reporter  whose trade it is
 * @param partner   with whom; may be empty
 * @param flow      {@code exports}, {@code imports}, {@code total}, {@code balance}, or something that is not trade
 * @param product   of what; {@code all} is everything
 * @param channel   through which customs channel; {@code all} is every one; empty if it is not about trade
 * @param ownership by firms of which ownership; likewise
 */
public record FactSubject(
        String reporter, String partner, String flow, String product, String channel, String ownership) {
    /** Every product, channel or ownership. */
    public static final String ALL = WorldWords.ALL;
    /** Every partner. */
    public static final String WORLD = WorldWords.WORLD;

    static final String EXPORTS = "exports";
    static final String IMPORTS = "imports";
    static final String TOTAL = "total";
    static final String BALANCE = "balance";

    /** Checks that nothing is null. */
    public FactSubject {
        Check.notBlank(reporter, "reporter");
        Check.present("partner, flow, channel, ownership", partner, flow, channel, ownership);
        Check.notBlank(product, "product");
    }

    /** Trade through all channels by firms of every ownership. */
    public static FactSubject of(String reporter, String partner, String flow, String product) {
        return new FactSubject(reporter, partner, flow, product, ALL, ALL);
    }

    /** Whether the flow is one of trade. */
    public boolean isTrade() {
        return flow.equals(EXPORTS) || flow.equals(IMPORTS) || flow.equals(TOTAL) || flow.equals(BALANCE);
    }

    /** Whether it is the balance, which may be negative. */
    boolean isBalance() {
        return flow.equals(BALANCE);
    }

    FactSubject withReporter(String other) {
        return new FactSubject(other, partner, flow, product, channel, ownership);
    }

    FactSubject withFlow(String other) {
        return new FactSubject(reporter, partner, other, product, channel, ownership);
    }

    /** All trade of the reporter in that flow. */
    FactSubject everything() {
        return of(reporter, WORLD, flow, ALL);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(reporter);
        append(text, partner, "");
        append(text, flow, "");
        append(text, product, ALL);
        append(text, channel, ALL);
        append(text, ownership, ALL);
        return text.toString();
    }

    private static void append(StringBuilder text, String part, String silent) {
        if (!part.isEmpty() && !part.equals(silent)) {
            text.append(text.isEmpty() ? "" : " · ").append(part);
        }
    }
}
