package io.tradewind.scenarios.data;

import io.tradewind.core.model.WorldWords;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What US customs printed for a month, an origin and a sector.
 *
 * @param month     the month
 * @param origin    region of the world, as far as its members are in the source
 * @param sector    sector of the world, or {@link #ALL}
 * @param part      part of the sector where the source tells it apart ({@code computers} or {@code electrical} of electronics), else empty
 * @param valueUsd  imports before duty, customs value, USD
 * @param dutyUsd   duty collected on them, USD
 * @param published day on which the figure was out, by rule
 */
public record UsImport(
        YearMonth month,
        String origin,
        String sector,
        String part,
        double valueUsd,
        double dutyUsd,
        LocalDate published) {
    /** Sector of the rows that hold all goods, those without a sector among them. */
    public static final String ALL = WorldWords.ALL;
}
