package io.tradewind.browser;

import io.tradewind.core.array.Vector;
import io.tradewind.core.attribution.Coalition;
import io.tradewind.core.attribution.Explainer;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.Player;
import io.tradewind.core.attribution.PlayerRow;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.attribution.ShapleyValues;
import io.tradewind.core.chart.ChartJson;
import io.tradewind.core.chart.SharePath;
import io.tradewind.core.chart.View;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which groups of events make which part of what a flow does; shares sharpen as more orders of the groups are run. */
final class Reasons implements Job {
    private static final long SEED = 1;
    private static final int FIRST_PAIRS = 2;
    private static final int PAIRS = 32;
    /** A picture of all months is clear earlier than the digits of one. */
    private static final int PAIRS_OF_PATHS = 8;
    /** Fewer groups are done at once. */
    private static final int FEW = 4;

    private final Function<Coalition, Vector> valued;
    private final BiFunction<ShapleyValues, List<Vector>, Part> told;
    /** From the coarsest to the one that is asked for; each holds the orders of those before it. */
    private final List<ShapleyValues> plans = new ArrayList<>();

    /** By those of the players who do something: whoever does nothing may come or not. */
    private final Map<Coalition, Vector> known = new HashMap<>();

    private final List<Integer> idle;
    private final int total;
    private int next;

    private Reasons(
            Function<Coalition, Vector> valued,
            BiFunction<ShapleyValues, List<Vector>, Part> told,
            List<Player> players,
            Scenario scenario,
            int most) {
        this.valued = valued;
        this.told = told;
        this.idle = idle(players, scenario);
        ShapleyValues last = ShapleyValues.standard(players.size(), most, SEED);
        for (int pairs = FIRST_PAIRS; players.size() > FEW && pairs < most; pairs *= 2) {
            ShapleyValues coarse = ShapleyValues.sampled(players.size(), pairs, SEED);
            if (2 * coarse.coalitions().size() < last.coalitions().size()) {
                plans.add(coarse);
            }
        }
        plans.add(last);
        this.total =
                (int) last.coalitions().stream().map(this::acting).distinct().count();
    }

    /** Players none of whose events changes anything, as they are here. */
    private static List<Integer> idle(List<Player> players, Scenario scenario) {
        Set<String> zero =
                scenario.events().stream().filter(Event::isZero).map(Event::id).collect(Collectors.toSet());
        return IntStream.range(0, players.size())
                .filter(k -> zero.containsAll(players.get(k).events()))
                .boxed()
                .toList();
    }

    private Coalition acting(Coalition of) {
        Coalition acting = of;
        for (int player : idle) {
            acting = acting.without(player);
        }
        return acting;
    }

    /**
     * Why a flow grows as it does.
     *
     * @param groups lines {@code name=event,event}; events that no line names go by the groups of the bundle, or by what they are of and whose they are
     */
    static Reasons ofGrowth(Session session, String question, String groups) {
        List<Player> players = Groups.of(session, Lines.of(groups));
        Explainer.Ready ready =
                session.explainer().ready(Lines.question(question, Question.about(session.projection())), players);
        return new Reasons(
                ready::value,
                (plan, values) -> Part.of(table(ready.explain(plan, values))),
                players,
                session.scenario(),
                PAIRS);
    }

    /** What each group does to the flow of a view, month by month, as a chart. */
    static Reasons ofPaths(Session session, String view, String groups) {
        List<Player> players = Groups.of(session, Lines.of(groups));
        ViewCharts charts = session.view(view);
        View of = charts.view();
        Question question = new Question(
                of.reporter(),
                of.flow(),
                of.partner(),
                of.product(),
                Question.about(session.projection()).month());
        Explainer.ReadyPaths ready = session.explainer().readyPaths(question, players);
        return new Reasons(
                ready::value,
                (plan, values) -> Part.of(ChartJson.of(
                        charts,
                        List.of(charts.contributionChart(ready.paths(plan, values).stream()
                                .map(path -> new SharePath(
                                        path.player().id(), path.player().label(), path.usdMn()))
                                .toList())))),
                players,
                session.scenario(),
                PAIRS_OF_PATHS);
    }

    @Override
    public Part step(int runs) {
        int left = Math.max(1, runs);
        ShapleyValues done = null;
        while (left > 0 && next < plans.size()) {
            left = value(plans.get(next), left);
            if (left >= 0) {
                done = plans.get(next++);
            }
        }
        return done == null
                ? Part.none()
                : told.apply(
                        done,
                        done.coalitions().stream()
                                .map(this::acting)
                                .map(known::get)
                                .toList());
    }

    /** Values what is not known of a plan; how many runs are left, below 0 if they were too few. */
    private int value(ShapleyValues plan, int runs) {
        int left = runs;
        for (Coalition any : plan.coalitions()) {
            Coalition coalition = acting(any);
            if (!known.containsKey(coalition)) {
                if (left == 0) {
                    return -1;
                }
                known.put(coalition, valued.apply(coalition));
                left--;
            }
        }
        return left;
    }

    private static Table table(Explanation explanation) {
        Table table = new Table(
                List.of("player"),
                List.of(
                        "contribution_pp",
                        "quantity_pp",
                        "price_pp",
                        "exchange_rate_pp",
                        "diversion_pp",
                        "creation_pp",
                        "standard_error"));
        for (PlayerRow row : explanation.rows()) {
            table.row(
                    List.of(row.player()),
                    row.contributionPp(),
                    row.quantityPp(),
                    row.pricePp(),
                    row.exchangeRatePp(),
                    row.diversionPp(),
                    row.creationPp(),
                    row.standardError());
        }
        return table;
    }

    @Override
    public int done() {
        return known.size();
    }

    @Override
    public int total() {
        return total;
    }
}
