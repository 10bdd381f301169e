package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;

/**
 * A suspension of tariffs until a day. Meanwhile it is a threat that they snap back; after the expiry, unless another truce follows,
 * they do with the stated probability.
 *
 * @param suspends            ids of the suspended tariffs
 * @param start               first day of the suspension
 * @param expiry              first day after it
 * @param snapbackProbability probability that the tariffs return, 0 to 1
 * @param residualRate        rate of each suspended tariff that stays meanwhile, a fraction
 */
public record TruceShock(
        List<String> suspends, LocalDate start, LocalDate expiry, double snapbackProbability, double residualRate)
        implements Shock {
    /** Copies the ids and checks that the parts are there. */
    public TruceShock {
        suspends = List.copyOf(suspends);
        Check.notNull(start, "start");
        Check.notNull(expiry, "expiry");
    }

    @Override
    public String kind() {
        return "truce";
    }
}
