package io.tradewind.browser;

import io.tradewind.core.array.Vector;
import io.tradewind.core.attribution.Coalition;
import io.tradewind.core.attribution.Explainer;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.Player;
import io.tradewind.core.attribution.PlayerRow;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.attribution.ShapleyValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why a flow grows as it does, by groups of events; shares sharpen as more orders of the groups are run. */
final class Reasons implements Job {
    private static final int FIRST_PAIRS = 2;
    private static final int PAIRS = 32;
    /** Fewer groups are done at once. */
    private static final int FEW = 4;

    private final Explainer.Ready ready;
    /** From the coarsest to the one that is asked for; each holds the orders of those before it. */
    private final List<ShapleyValues> plans = new ArrayList<>();

    private final Map<Coalition, Vector> known = new HashMap<>();
    private int next;

    /**
     * @param groups lines {@code name=event,event}; events that no line names go by the groups of the bundle, or by what they are of and whose they are
     */
    Reasons(Session session, String question, String groups, long seed) {
        List<Player> players = Groups.of(session, Lines.of(groups));
        this.ready = session.explainer().ready(Lines.question(question, Question.about(session.projection())), players);
        ShapleyValues last = ShapleyValues.standard(players.size(), PAIRS, seed);
        for (int pairs = FIRST_PAIRS; players.size() > FEW && pairs < PAIRS; pairs *= 2) {
            ShapleyValues coarse = ShapleyValues.sampled(players.size(), pairs, seed);
            if (2 * coarse.coalitions().size() < last.coalitions().size()) {
                plans.add(coarse);
            }
        }
        plans.add(last);
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
        return done == null ? Part.none() : Part.of(table(explanation(done)));
    }

    /** Values what is not known of a plan; how many runs are left, below 0 if they were too few. */
    private int value(ShapleyValues plan, int runs) {
        int left = runs;
        for (Coalition coalition : plan.coalitions()) {
            if (!known.containsKey(coalition)) {
                if (left == 0) {
                    return -1;
                }
                known.put(coalition, ready.value(coalition));
                left--;
            }
        }
        return left;
    }

    private Explanation explanation(ShapleyValues plan) {
        return ready.explain(plan, plan.coalitions().stream().map(known::get).toList());
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
        return plans.get(plans.size() - 1).coalitions().size();
    }
}
