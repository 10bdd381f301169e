package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a reader of best tariffs should know before believing them. */
final class BestResponseNotices {
    private BestResponseNotices() {}

    static List<String> of(BestResponseRequest request, Economy world, NashProblem problem) {
        List<String> notices = new ArrayList<>();
        unions(request, world, problem, notices);
        many(world, problem, notices);
        untaxed(request, world, problem, notices);
        boolean hasInputs = NashProblem.of(world).hasInputs();
        if (hasInputs && !problem.hasInputs()) {
            notices.add("Inputs are left out" + (request.withoutInputs() ? "" : ", because the rule knows none")
                    + ": sales stand for value added, so trade is small against income.");
        }
        if (request.rule() != NashRule.EXACT && request.rule() != NashRule.PARTNER) {
            notices.add(
                    "The rule is an approximation of the literature, kept for comparison; the exact one is the default.");
        }
        return notices;
    }

    private static void unions(BestResponseRequest request, Economy world, NashProblem problem, List<String> notices) {
        for (NashPlayer player : problem.players()) {
            if (player.isUnion()) {
                notices.add(player.name() + " is one player of "
                        + player.members().size()
                        + " regions: one common rate, free trade inside, the sum of real incomes as its aim"
                        + (request.coalitions().isEmpty()
                                ? " (" + Fields.named("coalition", "none") + " makes each member a player)."
                                : "."));
            }
        }
        if (request.coalitions().contains("none") && world.regionsOf("EU27").size() > 1) {
            notices.add("Members of EU27 tax each other, as in the published codes; in law they cannot.");
        }
    }

    /** Regions that stand for several countries have the market power of all of them. */
    private static void many(Economy world, NashProblem problem, List<String> notices) {
        String many = problem.players().stream()
                .filter(player -> !player.isUnion())
                .map(player -> world.regions().get(player.members().get(0)))
                .filter(region ->
                        region.code().code().equals("ROW") || region.name().startsWith("Rest of"))
                .map(region -> region.code().code())
                .collect(Collectors.joining(", "));
        if (!many.isEmpty()) {
            notices.add("Each of " + many
                    + " stands for many countries and plays as one: its rate is that of a union they do"
                    + " not have.");
        }
    }

    private static void untaxed(BestResponseRequest request, Economy world, NashProblem problem, List<String> notices) {
        List<Integer> taxed = problem.taxedSectors();
        String untaxed = IntStream.range(0, world.sectors().size())
                .filter(s -> !taxed.contains(s))
                .mapToObj(s -> world.sectors().get(s).code().code())
                .collect(Collectors.joining(", "));
        if (!untaxed.isEmpty()) {
            notices.add("Not taxed anew, applied rates stay: " + untaxed
                    + (request.sectors().isPresent()
                            ? "."
                            : " (" + Fields.named("sectors", WorldWords.ALL)
                                    + " taxes everything, as the published codes do)."));
        } else if (NashProblem.goods(world).size() < world.sectors().size()) {
            notices.add("Services are taxed like goods, as in the published codes; customs cannot.");
        }
    }
}
