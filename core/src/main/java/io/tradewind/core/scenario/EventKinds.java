package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of events that scenarios may hold: the standard ones and, where a caller adds some, his own. */
public final class EventKinds {
    private static final EventKinds STANDARD = new EventKinds(List.of(
            TariffShock.KIND,
            ThreatShock.KIND,
            TruceShock.KIND,
            FxShock.KIND,
            InvestmentShock.KIND,
            DemandShock.KIND,
            PriceShock.KIND,
            VolumeShock.KIND,
            TransportShock.KIND,
            ParameterShock.KIND,
            RetaliationShock.KIND,
            LegalInvalidationShock.KIND,
            DeMinimisShock.KIND,
            ExportControlShock.KIND,
            SupplyShock.KIND,
            TradeAgreementShock.KIND,
            ChannelPolicyShock.KIND,
            CalendarShock.KIND));

    private final List<EventKind<?>> all;

    private EventKinds(List<EventKind<?>> all) {
        this.all = List.copyOf(all);
    }

    /** The kinds that Tradewind knows. */
    public static EventKinds standard() {
        return STANDARD;
    }

    /** These and one more, whose name must be new. */
    public EventKinds with(EventKind<?> kind) {
        Check.that(find(kind.name()).isEmpty(), "There is a kind '" + kind.name() + "' already.");
        List<EventKind<?>> more = new ArrayList<>(all);
        more.add(kind);
        return new EventKinds(more);
    }

    /**
     * The same kinds with examples in the words of some world, for templates and hints.
     *
     * @param examples YAML by key, or by kind and key ({@code retaliation.imposer}) where kinds differ
     */
    public EventKinds withExamples(Map<String, String> examples) {
        return new EventKinds(all.stream()
                .<EventKind<?>>map(kind -> kind.withExamples(examples))
                .toList());
    }

    /** All of them, in the order of the guide. */
    public List<EventKind<?>> all() {
        return all;
    }

    /** Their names, in the same order. */
    public List<String> names() {
        return all.stream().map(EventKind::name).toList();
    }

    /** The kind of that name. */
    public Optional<EventKind<?>> find(String name) {
        return all.stream()
                .<EventKind<?>>map(kind -> kind)
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
