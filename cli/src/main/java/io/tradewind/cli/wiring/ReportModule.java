package io.tradewind.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import io.tradewind.cli.report.BacktestJson;
import io.tradewind.cli.report.BacktestReport;
import io.tradewind.cli.report.BacktestSheets;
import io.tradewind.cli.report.BacktestTable;
import io.tradewind.cli.report.CalibrationJson;
import io.tradewind.cli.report.CalibrationSheets;
import io.tradewind.cli.report.CalibrationTable;
import io.tradewind.cli.report.CalibrationText;
import io.tradewind.cli.report.ComparisonReport;
import io.tradewind.cli.report.ComparisonSheet;
import io.tradewind.cli.report.ComparisonTable;
import io.tradewind.cli.report.ExplanationJson;
import io.tradewind.cli.report.ExplanationReport;
import io.tradewind.cli.report.ExplanationSheets;
import io.tradewind.cli.report.ExplanationTable;
import io.tradewind.cli.report.LongRunJson;
import io.tradewind.cli.report.LongRunReport;
import io.tradewind.cli.report.LongRunSheets;
import io.tradewind.cli.report.LongRunTable;
import io.tradewind.cli.report.OutputFormat;
import io.tradewind.cli.report.ProjectionCsv;
import io.tradewind.cli.report.ProjectionJson;
import io.tradewind.cli.report.ProjectionReport;
import io.tradewind.cli.report.ProjectionTableReport;

/** Reports by format. */
final class ReportModule extends AbstractModule {
    @Override
    protected void configure() {
        MapBinder<OutputFormat, ProjectionReport> projections =
                MapBinder.newMapBinder(binder(), OutputFormat.class, ProjectionReport.class);
        projections.addBinding(OutputFormat.TABLE).toInstance(new ProjectionTableReport());
        projections.addBinding(OutputFormat.JSON).toInstance(new ProjectionJson());
        projections.addBinding(OutputFormat.CSV).toInstance(new ProjectionCsv());
        MapBinder<OutputFormat, ComparisonReport> comparisons =
                MapBinder.newMapBinder(binder(), OutputFormat.class, ComparisonReport.class);
        comparisons.addBinding(OutputFormat.TABLE).toInstance(new ComparisonTable());
        comparisons.addBinding(OutputFormat.JSON).toInstance(ComparisonSheet::json);
        comparisons.addBinding(OutputFormat.CSV).toInstance(ComparisonSheet::csv);
        MapBinder<OutputFormat, ExplanationReport> explanations =
                MapBinder.newMapBinder(binder(), OutputFormat.class, ExplanationReport.class);
        explanations.addBinding(OutputFormat.TABLE).toInstance(new ExplanationTable());
        explanations.addBinding(OutputFormat.JSON).toInstance(ExplanationJson::document);
        explanations
                .addBinding(OutputFormat.CSV)
                .toInstance(run -> ExplanationSheets.players(run).csv());
        MapBinder<OutputFormat, CalibrationText> calibrations =
                MapBinder.newMapBinder(binder(), OutputFormat.class, CalibrationText.class);
        calibrations.addBinding(OutputFormat.TABLE).toInstance(new CalibrationTable());
        calibrations.addBinding(OutputFormat.JSON).toInstance(new CalibrationJson());
        calibrations
                .addBinding(OutputFormat.CSV)
                .toInstance(report -> CalibrationSheets.estimates(report).csv());
        MapBinder<OutputFormat, LongRunReport> longRuns =
                MapBinder.newMapBinder(binder(), OutputFormat.class, LongRunReport.class);
        longRuns.addBinding(OutputFormat.TABLE).toInstance(new LongRunTable());
        longRuns.addBinding(OutputFormat.JSON).toInstance(new LongRunJson());
        longRuns.addBinding(OutputFormat.CSV)
                .toInstance(result -> LongRunSheets.regions(result).csv());
        MapBinder<OutputFormat, BacktestReport> backtests =
                MapBinder.newMapBinder(binder(), OutputFormat.class, BacktestReport.class);
        backtests.addBinding(OutputFormat.TABLE).toInstance(new BacktestTable());
        backtests.addBinding(OutputFormat.JSON).toInstance(new BacktestJson());
        backtests
                .addBinding(OutputFormat.CSV)
                .toInstance(run -> BacktestSheets.rows(run.result()).csv());
    }
}
