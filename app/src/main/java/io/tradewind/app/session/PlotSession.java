package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.PlayerRow;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.attribution.ShapleyValues;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.LongRunSet;
import io.tradewind.core.chart.PastForecast;
import io.tradewind.core.chart.Share;
import io.tradewind.core.chart.SharePath;
import io.tradewind.core.chart.View;
import io.tradewind.core.chart.ViewBranch;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.chart.ViewSample;
import io.tradewind.core.chart.Words;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.model.Sector;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.scenario.EventRisks;
import io.tradewind.io.files.ResultFolder;
import io.tradewind.io.world.ShockFiles;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.PastForecasts;
import io.tradewind.scenarios.explain.PlayerGroups;
import io.tradewind.scenarios.explain.Players;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the chart that a request asks for, with what it needs beside the run: draws, shares, the long run. */
public final class PlotSession {
    /** Sets of elasticities that every world has, the headline's first. */
    private static final List<String> SETS = List.of("world", "standard", "consistent");

    /** More sets of a world's own would crowd the picture. */
    private static final int MOST_OWN = 3;

    /** Each has two lines or more. */
    private static final int MOST_RISKS = 2;

    private static final int PAIRS = 32;
    private static final long SEED = 20250401L;

    private final Tradewind tradewind;
    private final ProjectionSession projections;
    private final LongRunSession longRuns;

    /** A session over that engine. */
    public PlotSession(Tradewind tradewind, ProjectionSession projections, LongRunSession longRuns) {
        this.tradewind = tradewind;
        this.projections = projections;
        this.longRuns = longRuns;
    }

    /** The chart. */
    public Chart plot(PlotRequest request) {
        if (request.chart() == ChartName.TORNADO) {
            return tornado(request.run().scenario());
        }
        ProjectionRun run = projections.run(request.run());
        ViewCharts plain =
                BadInputException.inFields(() -> ViewCharts.of(run.projection(), request.view(run.projection())));
        return chart(request, run, request.drawn() ? drawn(run, plain, request.draws()) : plain);
    }

    private Chart chart(PlotRequest request, ProjectionRun run, ViewCharts charts) {
        return switch (request.chart()) {
            case PATH, FAN -> charts.pathChart();
            case PARTNERS -> charts.partnerChart();
            case PRODUCTS -> charts.productChart();
            case EVENTS -> charts.eventChart();
            case MAP -> charts.mapChart();
            case HEATMAP -> charts.heatmapChart();
            case DUTY -> there(charts.dutyChart(), "No goods of this view pay duties.", "Maybe name another partner.");
            case INSTEAD ->
                againstNone(
                        run,
                        charts.insteadChart(),
                        "Where trade goes instead is known of all goods that the reporter of the world sells to its counterpart.",
                        "Maybe leave out reporter, partner and product.");
            case PROVINCES ->
                againstNone(
                        run,
                        charts.provinceChart(),
                        "Provinces with figures are known of the reporter of the customs panel alone.",
                        "Maybe leave out the reporter.");
            case LONG_RUN -> charts.longRunChart(sets(request, run));
            case CONTRIBUTIONS -> charts.contributionChart(contributions(request, run, charts.view()));
            case ATTRIBUTION -> attribution(request, run, charts);
            case PAST -> charts.pastChart(past(charts.view()));
            case TORNADO -> throw new IllegalStateException("A tornado is no chart of a run.");
        };
    }

    private static Chart tornado(String folder) {
        ResultFolder result = SensitivityResult.in(folder)
                .orElseThrow(() -> BadInputException.ofField(
                        "chart",
                        "The chart tornado is made of a folder of results that 'tradewind sensitivity' wrote, and '"
                                + folder + "' is none.",
                        "Maybe write one: tradewind sensitivity SCENARIO " + Fields.named("target", "T") + " "
                                + Fields.named("output", "DIR") + "."));
        return there(
                SensitivityResult.chart(result),
                "Nothing moves the number of '" + folder + "'.",
                "Maybe ask for another target.");
    }

    /** A chart whose numbers a run counts against the world without events alone. */
    private static Chart againstNone(ProjectionRun run, Optional<Chart> chart, String otherwise, String hint) {
        return run.about().basePath().isEmpty()
                ? there(chart, otherwise, hint)
                : there(
                        chart,
                        "This chart counts against the world without events, and the run stands on a base path.",
                        "Maybe use " + Fields.named("baseline") + " none, or the chart partners.");
    }

    private static Chart there(Optional<Chart> chart, String otherwise, String hint) {
        return chart.orElseThrow(() -> BadInputException.ofField("chart", otherwise, hint));
    }

    private ViewCharts drawn(ProjectionRun run, ViewCharts charts, Draws draws) {
        Progress progress = new Progress(draws.talk(), draws.number(), "draws");
        Ensemble.Ready ready = draws.of(projections.ensemble(run.projection())).ready();
        List<ViewSample> samples = ready.samples(
                        draws.number(),
                        draws.seed(),
                        drawn -> charts.under(drawn).sample(),
                        BatchRunner.onThreads(draws.threads()),
                        progress::tell)
                .known();
        List<ViewBranch> branches = new ArrayList<>();
        for (EventRisks.Group group : ready.risks().stream()
                .filter(group -> !group.day().isEmpty())
                .limit(MOST_RISKS)
                .toList()) {
            YearMonth from = YearMonth.from(LocalDate.parse(group.day()));
            group.ways()
                    .forEach((number, chance) -> branches.add(new ViewBranch(
                            group.says(number),
                            from,
                            charts.under(ready.branch(group, number)).sample().path())));
        }
        return charts.withDraws(samples, branches);
    }

    private List<SharePath> contributions(PlotRequest request, ProjectionRun run, View view) {
        Players players = PlayerGroups.of(run.about(), run.world(), request.grouping());
        if (players.list().isEmpty()) {
            throw BadInputException.ofField("chart", "The scenario has no event.", "Maybe use the chart path.");
        }
        ShapleyValues plan = ShapleyValues.standard(players.list().size(), PAIRS, SEED);
        Draws how = request.draws();
        Progress progress = new Progress(how.talk(), plan.coalitions().size(), "runs");
        return BadInputException.inFields(() -> tradewind
                        .explainer(run.world(), run.about(), run.projection().parameters())
                        .paths(
                                question(run, view),
                                players.list(),
                                plan,
                                BatchRunner.onThreads(how.threads()),
                                progress::tell))
                .stream()
                .map(path -> new SharePath(path.player().id(), path.player().label(), path.usdMn()))
                .toList();
    }

    private static Question question(ProjectionRun run, View view) {
        return new Question(
                view.reporter(),
                view.flow(),
                view.partner(),
                view.product(),
                Question.about(run.projection()).month());
    }

    private Chart attribution(PlotRequest request, ProjectionRun run, ViewCharts charts) {
        Players players = PlayerGroups.of(run.about(), run.world(), request.grouping());
        ShapleyValues plan = ShapleyValues.standard(players.list().size(), PAIRS, SEED);
        Draws how = request.draws();
        Progress progress = new Progress(how.talk(), plan.coalitions().size(), "runs");
        Question usual = question(run, charts.view());
        Question asked = request.period().isPresent() ? usual.withMonth(charts.lastMonth()) : usual;
        Explanation explanation = BadInputException.inFields(() -> tradewind
                .explainer(run.world(), run.about(), run.projection().parameters())
                .explain(asked, players.list(), plan, BatchRunner.onThreads(how.threads()), progress::tell));
        return attribution(charts, explanation);
    }

    /** The waterfall of an explanation. */
    public static Chart attribution(ViewCharts charts, Explanation explanation) {
        List<Share> shares = new ArrayList<>();
        boolean none = explanation.projection().scenario().basePath().isEmpty();
        shares.add(new Share(
                PlayerRow.BASELINE,
                none ? "Without events" : "On the base path",
                explanation.baseline().contributionPp()));
        explanation.players().forEach(row -> shares.add(new Share(row.player(), row.label(), row.contributionPp())));
        shares.add(
                new Share(PlayerRow.TOTAL, "All together", explanation.total().contributionPp()));
        return charts.attributionChart(shares, explanation.question().month());
    }

    /** The long run of the last day of the run at each set of elasticities of its world. */
    private List<LongRunSet> sets(PlotRequest request, ProjectionRun run) {
        String world = request.run()
                .world()
                .orElseGet(() -> projections.worldOf(request.run().scenario()));
        Set<String> names = new LinkedHashSet<>(SETS);
        projections.world(world).elasticities().stream().limit(MOST_OWN).forEach(set -> names.add(set.name()));
        List<LongRunSet> sets = new ArrayList<>();
        Set<List<Double>> known = new LinkedHashSet<>();
        for (String name : names) {
            LongRunResult result = longRuns.solve(new LongRunRequest(
                            Optional.of(world),
                            new ShockFiles(Optional.empty(), Optional.empty(), Optional.empty()),
                            Optional.of(request.run().scenario()),
                            Optional.of(run.about().horizon().to().atEndOfMonth()),
                            DeficitClosure.FIXED,
                            name,
                            1,
                            SolverSettings.DEFAULT)
                    .against(request.run().baseline()));
            List<Double> thetas = result.elasticities().economy().sectors().stream()
                    .map(Sector::tradeElasticity)
                    .toList();
            if (known.add(thetas)) {
                sets.add(new LongRunSet(
                        name,
                        (name.equals(SETS.get(0)) ? "the world's own" : name) + " (θ " + range(thetas) + ")",
                        result.regions()));
            }
        }
        return sets;
    }

    private static String range(List<Double> thetas) {
        double low = thetas.stream().mapToDouble(theta -> theta).min().orElse(0);
        double high = thetas.stream().mapToDouble(theta -> theta).max().orElse(0);
        String least = Words.size(low);
        String most = Words.size(high);
        return least.equals(most) ? least : least + " to " + most;
    }

    private static List<PastForecast> past(View view) {
        List<PastForecast> forecasts = PastForecasts.of(view.reporter(), view.flow(), view.partner(), view.product());
        if (forecasts.isEmpty()) {
            throw BadInputException.ofField(
                    "chart",
                    "The backtest has no forecast of this flow.",
                    "Maybe ask for all goods of China with one partner.");
        }
        return forecasts;
    }
}
