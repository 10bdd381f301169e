package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.investment.AddedInvestment;
import io.tradewind.core.investment.InvestmentProgram;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.Shock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the events of a run are about, where its answer does not show it: other countries than the one whose trade is shown, and sums of money. */
final class EventNotices {
    private static final double THOUSAND = 1000.0;
    private static final double PERCENT = 100.0;
    private static final int MOST_NAMED = 4;

    private EventNotices() {}

    static List<String> of(Projection projection, RowQuery query) {
        List<String> notices = new ArrayList<>();
        if (query.reporters().isEmpty()) {
            projection.panel().flatMap(panel -> elsewhere(projection, panel)).ifPresent(notices::add);
        }
        notices.addAll(investments(projection));
        return notices;
    }

    /** Events that are about others only, with whose trade to look at. */
    private static Optional<String> elsewhere(Projection projection, CustomsPanel panel) {
        Economy economy = projection.economy();
        Set<Integer> touched = new LinkedHashSet<>();
        for (Event event : projection.scenario().ownEvents()) {
            Optional<Shock.Parties> parties = event.shock().parties();
            if (parties.isEmpty()) {
                return Optional.empty(); // it is about the panel's reporter or everyone
            }
            List<String> words = new ArrayList<>(parties.get().targets());
            parties.get().imposer().ifPresent(words::add);
            words.forEach(word -> touched.addAll(economy.regionsOf(word)));
        }
        if (touched.isEmpty()
                || touched.contains(economy.indexOf(panel.region()).orElse(-1))) {
            return Optional.empty();
        }
        List<String> named = touched.stream()
                .limit(MOST_NAMED)
                .map(economy.regions()::get)
                .map(region -> region.name() + " ("
                        + Fields.named("reporter", region.code().code()) + ")")
                .toList();
        String more = touched.size() > MOST_NAMED ? " and " + (touched.size() - MOST_NAMED) + " more" : "";
        return Optional.of("These events are about others than " + panel.reporter() + ", whose trade is shown; see "
                + String.join(", ", named) + more + ".");
    }

    private static List<String> investments(Projection projection) {
        Horizon horizon = projection.scenario().horizon();
        return InvestmentProgram.of(
                        projection.scenario().withEvents(projection.scenario().ownEvents()),
                        projection.economy(),
                        projection.parameters(),
                        projection.timeline())
                .added(
                        projection.timeline().indexOf(horizon.from()),
                        projection.timeline().indexOf(horizon.to()))
                .stream()
                .map(added -> text(added) + ", from " + horizon.from() + " to " + horizon.to() + ".")
                .collect(Collectors.toList());
    }

    private static String text(AddedInvestment added) {
        String what = added.channel() == InvestmentShock.Channel.CONTRACT
                ? "Belt and Road contracts with all hosts: "
                : "Belt and Road direct investment in all hosts: ";
        String change = (added.addedUsdMn() < 0 ? "-" : "+") + billion(Math.abs(added.addedUsdMn()));
        return added.baseUsdMn() == 0
                ? what + change + " by the events"
                : what + billion(added.baseUsdMn()) + " on the base path, " + change + " ("
                        + String.format(Locale.ROOT, "%+.1f", PERCENT * added.addedUsdMn() / added.baseUsdMn())
                        + " %) by the events";
    }

    private static String billion(double mn) {
        return String.format(Locale.ROOT, "%,.1f bn USD", mn / THOUSAND);
    }
}
