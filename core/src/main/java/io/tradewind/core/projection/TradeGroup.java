package io.tradewind.core.projection;

import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Scenario;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the reporter's trade would do if everyone were like one group of its firms, under partial closure: rows by channel and by owner are weighted with
 * it. Which groups rows need is known from their query, so they are run with the projection and never from a result.
 *
 * @source MODEL §5, channel wedges and ownership
 */
public enum TradeGroup {
    /** Everyone as they are. */
    EVERYONE,
    /** Importers that pay duties. */
    PAYERS,
    /** Processing trade: what it imports pays no duty, and a part of its costs moves with the currency. */
    PROCESSING,
    /** Market procurement, which does not order ahead as much. */
    MARKET_PROCUREMENT,
    /** Parcels that pay no tariff, whether one was changed or expected to be. */
    DUTY_FREE,
    /** Private firms, which respond at their own speed. */
    PRIVATE,
    /** Foreign-owned firms, likewise. */
    FOREIGN;

    /** Its word in files, such as {@code market-procurement}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The group of that word. */
    public static Optional<TradeGroup> find(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word().equals(word))
                .findFirst();
    }

    /** The parameters of its firms, where they trade from that region. */
    Parameters parameters(Parameters everyone, String region) {
        return switch (this) {
            case EVERYONE, DUTY_FREE -> everyone;
            case PAYERS -> free(everyone, region, 0.0);
            case PROCESSING -> free(scaled(everyone, "psi", everyone.get("psi_processing")), region, 1.0);
            case MARKET_PROCUREMENT -> scaled(everyone, "phi", everyone.get("phi_market_procurement"));
            case PRIVATE -> scaled(everyone, "lam_f", everyone.get("lam_private"));
            case FOREIGN -> scaled(everyone, "lam_f", everyone.get("lam_foreign"));
        };
    }

    /** The values with that share of imports free of duty; a region without a number for it has no such imports to tell apart. */
    private static Parameters free(Parameters values, String region, double share) {
        String id = "processing_share." + region;
        return values.registry().find(id).isPresent() ? values.with(id, share) : values;
    }

    /** The events that its firms meet. */
    Scenario events(Scenario scenario) {
        return this != DUTY_FREE
                ? scenario
                : scenario.withEvents(scenario.events().stream()
                        .filter(event -> !event.shock().isDuty())
                        .toList());
    }

    /** Parameters with one of them multiplied, at most to its bounds. */
    private static Parameters scaled(Parameters values, String id, double factor) {
        var definition = values.registry().find(id).orElseThrow();
        double value = Math.min(definition.max(), Math.max(definition.min(), factor * values.get(id)));
        return values.with(id, value);
    }
}
