package io.tradewind.scenarios.facts;

import java.util.Optional;

/**
 * Which facts are wanted; what is empty is not asked for. Names are the facts' own or the model's codes.
 *
 * @param period   facts whose months all lie in it
 * @param reporter reporter
 * @param partner  partner
 * @param flow     flow
 * @param product  product
 * @param kind     what the fact is for
 */
public record FactFilter(
        Optional<FactPeriod> period,
        Optional<String> reporter,
        Optional<String> partner,
        Optional<String> flow,
        Optional<String> product,
        Optional<FactClass> kind) {
    /** Every fact. */
    public static final FactFilter EVERYTHING = new FactFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same filter for a period. */
    public FactFilter withPeriod(FactPeriod wanted) {
        return new FactFilter(Optional.of(wanted), reporter, partner, flow, product, kind);
    }

    /** The same filter for a reporter. */
    public FactFilter withReporter(String wanted) {
        return new FactFilter(period, Optional.of(wanted), partner, flow, product, kind);
    }

    /** The same filter for a partner. */
    public FactFilter withPartner(String wanted) {
        return new FactFilter(period, reporter, Optional.of(wanted), flow, product, kind);
    }

    /** The same filter for a flow. */
    public FactFilter withFlow(String wanted) {
        return new FactFilter(period, reporter, partner, Optional.of(wanted), product, kind);
    }

    /** The same filter for a product. */
    public FactFilter withProduct(String wanted) {
        return new FactFilter(period, reporter, partner, flow, Optional.of(wanted), kind);
    }

    /** The same filter for a class. */
    public FactFilter withKind(FactClass wanted) {
        return new FactFilter(period, reporter, partner, flow, product, Optional.of(wanted));
    }

    /** Whether the fact is wanted. */
    public boolean accepts(Fact fact) {
        FactSubject subject = fact.subject();
        return period.map(p -> p.contains(fact.period())).orElse(true)
                && named(Concordance.Dimension.REPORTER, reporter, subject.reporter(), subject.flow())
                && named(Concordance.Dimension.PARTNER, partner, subject.partner(), subject.flow())
                && flow.map(subject.flow()::equals).orElse(true)
                && named(Concordance.Dimension.PRODUCT, product, subject.product(), subject.flow())
                && kind.map(k -> k == fact.kind()).orElse(true);
    }

    private static boolean named(Concordance.Dimension dimension, Optional<String> wanted, String name, String flow) {
        return wanted.map(word -> word.equals(name)
                        || Concordance.standard()
                                .find(dimension, name, flow)
                                .codes()
                                .equals(Concordance.codesOf(word)))
                .orElse(true);
    }
}
