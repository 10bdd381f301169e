package io.tradewind.core.scenario;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks ids: that they are unique, and that events name events that exist and fit. */
final class ReferenceCheck {
    private final List<Event> events;
    private final Selection selection;
    private final Predicate<String> unread;
    private final List<Problem> problems;
    private final Map<String, Event> byId = new LinkedHashMap<>();

    ReferenceCheck(List<Event> events, Selection selection, Predicate<String> unread, List<Problem> problems) {
        this.events = events;
        this.selection = selection;
        this.unread = unread;
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
            } else if (events.get(i).shock() instanceof RetaliationShock answer) {
                checkRetaliation(events.get(i), answer, findings);
            } else if (events.get(i).shock() instanceof LegalInvalidationShock ruling) {
                checkRuling(ruling, findings);
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
                Optional<TariffShock> tariff = Lowering.tariffOf(byId.get(id), events);
                findings.require(
                        tariff.isEmpty()
                                || new Period(
                                                tariff.get().effective(),
                                                tariff.get().end())
                                        .covers(truce.start()),
                        key,
                        "The tariff '" + id + "' is not in force on " + truce.start() + ", when the truce starts.",
                        "Maybe check its 'effective' and 'end'.");
                findings.require(
                        truce.residualRate() == 0
                                || tariff.isEmpty()
                                || tariff.get().op() == TariffOperation.ADD
                                        && truce.residualRate() > 0
                                        && truce.residualRate() <= tariff.get().rate(),
                        "residualRate",
                        "A residual rate of " + Findings.text(truce.residualRate()) + " cannot stay of the tariff '"
                                + id + "'.",
                        "Maybe use a rate between 0 and that of a tariff with 'op: add'.");
            }
        }
    }

    private void checkRetaliation(Event event, RetaliationShock answer, Findings findings) {
        if (!isTariff(answer.trigger(), "trigger", findings)) {
            return;
        }
        Optional<TariffShock> tariff = Lowering.tariffOf(event, events);
        if (tariff.isEmpty() && !endsUnread(answer)) {
            findings.add(
                    "trigger",
                    "The retaliation '" + event.id() + "' answers a tariff that in the end answers it.",
                    "Maybe name the tariff that came first.");
        }
        if (tariff.isEmpty()) {
            return;
        }
        Event trigger = byId.get(answer.trigger());
        boolean adds = trigger.shock() instanceof RetaliationShock
                || trigger.shock() instanceof TariffShock first && first.op() == TariffOperation.ADD;
        findings.require(
                adds,
                "trigger",
                "The event '" + trigger.id() + "' adds no duty that could be answered in proportion.",
                "Maybe write the answer as a tariff of its own.");
        findings.require(
                Collections.disjoint(
                        selection.regions(tariff.get().targets()), selection.regions(List.of(answer.imposer()))),
                "imposer",
                "The imposer '" + answer.imposer() + "' is the one that the tariff '" + trigger.id() + "' comes from.",
                "Maybe name the region that the tariff hits.");
        DayCheck.endsAfter(tariff.get().effective(), tariff.get().end(), "the day it takes effect", findings);
    }

    /** Whether the answers to answers end at an event that could not be read. */
    private boolean endsUnread(RetaliationShock answer) {
        String id = answer.trigger();
        for (int step = 0; step < events.size(); step++) {
            if (byId.get(id) == null) {
                return unread.test(id);
            }
            if (!(byId.get(id).shock() instanceof RetaliationShock next)) {
                return false;
            }
            id = next.trigger();
        }
        return false;
    }

    private void checkRuling(LegalInvalidationShock ruling, Findings findings) {
        for (int k = 0; k < ruling.ids().size(); k++) {
            isTariff(ruling.ids().get(k), "ids[" + k + "]", findings);
        }
        for (int k = 0; k < ruling.replacementIds().size(); k++) {
            String id = ruling.replacementIds().get(k);
            String key = "replacementIds[" + k + "]";
            if (ruling.ids().contains(id)) {
                findings.add(key, "The tariff '" + id + "' would replace itself.", "Maybe remove it from one list.");
            } else if (isTariff(id, key, findings)) {
                boolean later = Lowering.tariffOf(byId.get(id), events)
                        .map(tariff -> !tariff.effective().isBefore(ruling.date()))
                        .orElse(true);
                findings.require(
                        later,
                        key,
                        "The replacement '" + id + "' is in force before the ruling (" + ruling.date() + ").",
                        "Maybe check its 'effective'.");
            }
        }
    }

    private boolean isTariff(String id, String key, Findings findings) {
        Event event = byId.get(id);
        if (event == null && unread.test(id)) {
            return false;
        }
        if (event == null) {
            findings.add(key, "There is no event '" + id + "'.", Nearest.hint(id, tariffIds()));
            return false;
        }
        if (!actsAsTariff(event.shock())) {
            findings.add(
                    key,
                    "The event '" + id + "' is a " + event.shock().kind() + ", not a tariff.",
                    Nearest.hint(id, tariffIds()));
            return false;
        }
        return true;
    }

    private static boolean actsAsTariff(Shock shock) {
        return shock instanceof TariffShock
                || shock instanceof RetaliationShock
                || shock instanceof TradeAgreementShock;
    }

    private List<String> tariffIds() {
        return byId.values().stream()
                .filter(event -> actsAsTariff(event.shock()))
                .map(Event::id)
                .toList();
    }
}
