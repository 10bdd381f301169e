package io.tradewind.scenarios.facts;

import io.tradewind.core.model.TradeDirection;
import io.tradewind.scenarios.facts.Concordance.Dimension;
import io.tradewind.scenarios.facts.Concordance.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A subject in the model's codes: the sum over all of them.
 *
 * @param reporters  reporter codes
 * @param partners   partner codes
 * @param flow       {@code exports}, {@code imports}, {@code total} or {@code balance}
 * @param products   product codes
 * @param channels   channel codes
 * @param ownerships ownership codes
 */
public record TradeCell(
        List<String> reporters,
        List<String> partners,
        String flow,
        List<String> products,
        List<String> channels,
        List<String> ownerships) {
    /** The names of a subject that the model has no code for, each with its reason. */
    public static List<String> gaps(FactSubject subject) {
        List<String> gaps = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Match match = match(subject, dimension);
            if (!match.isMapped()) {
                gaps.add(dimension.label() + " (" + match.name() + "): " + match.reason());
            }
        }
        return gaps;
    }

    /** The subject in codes; only if there are no gaps. */
    public static TradeCell of(FactSubject subject) {
        return new TradeCell(
                match(subject, Dimension.REPORTER).codes(),
                match(subject, Dimension.PARTNER).codes(),
                subject.flow(),
                match(subject, Dimension.PRODUCT).codes(),
                match(subject, Dimension.CHANNEL).codes(),
                match(subject, Dimension.OWNERSHIP).codes());
    }

    private static Match match(FactSubject subject, Dimension dimension) {
        String name = switch (dimension) {
            case REPORTER -> subject.reporter();
            case PARTNER -> subject.partner();
            case PRODUCT -> subject.product();
            case CHANNEL -> subject.channel();
            case OWNERSHIP -> subject.ownership();
        };
        return Concordance.standard().find(dimension, name, subject.flow());
    }

    /** The directions that its flow is made of. */
    public List<TradeDirection> directions() {
        return Arrays.stream(TradeDirection.values())
                .filter(way ->
                        flow.equals(way.label()) || flow.equals(FactSubject.TOTAL) || flow.equals(FactSubject.BALANCE))
                .toList();
    }

    /** The same cell in another flow. */
    public TradeCell withFlow(String other) {
        return new TradeCell(reporters, partners, other, products, channels, ownerships);
    }
}
