package io.tradewind.core.model;

import io.tradewind.core.base.RegionCode;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reporters of small worlds. */
public final class ToyReporters {
    private ToyReporters() {}

    /** China as the shipped world has it. */
    public static ReporterProfile china() {
        return new ReporterProfile(
                RegionCode.of("CHN"),
                "CN",
                "China",
                "CNY",
                "yuan",
                true,
                Optional.of(RegionCode.of("USA")),
                Optional.of(new ReporterProfile.Holiday(
                        "Chinese New Year", MonthDay.of(1, 21), MonthDay.of(2, 20), MonthDay.of(2, 5), 10)),
                new TreeMap<>(Map.of(RegionCode.of("USA"), "USD")),
                new TreeMap<>(Map.of("EU", "EU27", "AFRICA", "AFR")));
    }
}
