package io.tradewind.scenarios.calibration;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.Scenario;
import java.time.YearMonth;
import java.util.Set;

/** What the engine projects for China's exports to the United States as China's customs count them: the target of stage 2 and of the acceptance rule. */
final class UsExports {
    private static final int YEAR = 12;
    private static final Set<EventKind<?>> APART = Set.of(FxShock.KIND, InvestmentShock.KIND);

    private final ProjectionEngine engine;
    private final Scenario tariffs;

    /** Projections under a scenario's tariffs; its exchange rates and investment, which hardly move this flow, take no part. */
    UsExports(ProjectionEngine engine, Scenario scenario) {
        this.engine = engine;
        this.tariffs = scenario.withEvents(scenario.events().stream()
                .filter(event -> !APART.contains(event.shock().kind()))
                .toList());
    }

    /**
     * The flow made ready for many runs.
     *
     * @param world          the world with what was known of its panel at the origin
     * @param forecastOrigin last month of that panel
     * @param last           last month of the result
     * @param parameters     values of the model's parameters
     */
    Flow from(Economy world, YearMonth forecastOrigin, YearMonth last, Parameters parameters) {
        Horizon horizon = new Horizon(forecastOrigin.plusMonths(1), last);
        return new Flow(engine.prepare(world, tariffs.withHorizon(horizon), parameters), horizon);
    }

    /** The flow over those months. */
    record Flow(PreparedScenario prepared, Horizon horizon) {
        /** Log growth over twelve months in each month. */
        double[] logGrowth(RunSpec spec) {
            Projection projection = prepared.project(spec.withFlow(TradeDirection.EXPORTS));
            FlowTable table = projection.panelTable(TradeDirection.EXPORTS);
            int partner = table.partners().indexOf("USA");
            double[] growth = new double[horizon.months()];
            for (int k = 0; k < growth.length; k++) {
                int t = projection.timeline().indexOf(horizon.from().plusMonths(k));
                growth[k] = Math.log(total(table, partner, t) / total(table, partner, t - YEAR));
            }
            return growth;
        }
    }

    private static double total(FlowTable table, int partner, int month) {
        double sum = 0.0;
        for (int product = 0; product < table.products().size(); product++) {
            sum += table.scenarioUsdMn(product, partner, month);
        }
        return sum;
    }
}
