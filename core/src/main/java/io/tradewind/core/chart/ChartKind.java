package io.tradewind.core.chart;

import java.util.Locale;

/** How a chart is drawn. */
public enum ChartKind {
    /** Lines over months, from zero. */
    LINES,
    /** Steps over months. */
    STEPS,
    /** Bars around zero, one for each category. */
    BARS,
    /** Dots around zero, one row for each category. */
    DOTS,
    /** Bars over months, made of parts. */
    STACKED,
    /** Bars each of which begins where the one before ended. */
    WATERFALL,
    /** A square for each category and series. */
    HEATMAP,
    /** A circle for each category, at its place on the map. */
    MAP,
    /** Events on a line of time. */
    TIMELINE;

    /** The word for it in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
