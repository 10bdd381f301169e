package io.tradewind.browser;

import io.tradewind.core.chart.View;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.Projection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Views of a bundle: what their words select is found once, and the numbers of the bundle as it was opened are added up once. */
final class Views {
    /** Lines that say what to look at in place of the usual view; a view of this one is against the bundle as it was opened. */
    private static final String AGAINST = "against";

    private static final String OPENED = "opened";
    private static final int MOST = 12;

    private final Projection opened;
    private final Map<View, ViewCharts> known = new HashMap<>();

    Views(Projection opened) {
        this.opened = opened;
    }

    /** The view of those lines of a run. */
    ViewCharts of(String lines, Projection run) {
        Map<String, String> values = Lines.view(lines);
        Optional<String> against = Optional.ofNullable(values.remove(AGAINST));
        against.filter(word -> !word.equals(OPENED)).ifPresent(word -> {
            throw Lines.problem(
                    AGAINST,
                    "'" + word + "' is nothing to compare with.",
                    "Maybe use '" + OPENED + "', or leave it out.");
        });
        ViewCharts before = known(Lines.view(values, View.usual(opened)));
        ViewCharts now = run == opened ? before : before.under(run);
        return against.isEmpty() ? now : now.against(before, "with your changes", "in the scenario as it stands");
    }

    /** The flow of those lines if it is one of the panel's reporter, which can be worked out without the other. */
    Optional<TradeDirection> alone(String lines) {
        Map<String, String> values = Lines.view(lines);
        values.remove(AGAINST);
        View view = Lines.view(values, View.usual(opened));
        return opened.panelReporter().filter(view.reporter()::equals).map(any -> view.flow());
    }

    private ViewCharts known(View view) {
        ViewCharts found = known.get(view);
        if (found == null) {
            found = ViewCharts.of(opened, view);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(view, found);
        }
        return found;
    }
}
