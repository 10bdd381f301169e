package io.tradewind.app.plot;

import io.tradewind.app.plot.Canvas.Type;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.ChartKind;
import io.tradewind.core.chart.Mark;
import io.tradewind.core.chart.SeriesRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws charts: title, numbers, how to read them, where they are from. */
public final class Plot {
    private static final double EDGE = 20;
    private static final double LEADING = 1.3;
    private static final double GAP = 8;
    private static final int TITLE_LINES = 3;

    private final Chart chart;
    private final Panel panel;
    private final int width;
    private final int height;
    private final List<String> title;
    private final List<String> reading;
    private final List<String> marks;

    private Plot(Chart chart, PlotSize size) {
        this.chart = chart;
        this.width = size.width();
        double inside = width - 2 * EDGE;
        this.panel = panel(chart);
        List<String> lines = Letters.wrap(chart.title(), inside, Theme.TITLE, true);
        this.title = lines.size() <= TITLE_LINES ? lines : lines.subList(0, TITLE_LINES);
        this.reading = Letters.wrap(chart.reading(), inside, Theme.SMALL, false);
        this.marks = marks(chart, inside);
        double needed = 2 * EDGE + above() + panel.height(inside) + below();
        this.height = size.height() == 0 ? (int) Math.ceil(needed) : size.height();
    }

    /** The chart as SVG. */
    public static String svg(Chart chart, PlotSize size) {
        Plot plot = new Plot(chart, size);
        SvgCanvas canvas = new SvgCanvas(plot.width, plot.height, chart.title(), chart.alt());
        plot.draw(canvas);
        return canvas.finished();
    }

    /** The chart as PNG. */
    public static byte[] png(Chart chart, PlotSize size) {
        Plot plot = new Plot(chart, size);
        ImageCanvas canvas = new ImageCanvas(plot.width, plot.height);
        plot.draw(canvas);
        return canvas.finished();
    }

    private static Panel panel(Chart chart) {
        return switch (chart.kind()) {
            case LINES, STEPS -> new LinePanel(chart);
            case BARS, WATERFALL -> new BarPanel(chart);
            case DOTS -> chart.find(SeriesRole.SET).isPresent() ? new DotPanel(chart) : new BarPanel(chart);
            case STACKED -> new StackPanel(chart);
            case HEATMAP -> new HeatPanel(chart);
            case TIMELINE -> new TimePanel(chart);
            case MAP -> new MapPanel(chart, world(chart));
        };
    }

    /** The map of the world that the chart's source names last. */
    private static Optional<WorldMap> world(Chart chart) {
        return WorldMap.of(chart.source().substring(chart.source().lastIndexOf(' ') + 1));
    }

    /** What the numbers of events mean, a few to a line. */
    private static List<String> marks(Chart chart, double inside) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Mark mark : chart.marks()) {
            String words = mark.number() + " " + mark.label();
            if (line.length() > 0 && Letters.width(line + "   " + words, Theme.SMALL, false) > inside) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : "   ").append(words);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    private double above() {
        return title.size() * Theme.TITLE * LEADING + Theme.TEXT * LEADING + GAP;
    }

    private double below() {
        return GAP + (marks.size() + reading.size() + 1) * Theme.SMALL * LEADING;
    }

    private void draw(Canvas canvas) {
        canvas.rect(0, 0, width, height, Theme.PAPER);
        double y = EDGE + Theme.TITLE;
        for (String line : title) {
            canvas.text(EDGE, y, line, Type.of(Theme.INK, Theme.TITLE).bolder());
            y += Theme.TITLE * LEADING;
        }
        if (chart.kind() != ChartKind.TIMELINE) {
            canvas.text(EDGE, y - 2, chart.unit(), Type.of(Theme.SOFT, Theme.TEXT));
        }
        double top = EDGE + above();
        double bottom = height - EDGE - below();
        panel.draw(canvas, EDGE, top, width - 2 * EDGE, bottom - top);
        y = bottom + GAP + Theme.SMALL;
        y = lines(canvas, marks, y, Theme.INK);
        y = lines(canvas, reading, y, Theme.SOFT);
        canvas.text(
                EDGE,
                y,
                Letters.cut("Source: " + chart.source(), width - 2 * EDGE, Theme.SMALL),
                Type.of(Theme.SOFT, Theme.SMALL));
    }

    private static double lines(Canvas canvas, List<String> lines, double from, String colour) {
        double y = from;
        for (String line : lines) {
            canvas.text(EDGE, y, line, Type.of(colour, Theme.SMALL));
            y += Theme.SMALL * LEADING;
        }
        return y;
    }
}
