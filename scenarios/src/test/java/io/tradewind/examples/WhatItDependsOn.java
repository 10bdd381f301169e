package io.tradewind.examples;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.study.Sensitivity;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Which assumptions does the effect of a US tariff depend on? On threads of one's own, with progress. */
public final class WhatItDependsOn {
    private WhatItDependsOn() {}

    /** Prints the factors that matter, the widest first. */
    public static void main(String[] args) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Sensitivity found = Tradewind.standard()
                .sensitivity(
                        "tariff-60",
                        "effect_pct exports CN USA 2025-12",
                        new Sensitivity.Plan(2, 8, 3),
                        BatchRunner.on(threads, 8),
                        runs -> done -> System.err.print(done == runs ? done + " runs done\n" : ""));
        threads.shutdown();
        found.rows()
                .forEach(row -> System.out.printf(
                        "%s %s: %.1f to %.1f%n", row.target(), row.field().name(), row.atLow(), row.atHigh()));
    }
}
