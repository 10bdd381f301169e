package io.tradewind.scenarios.backtest;

import io.tradewind.core.array.Vector;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * Months whose total is out while partners are not, as on a day between the two prints: all partners move with what the total was missed by, in its months by the
 * whole of it, afterwards by as much as the level will move once they are out too. What a later month is missed by is never read.
 */
public final class TotalsAhead {
    private static final int YEAR = 12;
    /** Years over which it is carried on: as far as any forecast goes. */
    private static final int YEARS = 11;

    private final CustomsPanel panel;
    private final Projection said;
    private final FlowPanel.Level level;
    private final double fading;

    private TotalsAhead(CustomsPanel panel, Projection said, FlowPanel.Level level, double fading) {
        this.panel = panel;
        this.said = said;
        this.level = level;
        this.fading = fading;
    }

    /**
     * The world with what its totals say beyond its partners; the world itself where they say no more.
     *
     * @param scenario what moved trade in those months, or, with a base path, what that is measured against
     */
    public static Economy in(ProjectionEngine engine, Economy economy, Scenario scenario, Parameters parameters) {
        MonthlyBaseline monthly = economy.monthlyBaseline().orElseThrow();
        CustomsPanel panel = monthly.panel();
        YearMonth last = panel.totalExportsUsdMn().last();
        if (!last.isAfter(panel.lastMonth())) {
            return economy;
        }
        Scenario ahead = scenario.withHorizon(new Horizon(panel.lastMonth().plusMonths(1), last.plusMonths(1)));
        TotalsAhead totals = new TotalsAhead(
                panel,
                engine.projectFrom(economy, ahead, parameters, panel.lastMonth()),
                scenario.basePath().isPresent() ? FlowPanel.BASELINE : FlowPanel.SCENARIO,
                Math.pow(2.0, -1.0 / scenario.parameters(parameters).get("level_half_life")));
        BaselineKnowledge moved =
                panel.knowledge().withShift(totals.shift(TradeDirection.EXPORTS), totals.shift(TradeDirection.IMPORTS));
        return economy.toBuilder()
                .monthlyBaseline(monthly.withPanel(panel.with(panel.monthlyMix(), moved)))
                .build();
    }

    private List<Vector> shift(TradeDirection flow) {
        MonthlySeries total = panel.totalUsdMn(flow);
        double[] missed = new double[(int) panel.lastMonth().until(total.last(), ChronoUnit.MONTHS)];
        double carried = 0.0;
        for (int h = 0; h < missed.length; h++) {
            YearMonth month = panel.lastMonth().plusMonths(h + 1L);
            missed[h] = Math.log(total.get(month) / sum(flow, month));
            carried = fading * carried + missed[h];
        }
        double later = carried * (1 - fading) / (1 - Math.pow(fading, YEAR));
        Vector[] shift = new Vector[panel.partners().size()];
        for (int j = 0; j < shift.length; j++) {
            double[] path = new double[YEARS * YEAR];
            for (int h = 0; h < path.length; h++) {
                path[h] = panel.knowledge()
                                .shift(
                                        flow,
                                        j,
                                        panel.lastMonth(),
                                        panel.lastMonth().plusMonths(h + 1L))
                        + (h < missed.length ? missed[h] : later);
            }
            shift[j] = Vector.of(path);
        }
        return Arrays.asList(shift);
    }

    /** What all partners were said to come to in a month. */
    private double sum(TradeDirection flow, YearMonth month) {
        return ProjectionTable.of(said)
                .panel(panel.reporter(), flow, WorldWords.ALL)
                .flatMap(table -> table.find(WorldWords.WORLD, WorldWords.ALL))
                .orElseThrow()
                .at(level, said.timeline().indexOf(month));
    }
}
