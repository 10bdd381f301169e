package io.tradewind.scenarios.backtest;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.evaluation.Prediction;
import io.tradewind.core.evaluation.residual.ResidualDraw;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowNoise;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.facts.ComparedFact;
import io.tradewind.scenarios.facts.Fact;
import io.tradewind.scenarios.facts.FactComparison;
import io.tradewind.scenarios.facts.FactSubject;
import io.tradewind.scenarios.facts.ProjectedLevels;
import io.tradewind.scenarios.facts.TradeCell;
import io.tradewind.scenarios.facts.TradeLevels;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The forecasts of one origin. */
final class OriginRun {
    private static final List<Forecaster> DRAWN =
            List.of(Forecaster.MODEL, Forecaster.CONDITIONAL, Forecaster.NO_SHOCK);

    /** All goods by partner, everyone by product. */
    private static final List<Ensemble.Ask> ROWS = Stream.of(
                    RowQuery.EVERYTHING.withProduct(FactSubject.ALL),
                    RowQuery.EVERYTHING.withPartner(FactSubject.WORLD))
            .map(query -> new Ensemble.Ask(query, false))
            .toList();

    private final BacktestPlan plan;
    private final Origin forecastOrigin;
    private final PanelVintages vintages;
    private final Drawn known;
    private final Drawn whole;
    private final KnownHistories histories;
    private final ResidualDraw judged;
    private final Map<Forecaster, TradeLevels> central = new EnumMap<>(Forecaster.class);
    private final Rivals rivals;
    private final ProjectedLevels drawn;
    private final FlowPanel.Level quiet;
    private final FactComparison comparisons;

    /** A scenario made ready for draws, and its residuals. */
    private record Drawn(
            Ensemble.Ready ready, Projection centre, Optional<Ensemble.Rows> rows, Map<List<String>, String> sums) {
        static Drawn of(Ensemble ensemble, Scenario happened, BacktestPlan plan) {
            boolean judged = plan.bands() == BacktestPlan.Bands.JUDGED;
            Ensemble.Ready ready = (judged ? ensemble.withEventsExpected() : ensemble.withResiduals(happened)).ready();
            Projection centre = ready.project(RunSpec.AS_PREPARED.withGroups(FactComparison.groups(plan.facts())));
            Optional<Ensemble.Rows> rows = judged ? Optional.empty() : Optional.of(ready.rows(ROWS));
            return new Drawn(ready, centre, rows, rows.map(Drawn::sums).orElse(Map.of()));
        }

        /** Partners of rows by the model's codes, some of which are sums. */
        private static Map<List<String>, String> sums(Ensemble.Rows rows) {
            Map<List<String>, String> sums = new HashMap<>();
            for (ProjectionRow row : rows.central()) {
                FactSubject subject = FactSubject.of(row.reporter(), row.partner(), row.flow(), FactSubject.ALL);
                sums.put(TradeCell.of(subject).partners(), row.partner());
            }
            return sums;
        }

        Projection run(long seed, int draw) {
            return ready.project(ready.spec(seed, draw));
        }
    }

    /** The forecasts from that origin to the last month, in the world as it was known there. */
    OriginRun(
            ProjectionEngine engine,
            Combination paths,
            PanelVintages vintages,
            Scenario scenario,
            BacktestPlan plan,
            Origin forecastOrigin,
            YearMonth last) {
        this.plan = plan;
        this.forecastOrigin = forecastOrigin;
        this.vintages = vintages;
        Economy economy = paths.at(forecastOrigin, plan.method());
        YearMonth printed = vintages.knownAt(forecastOrigin);
        Horizon horizon = new Horizon(vintages.first().plusMonths(1), last);
        Scenario foreseen = KnownScenario.at(scenario, forecastOrigin).withHorizon(horizon);
        this.known = Drawn.of(ensemble(engine, economy, foreseen, printed), foreseen, plan);
        this.whole = Drawn.of(ensemble(engine, economy, scenario.withHorizon(horizon), printed), foreseen, plan);
        CustomsPanel panel = economy.monthlyBaseline().orElseThrow().panel();
        this.histories = new KnownHistories(
                panel,
                FactComparison.levels(vintages.partnerHistory(forecastOrigin), vintages.productMonths(forecastOrigin)),
                printed);
        this.judged = new ResidualDraw(plan.parameters().get("residual_ar"), plan.seed());
        Projection unconditional = known.centre;
        ProjectedLevels model = FactComparison.levels(unconditional);
        central.put(Forecaster.MODEL, model);
        this.comparisons = FactComparison.with(central.get(Forecaster.MODEL));
        central.put(Forecaster.CONDITIONAL, model.under(whole.centre, FlowPanel.SCENARIO));
        this.quiet = quiet(
                panel,
                paths.at(forecastOrigin, ForecastMethod.MODEL)
                        .monthlyBaseline()
                        .orElseThrow()
                        .panel());
        this.drawn = FactComparison.levels(unconditional, quiet);
        central.put(Forecaster.NO_SHOCK, drawn);
        this.rivals = new Rivals(
                histories,
                FactComparison.levels(unconditional, new SmartCells(unconditional, quiet)),
                plan.parameters());
    }

    private Ensemble ensemble(ProjectionEngine engine, Economy economy, Scenario scenario, YearMonth printed) {
        return new Ensemble(engine, economy, scenario, plan.parameters()).from(printed);
    }

    /** The model's own path without events, whatever else the base path leans on: rivals do not lean on each other. */
    private static FlowPanel.Level quiet(CustomsPanel panel, CustomsPanel model) {
        return (trade, product, partner, t) -> {
            YearMonth month = trade.projection().timeline().month(t);
            YearMonth last = panel.lastMonth();
            double moved = panel.knowledge().shift(trade.flow(), partner, last, month)
                    - model.knowledge().shift(trade.flow(), partner, last, month);
            return trade.table().baselineUsdMn(product, partner, t) * Math.exp(-moved);
        };
    }

    /** The facts after the origin, each with what everyone says of it. */
    List<BacktestRow> rows(List<Fact> facts, BatchRunner runner, IntConsumer progress) {
        List<Fact> ahead = facts.stream().filter(this::isAhead).toList();
        ahead.forEach(comparisons.over(drawn)::compare); // what words select is found before the draws share it
        Map<Forecaster, double[][]> samples = samples(ahead, runner, progress);
        Map<Forecaster, FactComparison> says = new EnumMap<>(Forecaster.class);
        central.forEach((who, levels) -> says.put(who, FactComparison.with(levels)));
        List<BacktestRow> rows = new ArrayList<>();
        for (int i = 0; i < ahead.size(); i++) {
            Fact fact = ahead.get(i);
            Map<Forecaster, Prediction> predictions = new EnumMap<>(Forecaster.class);
            for (Forecaster who : DRAWN) {
                prediction(who, says.get(who).compare(fact), samples.get(who)[i])
                        .ifPresent(said -> predictions.put(who, said));
            }
            predictions.putAll(rivals.of(fact));
            rows.add(new BacktestRow(
                    forecastOrigin,
                    fact,
                    predictions,
                    note(says.get(Forecaster.MODEL).compare(fact), predictions)));
        }
        return rows;
    }

    /** Whether a fact was not printed yet: at a day totals, and some products, are known before partners are. */
    private boolean isAhead(Fact fact) {
        YearMonth month = fact.period().last();
        if (forecastOrigin.isMonth()) {
            return forecastOrigin.ahead(month) > 0;
        }
        FactSubject subject = fact.subject();
        boolean whole = subject.partner().equals(FactSubject.WORLD);
        YearMonth known = whole && subject.product().equals(FactSubject.ALL)
                ? vintages.totalKnownAt(forecastOrigin)
                : vintages.knownAt(forecastOrigin);
        return month.isAfter(known) && !(whole && vintages.isPrinted(subject.product(), month, forecastOrigin));
    }

    /** What one forecaster says of a fact, with the spread of the draws; empty if it says nothing. */
    private Optional<Prediction> prediction(Forecaster who, ComparedFact said, double[] draws) {
        if (!said.isCovered()) {
            return Optional.empty();
        }
        double observed = said.fact().value().orElseThrow();
        return Optional.of(
                Distributions.ofSample(said.value().orElseThrow(), sample(who, said.fact(), draws), observed));
    }

    private String note(ComparedFact said, Map<Forecaster, Prediction> predictions) {
        StringBuilder note = new StringBuilder("origin ").append(forecastOrigin);
        if (!said.isCovered()) {
            return note.append("; no figure: ").append(said.gap()).toString();
        }
        Prediction conditional = predictions.getOrDefault(Forecaster.CONDITIONAL, Prediction.NONE);
        if (conditional.isThere()) {
            note.append("; conditional ").append(Surveys.number(conditional.value()));
        }
        Surveys.consensus(said.fact()).ifPresent(survey -> note.append("; ").append(survey));
        return note.toString();
    }

    /** What draws say of each fact, by fact and draw; NaN where they say nothing. */
    private Map<Forecaster, double[][]> samples(List<Fact> facts, BatchRunner runner, IntConsumer progress) {
        Map<Forecaster, double[][]> samples = new EnumMap<>(Forecaster.class);
        DRAWN.forEach(who -> samples.put(who, new double[facts.size()][plan.draws()]));
        FactComparison centre = comparisons.over(drawn);
        BitSet reached = new BitSet();
        IntStream.range(0, facts.size())
                .filter(i -> centre.reaches(facts.get(i)))
                .forEach(reached::set);
        runner.run(plan.draws(), k -> draw(facts, reached, k), (k, said) -> keep(said, k, samples), progress);
        return samples;
    }

    private static void keep(Map<Forecaster, double[]> said, int k, Map<Forecaster, double[][]> samples) {
        said.forEach((who, values) -> {
            for (int i = 0; i < values.length; i++) {
                samples.get(who)[i][k] = values[i];
            }
        });
    }

    /** What one draw says of each fact that is reached; nothing of the others. */
    private Map<Forecaster, double[]> draw(List<Fact> facts, BitSet reached, int k) {
        Projection unconditional = known.run(plan.seed(), k);
        Projection conditional = whole.run(plan.seed(), k);
        Map<Forecaster, TradeLevels> levels = new EnumMap<>(Forecaster.class);
        levels.put(Forecaster.MODEL, drawn.under(unconditional, FlowPanel.SCENARIO));
        levels.put(Forecaster.CONDITIONAL, drawn.under(conditional, FlowPanel.SCENARIO));
        levels.put(Forecaster.NO_SHOCK, drawn.under(unconditional, quiet));
        Map<Forecaster, double[]> said = new EnumMap<>(Forecaster.class);
        levels.forEach((who, trade) -> {
            FactComparison comparison = comparisons.over(noisy(who, trade, k));
            double[] values = new double[facts.size()];
            Arrays.setAll(values, i -> reached.get(i) ? comparison.figure(facts.get(i)) : Double.NaN);
            said.put(who, values);
        });
        return said;
    }

    private TradeLevels noisy(Forecaster who, TradeLevels levels, int k) {
        Drawn drawnFrom = who == Forecaster.CONDITIONAL ? whole : known;
        RowNoise rows = drawnFrom.rows.map(row -> row.noise(plan.seed(), k)).orElse(RowNoise.NONE);
        return new NoisyLevels(
                levels,
                new NoisyLevels.Draw(
                        k,
                        rows,
                        drawnFrom.sums,
                        drawnFrom.centre.timeline(),
                        judged,
                        plan.parameters(),
                        histories.forecastOrigin()));
    }

    /** The sample, or, for what is not drawn (provinces, quantities), the residual around the central figure. */
    private double[] sample(Forecaster who, Fact fact, double[] drawn) {
        if (!Double.isNaN(drawn[0])) {
            return drawn;
        }
        double[] result = new double[plan.draws()];
        for (int k = 0; k < result.length; k++) {
            result[k] = comparisons
                    .over(noisy(who, central.get(who), k))
                    .compare(fact)
                    .value()
                    .orElse(Double.NaN);
        }
        return result;
    }
}
