package io.tradewind.scenarios.backtest;

import io.tradewind.core.array.Vector;
import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.evaluation.rival.GrowthRule;
import io.tradewind.core.evaluation.rival.History;
import io.tradewind.core.evaluation.rival.RandomWalk;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.data.PartnerMonth;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A base path that leans on more than the model: a weighted geometric mean, by partner, of the model's forecast, last growth repeated and the model
 * without events after the origin. Flows on which duties weigh heavily keep the model's; then the partners are scaled to the combination of the total.
 * Weights are half equal, half inverse to the squared errors of months printed by the origin, pooled over partners. Only the base path moves: the panel
 * that comes out carries the shift, and effects of events on it are what they were. Nothing after an origin is read.
 *
 * @source MODEL §13, combination
 */
public final class Combination {
    /** Months ahead that are combined; after them the shift of the same month of the year before stays. */
    private static final int YEAR = 12;
    /** A flow that duties move by more than this in a month to come, in logs, keeps the model's forecast. */
    private static final double OWN_DUTY = 0.1;

    private static final double EQUAL = 0.5;
    private static final double PERCENT = 100.0;
    private static final int MODEL = 0;
    private static final int WALK = 1;
    private static final int QUIET = 2;
    private static final int MEMBERS = 3;

    private final ProjectionEngine engine;
    private final Economy world;
    private final PanelVintages vintages;
    private final Scenario scenario;
    private final Parameters parameters;
    private final Map<Origin, Said> said = new ConcurrentHashMap<>();

    /** What each member said at an origin: levels by flow, member, partner and month after the last one known. */
    private record Said(Economy economy, CustomsPanel panel, YearMonth last, double[][][][] levels) {
        int partners() {
            return panel.partners().size();
        }

        double level(TradeDirection flow, int member, int partner, int ahead) {
            return levels[flow.ordinal()][member][partner][ahead];
        }
    }

    /**
     * Combinations in a world.
     *
     * @param scenario what the members know of at each origin, as far as it was known there
     */
    public Combination(
            ProjectionEngine engine, Economy world, PanelVintages vintages, Scenario scenario, Parameters parameters) {
        this.engine = engine;
        this.world = world;
        this.vintages = vintages;
        this.scenario = scenario;
        this.parameters = parameters;
    }

    /** The world as it was known at an origin, with the base path of that method and totals that were out before partners. */
    public Economy at(Origin origin, ForecastMethod method) {
        Economy path = method == ForecastMethod.COMBINED ? at(origin) : vintages.worldAt(world, origin);
        return TotalsAhead.in(engine, path, KnownScenario.at(scenario, origin), parameters);
    }

    /** The world as it was known by partner at an origin, with the combined base path. */
    public Economy at(Origin origin) {
        Said now = said(origin);
        MonthlyBaseline monthly = now.economy.monthlyBaseline().orElseThrow();
        CustomsPanel moved = now.panel.with(
                now.panel.monthlyMix(),
                now.panel
                        .knowledge()
                        .withShift(shift(now, TradeDirection.EXPORTS), shift(now, TradeDirection.IMPORTS)));
        return now.economy.toBuilder().monthlyBaseline(monthly.withPanel(moved)).build();
    }

    private Said said(Origin origin) {
        return said.computeIfAbsent(origin, this::say);
    }

    private Said say(Origin origin) {
        YearMonth last = vintages.knownAt(origin);
        Economy economy = vintages.worldAt(world, origin);
        CustomsPanel panel = economy.monthlyBaseline().orElseThrow().panel();
        Horizon horizon = new Horizon(vintages.first().plusMonths(1), last.plusMonths(YEAR));
        Projection known =
                engine.projectFrom(economy, KnownScenario.at(scenario, origin).withHorizon(horizon), parameters, last);
        double[][][][] levels = new double[2][MEMBERS][][];
        for (TradeDirection flow : TradeDirection.values()) {
            FlowTable table = ProjectionTable.of(known)
                    .panel(panel.reporter(), flow, WorldWords.ALL)
                    .orElseThrow()
                    .table();
            double[][][] of = levels[flow.ordinal()];
            of[MODEL] = new double[panel.partners().size()][YEAR];
            of[QUIET] = new double[panel.partners().size()][YEAR];
            for (int j = 0; j < of[MODEL].length; j++) {
                for (int h = 0; h < YEAR; h++) {
                    int t = known.timeline().indexOf(last.plusMonths(h + 1L));
                    for (int p = 0; p < table.products().size(); p++) {
                        of[MODEL][j][h] += table.scenarioUsdMn(p, j, t);
                        of[QUIET][j][h] += table.baselineUsdMn(p, j, t);
                    }
                }
            }
            of[WALK] = walk(panel, flow, origin, last, of[MODEL]);
        }
        return new Said(economy, panel, last, levels);
    }

    /** Last growth repeated; the model's forecast where a partner's growth is not known yet. */
    private double[][] walk(
            CustomsPanel panel, TradeDirection flow, Origin origin, YearMonth last, double[][] otherwise) {
        Map<String, SortedMap<YearMonth, Double>> before = vintages.partnerHistory(origin).stream()
                .filter(row -> row.month().isBefore(panel.firstMonth()))
                .collect(Collectors.groupingBy(
                        PartnerMonth::partner,
                        Collectors.toMap(PartnerMonth::month, row -> row.usdMn(flow), (a, b) -> a, TreeMap::new)));
        double[][] levels = new double[otherwise.length][];
        for (int j = 0; j < levels.length; j++) {
            SortedMap<YearMonth, Double> known =
                    new TreeMap<>(before.getOrDefault(panel.partners().get(j).code(), new TreeMap<>()));
            for (YearMonth month = panel.firstMonth(); !month.isAfter(last); month = month.plusMonths(1)) {
                double level = panel.valueUsdMn(flow, month, j);
                known.put(month, level > 0 ? level : Double.NaN);
            }
            History history = History.of(known).withJanuaryAndFebruaryJoined();
            GrowthRule rule = new RandomWalk().learn(history).orElse(null);
            levels[j] = otherwise[j].clone();
            for (int h = 0; h < YEAR && rule != null; h++) {
                YearMonth month = last.plusMonths(h + 1L);
                double level = known.get(month.minusYears(1)) * rule.growthFactor(month);
                levels[j][h] = level > 0 ? level : otherwise[j][h];
            }
        }
        return levels;
    }

    /** By how much each partner's path moves, in logs. */
    private List<Vector> shift(Said now, TradeDirection flow) {
        double[] weights = weights(now, flow);
        double[][][] levels = now.levels[flow.ordinal()];
        int partners = now.partners();
        double[][] shift = new double[partners][YEAR];
        for (int h = 0; h < YEAR; h++) {
            double[] totals = new double[MEMBERS];
            double sum = 0.0;
            for (int j = 0; j < partners; j++) {
                for (int k = 0; k < MEMBERS; k++) {
                    totals[k] += levels[k][j][h];
                }
                if (levels[MODEL][j][h] > 0 && !isMovedByDuties(levels, j)) {
                    shift[j][h] = mean(weights, levels[MODEL][j][h], levels[WALK][j][h], levels[QUIET][j][h]);
                }
                sum += levels[MODEL][j][h] * Math.exp(shift[j][h]);
            }
            double toTotal = mean(weights, totals) + Math.log(totals[MODEL] / sum);
            for (int j = 0; j < partners; j++) {
                shift[j][h] += toTotal;
            }
        }
        return Arrays.stream(shift).map(Vector::of).toList();
    }

    /** Log of the members' weighted geometric mean over the first. */
    private static double mean(double[] weights, double... levels) {
        double log = 0.0;
        for (int k = 1; k < MEMBERS; k++) {
            log += weights[k] * Math.log(levels[k] / levels[0]);
        }
        return log;
    }

    private static boolean isMovedByDuties(double[][][] levels, int partner) {
        for (int h = 0; h < YEAR; h++) {
            if (!(Math.abs(Math.log(levels[MODEL][partner][h] / levels[QUIET][partner][h])) <= OWN_DUTY)) {
                return true;
            }
        }
        return false;
    }

    /** Weights of the members at an origin, from what each said at earlier ones of months that are printed by it. */
    double[] weights(Origin origin, TradeDirection flow) {
        return weights(said(origin), flow);
    }

    private double[] weights(Said now, TradeDirection flow) {
        Set<String> printed = vintages.partnerMonths(Origin.of(now.last)).stream()
                .filter(row -> row.kind() == PartnerMonth.Kind.PARTNER)
                .map(PartnerMonth::partner)
                .collect(Collectors.toSet());
        double[] squares = new double[MEMBERS];
        for (YearMonth month = vintages.first(); month.isBefore(now.last); month = month.plusMonths(1)) {
            Said then = said(Origin.of(month));
            for (int j = 0; j < now.partners(); j++) {
                String code = now.panel.partners().get(j).code();
                if (printed.contains(code)) {
                    add(squares, now, then, flow, j, parameters.get("residual_sd", code));
                }
            }
        }
        double[] weights = new double[MEMBERS];
        double inverse = Arrays.stream(squares).map(square -> 1.0 / square).sum();
        for (int k = 0; k < MEMBERS; k++) {
            double byError = squares[k] > 0 ? 1.0 / squares[k] / inverse : 1.0 / MEMBERS;
            weights[k] = EQUAL / MEMBERS + (1 - EQUAL) * byError;
        }
        return weights;
    }

    /** Adds a partner's squared errors of growth, each over its spread, in the months that an earlier origin had to forecast and that are known now. */
    private static void add(double[] squares, Said now, Said then, TradeDirection flow, int partner, double spread) {
        for (List<YearMonth> months : outcomes(then.last, now.last)) {
            double observed = 0.0;
            double before = 0.0;
            double[] levels = new double[MEMBERS];
            for (YearMonth month : months) {
                int ahead = (int) then.last.until(month, ChronoUnit.MONTHS) - 1;
                observed += now.panel.valueUsdMn(flow, month, partner);
                before += now.panel.valueUsdMn(flow, month.minusYears(1), partner);
                for (int k = 0; k < MEMBERS; k++) {
                    levels[k] += then.level(flow, k, partner, ahead);
                }
            }
            for (int k = 0; k < MEMBERS && before > 0; k++) {
                double error = PERCENT * (levels[k] - observed) / before / spread;
                squares[k] += error * error;
            }
        }
    }

    /** Months after one to another, at most a year, January with February. */
    private static List<List<YearMonth>> outcomes(YearMonth after, YearMonth to) {
        List<List<YearMonth>> outcomes = new ArrayList<>();
        for (int h = 1; h <= YEAR && !after.plusMonths(h).isAfter(to); h++) {
            YearMonth month = after.plusMonths(h);
            switch (month.getMonth()) {
                case JANUARY -> {}
                case FEBRUARY -> outcomes.add(List.of(month.minusMonths(1), month));
                default -> outcomes.add(List.of(month));
            }
        }
        return outcomes;
    }
}
