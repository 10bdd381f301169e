package io.tradewind.app.plot;

import io.tradewind.core.chart.Chart;

/** Circles at the regions of the world, as large as their numbers. */
final class MapPanel implements Panel {
    private final Chart chart;

    MapPanel(Chart chart) {
        this.chart = chart;
    }

    @Override
    public double height(double width) {
        return width / 2;
    }

    @Override
    public void draw(Canvas canvas, double x, double y, double width, double height) {
        canvas.rect(x, y, width, height, Theme.GRID);
    }
}
