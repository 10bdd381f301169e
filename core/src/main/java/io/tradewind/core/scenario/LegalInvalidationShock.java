package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;

/**
 * A ruling that voids tariffs from a day on. Money paid back for the time before changes no flow: those goods have been bought.
 *
 * @param ids            ids of the tariffs it voids
 * @param date           first day on which they are no longer collected
 * @param replacementIds ids of the tariffs that take their place; they enter with the probability of the ruling
 * @param refunds        whether duties paid before are paid back; recorded, without effect on trade
 */
public record LegalInvalidationShock(List<String> ids, LocalDate date, List<String> replacementIds, boolean refunds)
        implements Shock {
    /** Copies the ids and checks that the parts are there. */
    public LegalInvalidationShock {
        ids = List.copyOf(ids);
        Check.notNull(date, "date");
        replacementIds = List.copyOf(replacementIds);
    }

    @Override
    public String kind() {
        return "legal_invalidation";
    }
}
