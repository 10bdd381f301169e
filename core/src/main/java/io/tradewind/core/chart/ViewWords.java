package io.tradewind.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The main result of a view in words, and its numbers. */
final class ViewWords {
    private static final double BILLION = 1000;

    private final ViewCharts charts;
    private final Frame frame;

    ViewWords(ViewCharts charts) {
        this.charts = charts;
        this.frame = charts.frame();
    }

    Sentence sentence() {
        Change flow = charts.flow();
        String subject = frame.names().flow() + " " + frame.span().when();
        if (Double.isNaN(flow.effect(0))) {
            return new Sentence(Words.capital(subject) + ": not known.", "");
        }
        if (flow.effect(0) == 0) {
            return new Sentence("Nothing changed: " + subject + " are as " + charts.baseName() + ".", range());
        }
        String than = " than " + charts.baseName() + ".";
        double percent = flow.pct(0);
        String by = Double.isNaN(percent)
                ? Words.dollars(flow.effect(0)) + " " + direction(flow.effect(0))
                : (Words.isTiny(percent) ? "" : "about ") + Words.percent(percent) + " " + direction(percent);
        return new Sentence(Words.capital(subject) + ": " + by + than, range());
    }

    private static String direction(double change) {
        return change < 0 ? "lower" : "higher";
    }

    private String range() {
        Spread spread = charts.spread();
        double low = spread.quantile(ViewSample::effectPct, .1);
        double high = spread.quantile(ViewSample::effectPct, .9);
        if (!spread.isKnown() || Double.isNaN(low) || low == high) {
            return "";
        }
        if (low < 0 && high > 0) {
            return "8 in 10 runs: " + Words.percent(low) + " lower to " + Words.percent(high) + " higher.";
        }
        double less = Math.min(Math.abs(low), Math.abs(high));
        double more = Math.max(Math.abs(low), Math.abs(high));
        return "8 in 10 runs: " + Words.size(less) + " to " + Words.size(more) + " % " + direction(low + high) + ".";
    }

    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        Change flow = charts.flow();
        tiles.add(new Tile(
                "flow",
                Words.capital(frame.names().flow()) + " " + frame.span().when(),
                flow.now()[0] / BILLION,
                "bn USD",
                flow.before()[0] / BILLION));
        tiles.add(new Tile("effect", "Effect on it", flow.pct(0), "%", Double.NaN));
        if (!frame.duties().isEmpty()) {
            Change duty = new DutyChart(charts).means();
            tiles.add(new Tile("duty", "Average duty paid", duty.now()[0], "%", duty.before()[0]));
        }
        Change partners = charts.partners();
        tiles.add(new Tile(
                "total",
                Words.capital(Words.of(frame.names().reporter())) + " "
                        + frame.names().bareFlow() + " in all",
                sum(partners.now()) / BILLION,
                "bn USD",
                sum(partners.before()) / BILLION));
        return List.copyOf(tiles);
    }

    private static double sum(double[] values) {
        return DoubleStream.of(values).filter(Double::isFinite).sum();
    }
}
