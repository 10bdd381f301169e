package io.tradewind.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import io.tradewind.app.report.BacktestJson;
import io.tradewind.app.report.BacktestReport;
import io.tradewind.app.report.BacktestSheets;
import io.tradewind.app.report.BacktestTable;
import io.tradewind.app.report.BestResponseJson;
import io.tradewind.app.report.BestResponseReport;
import io.tradewind.app.report.BestResponseSheets;
import io.tradewind.app.report.BestResponseTable;
import io.tradewind.app.report.CalibrationJson;
import io.tradewind.app.report.CalibrationSheets;
import io.tradewind.app.report.CalibrationTable;
import io.tradewind.app.report.CalibrationText;
import io.tradewind.app.report.ComparisonReport;
import io.tradewind.app.report.ComparisonSheet;
import io.tradewind.app.report.ComparisonTable;
import io.tradewind.app.report.ExplanationJson;
import io.tradewind.app.report.ExplanationReport;
import io.tradewind.app.report.ExplanationSheets;
import io.tradewind.app.report.ExplanationTable;
import io.tradewind.app.report.LongRunJson;
import io.tradewind.app.report.LongRunReport;
import io.tradewind.app.report.LongRunSheets;
import io.tradewind.app.report.LongRunTable;
import io.tradewind.app.report.OutputFormat;
import io.tradewind.app.report.ProjectionCsv;
import io.tradewind.app.report.ProjectionJson;
import io.tradewind.app.report.ProjectionReport;
import io.tradewind.app.report.ProjectionTableReport;

/** Reports by format. */
final class ReportModule extends AbstractModule {
    @Override
    protected void configure() {
        reports(ProjectionReport.class, new ProjectionTableReport(), new ProjectionJson(), new ProjectionCsv());
        reports(ComparisonReport.class, new ComparisonTable(), ComparisonSheet::json, ComparisonSheet::csv);
        reports(
                ExplanationReport.class,
                new ExplanationTable(),
                ExplanationJson::document,
                run -> ExplanationSheets.players(run).csv());
        reports(
                CalibrationText.class,
                new CalibrationTable(),
                new CalibrationJson(),
                report -> CalibrationSheets.estimates(report).csv());
        reports(
                LongRunReport.class,
                new LongRunTable(),
                new LongRunJson(),
                result -> LongRunSheets.regions(result).csv());
        reports(BestResponseReport.class, new BestResponseTable(), new BestResponseJson(), BestResponseSheets::csv);
        reports(
                BacktestReport.class,
                new BacktestTable(),
                new BacktestJson(),
                run -> BacktestSheets.rows(run.result()).csv());
    }

    private <R> void reports(Class<R> kind, R table, R json, R csv) {
        MapBinder<OutputFormat, R> reports = MapBinder.newMapBinder(binder(), OutputFormat.class, kind);
        reports.addBinding(OutputFormat.TABLE).toInstance(table);
        reports.addBinding(OutputFormat.JSON).toInstance(json);
        reports.addBinding(OutputFormat.CSV).toInstance(csv);
    }
}
