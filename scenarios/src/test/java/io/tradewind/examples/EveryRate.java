package io.tradewind.examples;

import io.tradewind.scenarios.Tradewind;
import java.util.List;

/** What does each rate of a US tariff on China do, and is China's real income hit? */
public final class EveryRate {
    private EveryRate() {}

    /** Prints a line for each rate and number. */
    public static void main(String[] args) {
        Tradewind.standard()
                .sweep(
                        "tariff-60",
                        List.of("us-60.rate=0:0.6:0.3"),
                        List.of("effect_pct exports CN USA 2026", "real_income_pct CHN"))
                .rows()
                .forEach(row -> System.out.printf("%s %s %.2f%n", row.values(), row.target(), row.value()));
    }
}
