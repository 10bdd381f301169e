package io.tradewind.app.plot;

import io.tradewind.app.plot.Canvas.Anchor;
import io.tradewind.app.plot.Canvas.Stroke;
import io.tradewind.app.plot.Canvas.Type;
import io.tradewind.core.chart.Category;
import java.util.List;

/** Months below a picture, as many as have room. */
final class MonthAxis {
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final double ROOM = 58;
    private static final int YEAR = 12;

    private final List<Category> months;

    MonthAxis(List<Category> months) {
        this.months = months;
    }

    /** Draws names under a line from x, the distance between two months being step. */
    void draw(Canvas canvas, double x, double y, double step) {
        int every = STEPS[STEPS.length - 1];
        for (int candidate : STEPS) {
            if (candidate * step >= ROOM) {
                every = candidate;
                break;
            }
        }
        for (int t = 0; t < months.size(); t++) {
            if (number(t) % every == 0) {
                canvas.line(x + t * step, y, x + t * step, y + 4, Stroke.of(Theme.BASE, 1));
                canvas.text(
                        x + t * step,
                        y + 17,
                        months.get(t).name(),
                        Type.of(Theme.SOFT, Theme.SMALL).at(Anchor.MIDDLE));
            }
        }
    }

    /** Months since year 0, so that Januaries are named where not all are. */
    private int number(int t) {
        String code = months.get(t).code();
        int dash = code.indexOf('-', 1);
        return dash < 0
                ? t
                : YEAR * Integer.parseInt(code.substring(0, dash)) + Integer.parseInt(code.substring(dash + 1)) - 1;
    }
}
