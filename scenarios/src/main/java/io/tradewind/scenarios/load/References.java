package io.tradewind.scenarios.load;

import io.tradewind.core.scenario.LegalInvalidationShock;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.TariffShock;
import java.util.List;
import java.util.Set;

/** Names of other events inside an event of the register. */
final class References {
    private References() {}

    /**
     * The shock without names of events that are not there, where that leaves its meaning: exclusions and lists of voided or replacing tariffs. A
     * truce keeps its names, so that a suspension without its event is reported.
     */
    static Shock keep(Shock shock, Set<String> present) {
        if (shock instanceof TariffShock tariff && !present.containsAll(tariff.notWith())) {
            return tariff.toBuilder().notWith(kept(tariff.notWith(), present)).build();
        } else if (shock instanceof LegalInvalidationShock ruling) {
            return new LegalInvalidationShock(
                    kept(ruling.ids(), present),
                    ruling.date(),
                    kept(ruling.replacementIds(), present),
                    ruling.refunds());
        }
        return shock;
    }

    private static List<String> kept(List<String> ids, Set<String> present) {
        return ids.stream().filter(present::contains).toList();
    }
}
