package io.tradewind.core.scenario;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks ids: that they are unique, and that events name events that exist and fit. */
final class ReferenceCheck {
    private final List<Event> events;
    private final List<Problem> problems;
    private final Map<String, Event> byId = new LinkedHashMap<>();

    ReferenceCheck(List<Event> events, List<Problem> problems) {
        this.events = events;
        this.problems = problems;
    }

    void run() {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            Integer earlier = first.putIfAbsent(event.id(), i);
            byId.putIfAbsent(event.id(), event);
            if (earlier != null) {
                Findings.ofEvent(i, problems)
                        .add(
                                "id",
                                "The id '" + event.id() + "' stands twice, first at events[" + earlier + "].",
                                "Maybe give it another id.");
            }
        }
        for (int i = 0; i < events.size(); i++) {
            Findings findings = Findings.ofEvent(i, problems);
            if (events.get(i).shock() instanceof TariffShock tariff) {
                checkNotWith(events.get(i).id(), tariff, findings);
            } else if (events.get(i).shock() instanceof TruceShock truce) {
                checkTruce(truce, findings);
            }
        }
    }

    private void checkNotWith(String id, TariffShock tariff, Findings findings) {
        for (int k = 0; k < tariff.notWith().size(); k++) {
            String other = tariff.notWith().get(k);
            String key = "notWith[" + k + "]";
            if (other.equals(id)) {
                findings.add(key, "The tariff '" + id + "' excludes itself.", "Maybe remove it from the list.");
            } else {
                isTariff(other, key, findings);
            }
        }
    }

    private void checkTruce(TruceShock truce, Findings findings) {
        for (int k = 0; k < truce.suspends().size(); k++) {
            String id = truce.suspends().get(k);
            String key = "suspends[" + k + "]";
            if (isTariff(id, key, findings)) {
                TariffShock tariff = (TariffShock) byId.get(id).shock();
                findings.require(
                        new Period(tariff.effective(), tariff.end()).covers(truce.start()),
                        key,
                        "The tariff '" + id + "' is not in force on " + truce.start() + ", when the truce starts.",
                        "Maybe check its 'effective' and 'end'.");
                findings.require(
                        truce.residualRate() == 0
                                || tariff.op() == TariffOperation.ADD
                                        && truce.residualRate() > 0
                                        && truce.residualRate() <= tariff.rate(),
                        "residualRate",
                        "A residual rate of " + Findings.text(truce.residualRate()) + " cannot stay of the tariff '"
                                + id + "'.",
                        "Maybe use a rate between 0 and that of a tariff with 'op: add'.");
            }
        }
    }

    private boolean isTariff(String id, String key, Findings findings) {
        Event event = byId.get(id);
        if (event == null) {
            findings.add(key, "There is no event '" + id + "'.", Nearest.hint(id, tariffIds()));
            return false;
        }
        if (!(event.shock() instanceof TariffShock)) {
            findings.add(
                    key,
                    "The event '" + id + "' is a " + event.shock().kind() + ", not a tariff.",
                    Nearest.hint(id, tariffIds()));
            return false;
        }
        return true;
    }

    private List<String> tariffIds() {
        return byId.values().stream()
                .filter(event -> event.shock() instanceof TariffShock)
                .map(Event::id)
                .toList();
    }
}
