package io.tradewind.cli.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
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
import io.tradewind.cli.command.Services;
import java.util.Map;

/** Services out of an injector that is built when the first of them is asked for. */
final class GuiceServices implements Services {
    private Injector injector;

    private Injector injector() {
        if (injector == null) {
            injector = Guice.createInjector(new ProjectionModule(), new ReportModule());
        }
        return injector;
    }

    boolean isBuilt() {
        return injector != null;
    }

    @Override
    public ProjectionSession session() {
        return injector().getInstance(ProjectionSession.class);
    }

    @Override
    public ProjectionReport projectionReport(OutputFormat format) {
        return injector()
                .getInstance(Key.get(new TypeLiteral<Map<OutputFormat, ProjectionReport>>() {}))
                .get(format);
    }

    @Override
    public ComparisonReport comparisonReport(OutputFormat format) {
        return injector()
                .getInstance(Key.get(new TypeLiteral<Map<OutputFormat, ComparisonReport>>() {}))
                .get(format);
    }

    @Override
    public ExplainSession explanations() {
        return injector().getInstance(ExplainSession.class);
    }

    @Override
    public ExplanationReport explanationReport(OutputFormat format) {
        return injector()
                .getInstance(Key.get(new TypeLiteral<Map<OutputFormat, ExplanationReport>>() {}))
                .get(format);
    }

    @Override
    public CalibrationSession calibration() {
        return injector().getInstance(CalibrationSession.class);
    }

    @Override
    public CalibrationText calibrationText(OutputFormat format) {
        return injector()
                .getInstance(Key.get(new TypeLiteral<Map<OutputFormat, CalibrationText>>() {}))
                .get(format);
    }

    @Override
    public LongRunSession longRun() {
        return injector().getInstance(LongRunSession.class);
    }

    @Override
    public LongRunReport longRunReport(OutputFormat format) {
        return injector()
                .getInstance(Key.get(new TypeLiteral<Map<OutputFormat, LongRunReport>>() {}))
                .get(format);
    }

    @Override
    public BestResponseSession bestResponse() {
        return injector().getInstance(BestResponseSession.class);
    }

    @Override
    public BestResponseReport bestResponseReport(OutputFormat format) {
        return injector()
                .getInstance(Key.get(new TypeLiteral<Map<OutputFormat, BestResponseReport>>() {}))
                .get(format);
    }

    @Override
    public BacktestSession backtest() {
        return injector().getInstance(BacktestSession.class);
    }

    @Override
    public BacktestReport backtestReport(OutputFormat format) {
        return injector()
                .getInstance(Key.get(new TypeLiteral<Map<OutputFormat, BacktestReport>>() {}))
                .get(format);
    }
}
