package io.tradewind.core.chart;

import io.tradewind.core.measure.FlowLevels;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.FlowPanel.Cell;
import io.tradewind.core.measure.FlowPanel.Level;
import io.tradewind.core.projection.Projection;
import java.util.List;

/** The numbers of a view in one run, million dollars and percent. Cells are filled as they are asked for, in the months that are asked for. Not thread-safe. */
final class ViewNumbers {
    private final Frame frame;
    private final FlowPanel shown;
    private final FlowPanel period;
    private double[] collected;
    private double[] statutory;

    private ViewNumbers(Frame frame, FlowPanel shown, FlowPanel period) {
        this.frame = frame;
        this.shown = shown;
        this.period = period;
    }

    static ViewNumbers of(Projection projection, Frame frame) {
        View view = frame.view();
        return new ViewNumbers(frame, panel(projection, view, frame.shown()), panel(projection, view, frame.span()));
    }

    private static FlowPanel panel(Projection projection, View view, Span months) {
        return FlowPanel.of(projection, view.reporter(), view.flow(), months.from(), months.to());
    }

    /** The same in another run. */
    ViewNumbers under(Projection other) {
        return new ViewNumbers(frame, shown.under(other), period.under(other));
    }

    Projection projection() {
        return shown.projection();
    }

    /** The sum of those cells by month. */
    double[] path(List<Cell> cells, Level level) {
        int first = projection().timeline().indexOf(frame.shown().from());
        double[] path = new double[frame.shown().months()];
        FlowLevels levels = shown.sum(cells);
        for (int t = 0; t < path.length; t++) {
            path[t] = levels.at(level, first + t);
        }
        return path;
    }

    /** Sums over the period, one for each list of cells. */
    double[] sums(List<List<Cell>> of, Level level) {
        int first = projection().timeline().indexOf(frame.span().from());
        int last = projection().timeline().indexOf(frame.span().to());
        double[] sums = new double[of.size()];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = period.sum(of.get(k)).sum(level, first, last);
        }
        return sums;
    }

    /** Mean duty as it is paid, by month. */
    double[] collected() {
        if (collected == null) {
            collected = frame.duties().pct(projection(), frame.shown(), false);
        }
        return collected;
    }

    /** Mean duty as the law has it, by month. */
    double[] statutory() {
        if (statutory == null) {
            statutory = frame.duties().pct(projection(), frame.shown(), true);
        }
        return statutory;
    }
}
