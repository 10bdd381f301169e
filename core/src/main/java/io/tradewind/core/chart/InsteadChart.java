package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.measure.FlowPanel.Cell;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.rerouting.LedgerEntry;
import io.tradewind.core.rerouting.RerouteLedgers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the reporter's sales go that its counterpart no longer buys, month by month: through hubs, to others at lower prices, and what else others buy
 * more. The ledgers' shares of the loss are put on the customs panel's loss; what is left of the others' gain closes the sum.
 */
final class InsteadChart {
    private final ViewCharts charts;
    private final Frame frame;
    private final double[] lost;
    private final double[] rerouted;
    private final double[] diverted;
    private final double[] created;

    private InsteadChart(ViewCharts charts, RerouteLedgers ledgers) {
        this.charts = charts;
        this.frame = charts.frame();
        Change own = charts.path();
        Change others = others();
        int months = own.now().length;
        lost = new double[months];
        rerouted = new double[months];
        diverted = new double[months];
        created = new double[months];
        int first = charts.now().projection().timeline().indexOf(frame.shown().from());
        for (int t = 0; t < months; t++) {
            lost[t] = own.effect(t);
            LedgerEntry entry = ledgers.total(first + t);
            double scale = entry.directLoss() > 0 && lost[t] < 0 ? -lost[t] / entry.directLoss() : 0;
            rerouted[t] = scale * (entry.relabelled() + entry.pulled());
            diverted[t] = scale * entry.deflected();
            created[t] = others.effect(t) - rerouted[t] - diverted[t];
        }
    }

    private Change others() {
        List<Cell> cells = new ArrayList<>();
        for (int j = 0; j < frame.partners().size(); j++) {
            if (!frame.partners().get(j).code().equals(frame.view().partner())) {
                cells.addAll(frame.byPartner().get(j));
            }
        }
        return charts.pathOf(cells);
    }

    /** The chart, where all goods go from the reporter to its counterpart and the run keeps the ledgers. */
    static Optional<Chart> of(ViewCharts charts) {
        Projection run = charts.now().projection();
        Economy economy = run.economy();
        View view = charts.frame().view();
        Optional<RegionCode> counterpart = economy.reporter().flatMap(ReporterProfile::counterpart);
        boolean asked = run.panelReporter().filter(view.reporter()::equals).isPresent()
                && view.isExports()
                && view.product().equals(View.ALL)
                && counterpart.isPresent()
                && charts.frame().duties().oneImporter(economy).equals(counterpart);
        return asked && charts.isAgainstOwnBase()
                ? run.ledgers().map(ledgers -> new InsteadChart(charts, ledgers).chart())
                : Optional.empty();
    }

    private Chart chart() {
        Scale scale = Scale.of(lost);
        String title = title();
        String partner = frame.names().partner();
        return Chart.builder("instead", ChartKind.STACKED)
                .title(title)
                .reading("Below zero what " + partner + " buys less than " + charts.baseName()
                        + ", above it what others buy more and through which way.")
                .unit(scale.name() + " a month")
                .source(frame.names().source())
                .alt(title + ".")
                .categories(Months.of(horizon()))
                .add(Series.of("lost", "less to " + partner, SeriesRole.LOST, scale.ofAll(inHorizon(lost))))
                .add(Series.of("rerouted", "through hubs", SeriesRole.REROUTED, scale.ofAll(inHorizon(rerouted))))
                .add(Series.of(
                        "diverted", "to others at lower prices", SeriesRole.DIVERTED, scale.ofAll(inHorizon(diverted))))
                .add(Series.of("created", "else to others", SeriesRole.CREATED, scale.ofAll(inHorizon(created))))
                .build();
    }

    private String title() {
        String when = frame.span().when();
        double loss = -inPeriod(lost);
        double hubs = inPeriod(rerouted);
        double elsewhere = inPeriod(diverted) + inPeriod(created);
        String who = frame.names().reporter();
        if (loss <= 0) {
            return Words.capital(who) + " sells no less to " + frame.names().partner() + " " + when
                    + ": there is nothing to go elsewhere";
        }
        return "Beside the " + Words.dollars(loss) + " that " + who + " no longer sells to "
                + frame.names().partner()
                + " " + when + ", " + Words.dollars(hubs) + " go through hubs and "
                + Words.dollars(elsewhere) + (elsewhere < 0 ? " are lost" : " more are sold") + " elsewhere";
    }

    /** Before the horizon nothing is projected. */
    private Span horizon() {
        return new Span(
                charts.now().projection().scenario().horizon().from(),
                frame.shown().to());
    }

    private double[] inHorizon(double[] path) {
        return Arrays.copyOfRange(path, path.length - horizon().months(), path.length);
    }

    private double inPeriod(double[] path) {
        int first = frame.periodStart();
        return Vector.of(Arrays.copyOfRange(path, first, first + frame.span().months()))
                .sum();
    }
}
