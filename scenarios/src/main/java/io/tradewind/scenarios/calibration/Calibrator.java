package io.tradewind.scenarios.calibration;

import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.data.PanelVintages;
import java.time.YearMonth;

/** Estimates the elasticities in two stages. Holds nothing that changes. */
public final class Calibrator {
    private final ProjectionEngine engine;
    private final Economy world;
    private final PanelVintages vintages;
    private final Scenario scenario;
    private final Parameters priors;

    /**
     * A calibrator.
     *
     * @param engine   projects stage 2 and the forecasts
     * @param world    the world, with China's panel
     * @param vintages what was known of that panel when
     * @param scenario the tariffs that were in force; only those known by the last month of the data are used
     * @param priors   central values
     */
    public Calibrator(
            ProjectionEngine engine, Economy world, PanelVintages vintages, Scenario scenario, Parameters priors) {
        this.engine = engine;
        this.world = world;
        this.vintages = vintages;
        this.scenario = scenario;
        this.priors = priors;
    }

    /** Estimates on those observations. */
    public Calibration calibrate(CalibrationData data) {
        StageOne one = StageOne.estimate(world, priors, data.imports());
        Parameters values =
                priors.with("elasticity.one_year", one.plateau()).with("elasticity.long_run", one.longRun());
        YearMonth forecastOrigin = vintages.first();
        StageTwo two = StageTwo.estimate(
                new UsExports(engine, KnownScenario.at(scenario, data.last())),
                vintages.worldAt(world, forecastOrigin),
                forecastOrigin,
                data,
                values);
        return new Calibration(
                data.last(),
                data.lastImports(),
                data.lastExports(),
                data.hash(),
                one,
                two,
                Relocation.estimate(world, values, data.imports()));
    }

    Economy worldAt(YearMonth forecastOrigin) {
        return vintages.worldAt(world, forecastOrigin);
    }

    CalibrationData knownAt(YearMonth forecastOrigin) {
        return CalibrationData.knownAt(vintages, Origin.of(forecastOrigin));
    }

    /** Log growth of China's exports to the United States after an origin, with what was known of the panel then. */
    double[] forecast(YearMonth forecastOrigin, YearMonth last, boolean realTime, Parameters values) {
        Scenario seen = realTime ? KnownScenario.at(scenario, forecastOrigin) : scenario;
        return new UsExports(engine, seen)
                .from(worldAt(forecastOrigin), forecastOrigin, last, values)
                .logGrowth(RunSpec.AS_PREPARED);
    }

    Parameters priors() {
        return priors;
    }
}
