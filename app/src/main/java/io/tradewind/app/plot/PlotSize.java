package io.tradewind.app.plot;

import io.tradewind.core.base.Check;

/**
 * Size of a picture.
 *
 * @param width  pixels
 * @param height pixels; 0 for as many as the chart needs
 */
public record PlotSize(int width, int height) {
    /** As wide as a page. */
    public static final PlotSize USUAL = new PlotSize(760, 0);

    private static final int LEAST = 320;
    private static final int MOST = 4000;

    /** Checks that there is room for a chart. */
    public PlotSize {
        Check.that(width >= LEAST && width <= MOST, "A picture is " + LEAST + " to " + MOST + " pixels wide.");
        Check.that(
                height == 0 || height >= LEAST / 2 && height <= MOST, "A picture is at most " + MOST + " pixels high.");
    }

    /** As high as the chart needs. */
    public static PlotSize ofWidth(int width) {
        return new PlotSize(width, 0);
    }
}
