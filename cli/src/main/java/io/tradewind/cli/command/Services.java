package io.tradewind.cli.command;

import io.tradewind.app.report.BacktestReport;
import io.tradewind.app.report.BestResponseReport;
import io.tradewind.app.report.CalibrationText;
import io.tradewind.app.report.ComparisonReport;
import io.tradewind.app.report.ExplanationReport;
import io.tradewind.app.report.LongRunReport;
import io.tradewind.app.report.OutputFormat;
import io.tradewind.app.report.ProjectionReport;
import io.tradewind.app.session.BacktestSession;
import io.tradewind.app.session.BestResponseSession;
import io.tradewind.app.session.CalibrationSession;
import io.tradewind.app.session.ExplainSession;
import io.tradewind.app.session.LongRunSession;
import io.tradewind.app.session.ProjectionSession;

/** What commands that project or solve need. Nothing is built before it is asked for: picocli makes all commands, whichever one is run. */
public interface Services {
    /** Carries out requests. */
    ProjectionSession session();

    /** The report on one projection in that format. */
    ProjectionReport projectionReport(OutputFormat format);

    /** The report on several projections in that format. */
    ComparisonReport comparisonReport(OutputFormat format);

    /** Explains runs. */
    ExplainSession explanations();

    /** The report on an explanation in that format. */
    ExplanationReport explanationReport(OutputFormat format);

    /** Estimates elasticities. */
    CalibrationSession calibration();

    /** The report on a calibration in that format. */
    CalibrationText calibrationText(OutputFormat format);

    /** Solves for the long run. */
    LongRunSession longRun();

    /** The report on an equilibrium in that format. */
    LongRunReport longRunReport(OutputFormat format);

    /** Finds best tariffs. */
    BestResponseSession bestResponse();

    /** The report on best tariffs in that format. */
    BestResponseReport bestResponseReport(OutputFormat format);

    /** Makes forecasts at earlier origins. */
    BacktestSession backtest();

    /** The report on a backtest in that format. */
    BacktestReport backtestReport(OutputFormat format);
}
