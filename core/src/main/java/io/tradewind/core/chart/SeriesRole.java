package io.tradewind.core.chart;

import java.util.Locale;

/** What a series stands for, which decides its colour and shape. */
public enum SeriesRole {
    /** Without what is looked at. */
    BASE,
    /** With it. */
    SCENARIO,
    /** One of many paths of the same kind, thin. */
    EACH,
    /** With one way in which something open ends. */
    BRANCH,
    /** As customs printed it. */
    PRINTS,
    /** Half of the draws. */
    BAND50,
    /** Eight in ten draws. */
    BAND80,
    /** Duty as the law has it. */
    STATUTORY,
    /** Duty as it is paid. */
    COLLECTED,
    /** A change, above or below zero; its low and high are whiskers. */
    EFFECT,
    /** The same change in percent, a number beside the first. */
    PERCENT,
    /** A part of a whole. */
    PART,
    /** The whole. */
    TOTAL,
    /** One set of elasticities; the first is the headline's. */
    SET,
    /** The first-order welfare of the literature beside it. */
    LINEAR,
    /** A row of a heatmap. */
    ROW,
    /** First and last day of an event, as numbers such as 20250204; one without an end is not known. */
    DAYS,
    /** Sales that are gone. */
    LOST,
    /** Sales that went elsewhere. */
    DIVERTED,
    /** Goods that take another way. */
    REROUTED,
    /** Sales that there would not be otherwise. */
    CREATED;

    /** The word for it in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
