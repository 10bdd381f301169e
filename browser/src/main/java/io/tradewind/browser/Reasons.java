package io.tradewind.browser;

import io.tradewind.core.attribution.Explainer;
import io.tradewind.core.attribution.Player;
import io.tradewind.core.attribution.PlayerRow;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.attribution.ShapleyValues;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Shock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a flow grows as it does, by groups of events. */
final class Reasons implements Job {
    private static final int PAIRS = 32;

    private final Explainer explainer;
    private final Question question;
    private final List<Player> players;
    private final ShapleyValues plan;
    private final Steps steps = new Steps();

    /**
     * @param groups lines {@code name=event,event}; events that no line names go by what they are of and whose they are
     */
    Reasons(Session session, String question, String groups, long seed) {
        this.explainer =
                new Explainer(session.engine(), session.bundle().economy(), session.scenario(), session.parameters());
        this.question = Lines.question(question, Question.about(session.projection()));
        this.players = players(session, Lines.of(groups));
        this.plan = ShapleyValues.standard(players.size(), PAIRS, seed);
    }

    private static List<Player> players(Session session, Map<String, String> groups) {
        Map<String, List<String>> byPlayer = new LinkedHashMap<>();
        List<String> left = new ArrayList<>(
                session.scenario().events().stream().map(Event::id).toList());
        groups.forEach((name, ids) -> Arrays.stream(ids.split(",", -1))
                .map(String::strip)
                .forEach(id -> {
                    if (!left.remove(id)) {
                        throw Lines.problem(name, "There is no event '" + id + "', or another group has it.", "");
                    }
                    byPlayer.computeIfAbsent(name, any -> new ArrayList<>()).add(id);
                }));
        session.scenario().events().stream()
                .filter(event -> left.contains(event.id()))
                .forEach(event -> byPlayer.computeIfAbsent(family(event), any -> new ArrayList<>())
                        .add(event.id()));
        return byPlayer.entrySet().stream()
                .map(entry -> new Player(entry.getKey(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String family(Event event) {
        Shock.Family family = event.shock().family();
        return family.region()
                .filter(region -> !region.isEmpty())
                .map(region -> family.id() + "-" + region.toLowerCase(Locale.ROOT))
                .orElse(family.id());
    }

    @Override
    public Table step(int runs) {
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
        try {
            for (PlayerRow row : explainer
                    .explain(question, players, plan, steps.allow(Math.max(1, runs)), done -> {})
                    .rows()) {
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
        } catch (Steps.Paused e) {
            // The shares need every coalition: until then there is progress and no number.
        }
        return table;
    }

    @Override
    public int done() {
        return steps.done();
    }

    @Override
    public int total() {
        return plan.coalitions().size();
    }
}
