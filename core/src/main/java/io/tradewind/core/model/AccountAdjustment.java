package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import java.util.Optional;

/**
 * One thing that was changed, or is remarkable, where the accounts were derived from the tables of a world.
 *
 * @param kind   what it is
 * @param region whose account
 * @param sector of which sector, where it concerns one
 * @param amount how much: a value in the world's unit, or a share where the kind says so
 */
public record AccountAdjustment(Kind kind, RegionCode region, Optional<SectorCode> sector, double amount) {
    /** Checks that all is there. */
    public AccountAdjustment {
        Check.present("kind, region, sector", kind, region, sector);
        Check.finite(amount, "amount");
    }

    /** What was adjusted or remarked. */
    public enum Kind {
        /** Intermediate use exceeds spending; the amount is the negative final demand that was set to zero. */
        NEGATIVE_FINAL_DEMAND(
                "final demand was negative and is set to zero; the region's other final demand is rescaled"),
        /** Value added and inputs do not add to 1; the amount is the gap as a share of output, before inputs were rescaled. */
        ROUNDING_GAP("value added and inputs do not add to 1; inputs are rescaled to 1 - value added"),
        /** A producing sector lists no inputs; the amount is the share that its value added gains. */
        NO_INPUTS("the sector lists no inputs and gets value added 1"),
        /** The region makes nothing of the sector; the amount is its spending on it. */
        NO_PRODUCTION("the region makes nothing of this sector and can only import it"),
        /** Nobody in the region buys the sector; the amount is the value of input shares that were dropped. */
        INPUT_NEVER_BOUGHT(
                "the region buys nothing of this sector; input shares on it are dropped and the others rescaled"),
        /** Imports less exports; the amount is positive for a deficit. */
        DEFICIT("the region's imports exceed its exports by this amount (a surplus if negative)");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        /** What it means, in words. */
        public String meaning() {
            return meaning;
        }
    }

    /** A sentence for people. */
    public String describe() {
        return region + sector.map(s -> " " + s).orElse("") + ": " + kind.meaning() + " ("
                + String.format(java.util.Locale.ROOT, "%.6g", amount) + ")";
    }
}
