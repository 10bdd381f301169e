package io.tradewind.scenarios.load;

import io.tradewind.core.scenario.EventKinds;
import java.util.Map;

/** The standard kinds of events, with examples in the words of the built-in world. */
public final class ShippedKinds {
    private static final EventKinds KINDS = EventKinds.standard()
            .withExamples(
                    Map.of(
                            "imposer", "USA",
                            "retaliation.imposer", "CHN",
                            "targets", "[CHN, HKG]",
                            "partners", "[EU27]",
                            "exporters", "[CHN]",
                            "origins", "[CHN]",
                            "pair", "CNY/EUR",
                            "quote", "CNY_PER_FX",
                            "legs",
                                    "[{pair: CNY/USD, quote: CNY_PER_FX, pct: -2.4}, {pair: CNY/EUR, quote: CNY_PER_FX, pct: 10.6}]"));

    private ShippedKinds() {}

    /** The kinds. */
    public static EventKinds standard() {
        return KINDS;
    }
}
