package io.tradewind.core.nash;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import java.util.Optional;

/**
 * A rate that was chosen.
 *
 * @param player      who chose it
 * @param origin      whose goods it is on; empty if those of all origins outside the player
 * @param sector      which goods it is on; empty if those of all taxed sectors
 * @param appliedRate import-weighted mean of the rates applied to the same flows in the balanced world, as a fraction
 * @param rate        the rate, as a fraction
 * @param impliedRate the rate that the exact first-order condition implies at the answer, as a fraction: equal to the rate under an
 *                    exact rule, else the difference is the size of the approximation
 */
public record NashRate(
        NashPlayer player,
        Optional<RegionCode> origin,
        Optional<SectorCode> sector,
        double appliedRate,
        double rate,
        double impliedRate) {}
