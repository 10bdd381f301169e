package io.tradewind.examples;

import io.tradewind.scenarios.Tradewind;

/** Which rate of a US tariff would halve what China sells there? */
public final class WhatWouldItTake {
    private WhatWouldItTake() {}

    /** Prints each rate at which the trade is half of what it would be. */
    public static void main(String[] args) {
        var solved = Tradewind.standard().solveFor("us-60.rate", "tariff-60", "effect_pct exports CN USA 2026", -50);
        solved.found().solutions().forEach(one -> System.out.printf("a half at %.3f%n", one.from()));
    }
}
