package io.tradewind.cli.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import io.tradewind.cli.command.Services;
import io.tradewind.cli.report.BacktestReport;
import io.tradewind.cli.report.BestResponseReport;
import io.tradewind.cli.report.CalibrationText;
import io.tradewind.cli.report.ComparisonReport;
import io.tradewind.cli.report.ExplanationReport;
import io.tradewind.cli.report.LongRunReport;
import io.tradewind.cli.report.OutputFormat;
import io.tradewind.cli.report.ProjectionReport;
import io.tradewind.cli.session.BacktestSession;
import io.tradewind.cli.session.BestResponseSession;
import io.tradewind.cli.session.CalibrationSession;
import io.tradewind.cli.session.ExplainSession;
import io.tradewind.cli.session.LongRunSession;
import io.tradewind.cli.session.ProjectionSession;
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
