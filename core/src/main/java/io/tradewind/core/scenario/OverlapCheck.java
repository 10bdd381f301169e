package io.tradewind.core.scenario;

import io.tradewind.core.base.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks pairs of events that reach the same cells at the same time. */
final class OverlapCheck {
    private static final double CROSS_TOLERANCE = 1e-3;

    private final List<Event> events;
    private final Selection selection;
    private final boolean complete;
    private final List<Problem> problems;
    private List<Event> tariffs;

    /**
     * @param complete whether every event of the scenario is there
     */
    OverlapCheck(List<Event> events, Selection selection, boolean complete, List<Problem> problems) {
        this.complete = complete;
        this.events = events;
        this.selection = selection;
        this.problems = problems;
    }

    void run() {
        Map<String, List<Integer>> before = new HashMap<>();
        for (int later = 0; later < events.size(); later++) {
            Event event = events.get(later);
            for (String matter : event.isZero() ? List.<String>of() : matters(event.shock())) {
                List<Integer> alike = before.computeIfAbsent(matter, any -> new ArrayList<>());
                for (int earlier : alike) {
                    compare(events.get(earlier), events.get(later), later);
                    compareOneWay(events.get(earlier), events.get(later), later);
                    compareOneWay(events.get(later), events.get(earlier), earlier);
                }
                alike.add(later);
            }
            if (events.get(later).shock() instanceof ThreatShock threat) {
                checkEnacted(threat, Findings.ofEvent(later, problems));
            }
        }
    }

    /** What an event decides: only those that decide the same can contradict each other, and most of a long list decide nothing. */
    private static List<String> matters(Shock shock) {
        if (shock instanceof TariffShock tariff) {
            boolean adds = tariff.op() == TariffOperation.ADD || tariff.op() == TariffOperation.CUT;
            return adds ? List.of() : List.of("rate of " + tariff.priority());
        } else if (shock instanceof FxShock fx) {
            return List.of("currencies on " + fx.start());
        } else if (shock instanceof ParameterShock override) {
            return List.of("parameter " + override.parameter());
        } else if (shock instanceof CalendarShock calendar) {
            return List.of("New Year of " + calendar.newYear().getYear());
        } else if (shock instanceof InvestmentShock
                || shock instanceof DemandShock demand && demand.tag().equalsIgnoreCase("BRI")) {
            return List.of("investment");
        }
        boolean goods =
                Cells.ofPrice(shock).isPresent() || Cells.ofQuantity(shock).isPresent();
        return goods ? List.of("goods") : List.of();
    }

    private void compare(Event earlier, Event later, int index) {
        Findings findings = Findings.ofEvent(index, problems);
        if (earlier.shock() instanceof TariffShock one && later.shock() instanceof TariffShock other) {
            if (clash(one, other) && sameCells(one, other)) {
                findings.add(
                        "priority",
                        "The tariffs '" + earlier.id() + "' and '" + later.id()
                                + "' both fix the rate of the same goods at the same time.",
                        "Maybe give one of them a higher 'priority', or end the first before the second starts.");
            }
        } else if (earlier.shock() instanceof FxShock one && later.shock() instanceof FxShock other) {
            checkCrosses(earlier.id(), one, other, findings);
        } else if (earlier.shock() instanceof CalendarShock one
                && later.shock() instanceof CalendarShock other
                && one.newYear().getYear() == other.newYear().getYear()) {
            findings.add(
                    "newYear",
                    "The events '" + earlier.id() + "' and '" + later.id() + "' both set the Chinese New Year of "
                            + one.newYear().getYear() + ".",
                    "Maybe remove one of the two.");
        } else if (earlier.shock() instanceof ParameterShock one
                && later.shock() instanceof ParameterShock other
                && one.parameter().equals(other.parameter())) {
            findings.add(
                    "parameter",
                    "The events '" + earlier.id() + "' and '" + later.id() + "' both set the parameter '"
                            + one.parameter() + "'.",
                    "Maybe remove one of the two.");
        }
    }

    private void compareOneWay(Event first, Event second, int secondIndex) {
        if (first.shock() instanceof InvestmentShock investment
                && second.shock() instanceof DemandShock demand
                && demand.tag().equalsIgnoreCase("BRI")
                && overlap(investment, demand)
                && !Collections.disjoint(
                        selection.regions(investment.hosts()), selection.regions(demand.importers()))) {
            Findings.ofEvent(secondIndex, problems)
                    .add(
                            "tag",
                            "Belt and Road demand stands beside the investment '" + first.id()
                                    + "' on the same cells: it would count twice.",
                            "Maybe keep one of the two.");
        }
        checkPinned(first, second, secondIndex);
    }

    /** Where the price of goods is fixed, their quantity follows from demand and cannot be fixed as well. */
    private void checkPinned(Event first, Event second, int secondIndex) {
        Optional<Cells> priced = Cells.ofPrice(first.shock());
        Optional<Cells> fixed = Cells.ofQuantity(second.shock());
        if (priced.isPresent()
                && fixed.isPresent()
                && overlap(first.shock(), second.shock())
                && sameCells(priced.get(), fixed.get())) {
            Findings.ofEvent(secondIndex, problems)
                    .add(
                            second.shock() instanceof ExportControlShock ? "mode" : "pct",
                            "The volume is fixed on cells whose price is fixed by '" + first.id()
                                    + "' at the same time.",
                            "Maybe keep one of the two; the other follows from demand.");
        }
    }

    private static boolean clash(TariffShock one, TariffShock other) {
        boolean fixed = fixes(one) && fixes(other);
        boolean crossed = one.op() == TariffOperation.FLOOR
                        && other.op() == TariffOperation.CAP
                        && one.rate() > other.rate()
                || one.op() == TariffOperation.CAP && other.op() == TariffOperation.FLOOR && one.rate() < other.rate();
        return (fixed || crossed) && one.priority() == other.priority();
    }

    private static boolean fixes(TariffShock tariff) {
        return tariff.op() == TariffOperation.SET || tariff.op() == TariffOperation.REMOVE;
    }

    private boolean sameCells(TariffShock one, TariffShock other) {
        return overlap(one, other)
                && meet(List.of(one.imposer()), List.of(other.imposer()))
                && meet(one.targets(), other.targets())
                && !Collections.disjoint(
                        selection.goods(one.scope().sectors(), List.of()),
                        selection.goods(other.scope().sectors(), List.of()));
    }

    private boolean sameCells(Cells price, Cells volume) {
        return meet(price.exporters(), volume.exporters())
                && meet(price.partners(), volume.partners())
                && !Collections.disjoint(
                        selection.goods(price.sectors(), price.products()),
                        selection.goods(volume.sectors(), volume.products()));
    }

    private boolean meet(List<String> some, List<String> others) {
        return !Collections.disjoint(selection.regions(some), selection.regions(others))
                || !Collections.disjoint(some, others);
    }

    private static boolean overlap(Shock one, Shock other) {
        return ActiveDays.of(one).orElseThrow().overlaps(ActiveDays.of(other).orElseThrow());
    }

    /** Two moves that start the same day and both state a currency must agree, and then one of them is too many. */
    private void checkCrosses(String earlierId, FxShock earlier, FxShock later, Findings findings) {
        if (!earlier.start().equals(later.start())) {
            return;
        }
        Map<String, Double> stated = new TreeMap<>();
        earlier.legs().forEach(leg -> stated.put(leg.currency(), leg.logYuanPerUnit()));
        for (int k = 0; k < later.legs().size(); k++) {
            FxShock.Leg leg = later.legs().get(k);
            Double other = stated.get(leg.currency());
            if (other != null) {
                boolean agrees = Math.abs(Math.expm1(leg.logYuanPerUnit() - other)) <= CROSS_TOLERANCE;
                findings.add(
                        "legs[" + k + "].pct",
                        "The yuan's rate against " + leg.currency() + " is moved by '" + earlierId + "' on the same day"
                                + (agrees ? "." : ", by another amount."),
                        "Maybe remove one of the two legs.");
            }
        }
    }

    /** The tariffs that events stand for, worked out once. */
    private List<Event> tariffs() {
        if (tariffs == null) {
            tariffs = Lowering.tariffs(events);
        }
        return tariffs;
    }

    private void checkEnacted(ThreatShock threat, Findings findings) {
        if (threat.outcome() != ThreatShock.Outcome.ENACTED || !complete) {
            return;
        }
        Set<Integer> targets = selection.regions(threat.targets());
        boolean found = tariffs().stream()
                .map(Event::shock)
                .filter(TariffShock.class::isInstance)
                .map(TariffShock.class::cast)
                .anyMatch(tariff -> !tariff.effective().isBefore(threat.announced())
                        && meet(List.of(tariff.imposer()), List.of(threat.imposer()))
                        && !Collections.disjoint(selection.regions(tariff.targets()), targets));
        findings.require(
                found,
                "outcome",
                "The threat is said to be enacted, but no tariff of the scenario does so.",
                "Maybe add the tariff, or use one of [open, withdrawn, rolled].");
    }
}
