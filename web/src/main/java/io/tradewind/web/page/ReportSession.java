package io.tradewind.web.page;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.scenarios.Tradewind;
import java.util.List;
import java.util.Optional;

/** Makes pages; every input that cannot be used becomes a {@link io.tradewind.app.session.BadInputException}. */
public final class ReportSession {
    private static final String USA = "USA";

    private final ProjectionSession session;
    private final EngineFiles engine;

    /** Pages with runs of that engine, and with that one inside. */
    public ReportSession(Tradewind tradewind, EngineFiles engine) {
        this.session = new ProjectionSession(tradewind);
        this.engine = engine;
    }

    /** The page of the request. */
    public ReportPage page(ReportRequest request) {
        ProjectionRun run = session.run(request.run());
        View view = view(request, run);
        return new ReportPage(run, view, engine);
    }

    private static View view(ReportRequest request, ProjectionRun run) {
        Economy world = run.world();
        String reporter = request.reporter()
                .orElseGet(() -> world.monthlyBaseline()
                        .map(MonthlyBaseline::panel)
                        .map(CustomsPanel::reporter)
                        .orElseGet(() -> world.regions().get(0).code().code()));
        String partner = request.partner().orElse(world.regionWords().contains(USA) ? USA : "WLD");
        String product = request.product().orElse("all");
        RowQuery asked = new RowQuery(
                List.of(reporter), List.of(partner), List.of(product), List.of(), Frequency.YEAR, CurrencyView.USD);
        RowQuery understood = ProjectionSession.understood(run, asked);
        ProjectionSession.rows(run, understood);
        return new View(
                one(understood.reporters(), reporter),
                one(understood.partners(), partner),
                one(understood.products(), product),
                String.valueOf(run.about().horizon().to().getYear()));
    }

    private static String one(List<String> codes, String otherwise) {
        return Optional.of(codes)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(0))
                .orElse(otherwise);
    }
}
