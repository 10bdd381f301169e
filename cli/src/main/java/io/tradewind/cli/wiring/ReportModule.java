package io.tradewind.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import io.tradewind.cli.report.BacktestJson;
import io.tradewind.cli.report.BacktestReport;
import io.tradewind.cli.report.BacktestSheets;
import io.tradewind.cli.report.BacktestTable;
import io.tradewind.cli.report.BestResponseJson;
import io.tradewind.cli.report.BestResponseReport;
import io.tradewind.cli.report.BestResponseSheets;
import io.tradewind.cli.report.BestResponseTable;
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
