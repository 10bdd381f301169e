package io.tradewind.core.scenario;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/** Finds what is worth knowing about a scenario but not wrong. */
final class ScenarioNotices {
    private static final double HIGH_DUTY = 2.0;
    private static final double LOWEST_DUTY = -1.0;
    private static final List<TariffOperation> ORDER = List.of(
            TariffOperation.SET,
            TariffOperation.ADD,
            TariffOperation.CUT,
            TariffOperation.FLOOR,
            TariffOperation.CAP,
            TariffOperation.REMOVE);

    private final Scenario scenario;
    private final Selection selection;
    private final List<Event> lowered;
    private final List<TruceShock> truces;
    private final Map<String, TariffShock> tariffs = new LinkedHashMap<>();
    private final List<Problem> notices = new ArrayList<>();

    ScenarioNotices(Scenario scenario, Selection selection) {
        this.scenario = scenario;
        this.selection = selection;
        lowered = Lowering.tariffs(scenario.events());
        truces = lowered.stream()
                .filter(event -> event.shock() instanceof TruceShock)
                .map(event -> (TruceShock) event.shock())
                .toList();
        lowered.stream()
                .filter(event -> event.shock() instanceof TariffShock)
                .forEach(event -> tariffs.putIfAbsent(event.id(), (TariffShock) event.shock()));
    }

    List<Problem> find() {
        checkWorld();
        checkEvents();
        checkDuties(duty -> duty > HIGH_DUTY || duty < 0, tariff -> true);
        return List.copyOf(notices);
    }

    private void checkWorld() {
        String here = selection.economy().id();
        scenario.world()
                .filter(world -> !world.equals(here))
                .ifPresent(world -> notices.add(new Problem(
                        "world",
                        "The scenario is meant for the world '" + world + "' and is read in '" + here + "'.",
                        "")));
    }

    private void checkEvents() {
        LocalDate after = scenario.horizon().to().atEndOfMonth();
        for (int i = 0; i < scenario.events().size(); i++) {
            Event event = scenario.events().get(i);
            Findings findings = Findings.ofEvent(i, notices);
            ScenarioCheck.days(event.shock()).entrySet().stream()
                    .findFirst()
                    .filter(day -> day.getValue().isAfter(after))
                    .ifPresent(day -> findings.add(
                            day.getKey(),
                            "The event '" + event.id() + "' starts on " + day.getValue() + ", after the last month.",
                            "Maybe extend the horizon."));
            findings.require(
                    event.source().isPresent(),
                    "source",
                    "The event '" + event.id() + "' names no source.",
                    "Maybe add one.");
            findings.require(
                    selection.hasPanel() || products(event.shock()).isEmpty(),
                    "products",
                    "The event '" + event.id() + "' names products and changes nothing here: the world '"
                            + selection.economy().id() + "' has no customs panel.",
                    "Maybe name sectors instead.");
            checkOwnGoods(event, findings);
            checkAnswer(event, findings);
        }
    }

    /** Says so where an imposer is a member of a group that it targets. */
    private void checkOwnGoods(Event event, Findings findings) {
        Optional<Parties> parties = Parties.of(event.shock());
        parties.ifPresent(both -> both.targets().stream()
                .filter(target -> selection.leavesItselfOut(both.imposer(), target))
                .forEach(target -> findings.add(
                        "targets",
                        "The event '" + event.id() + "' leaves " + both.imposer() + " out of '" + target
                                + "': a region levies nothing on its own goods.",
                        "")));
    }

    /** Says so where a retaliation comes from a region that the tariff it answers does not reach. */
    private void checkAnswer(Event event, Findings findings) {
        if (!(event.shock() instanceof RetaliationShock answer)) {
            return;
        }
        Optional<TariffShock> trigger = scenario.events().stream()
                .filter(other -> other.id().equals(answer.trigger()))
                .findFirst()
                .flatMap(other -> Lowering.tariffOf(other, scenario.events()));
        Set<Integer> imposers = selection.regions(List.of(answer.imposer()));
        trigger.filter(tariff -> Collections.disjoint(selection.regions(tariff.targets()), imposers))
                .ifPresent(tariff -> findings.add(
                        "imposer",
                        "The retaliation '" + event.id() + "' comes from " + answer.imposer() + ", which the tariff '"
                                + answer.trigger() + "' does not reach (its targets: "
                                + String.join(", ", tariff.targets()) + ").",
                        "Maybe name a region that the tariff hits."));
    }

    /** Who levies on whom. */
    private record Parties(String imposer, List<String> targets) {
        static Optional<Parties> of(Shock shock) {
            if (shock instanceof TariffShock tariff) {
                return Optional.of(new Parties(tariff.imposer(), tariff.targets()));
            } else if (shock instanceof ThreatShock threat) {
                return Optional.of(new Parties(threat.imposer(), threat.targets()));
            } else if (shock instanceof DeMinimisShock parcels) {
                return Optional.of(new Parties(parcels.imposer(), parcels.targets()));
            } else if (shock instanceof TradeAgreementShock agreement) {
                return Optional.of(new Parties(agreement.imposer(), agreement.targets()));
            }
            return Optional.empty();
        }
    }

    /** Products that an event names. */
    private static List<String> products(Shock shock) {
        if (shock instanceof DemandShock demand) {
            return demand.products();
        } else if (shock instanceof PriceShock price) {
            return price.products();
        } else if (shock instanceof VolumeShock volume) {
            return volume.products();
        } else if (shock instanceof DeMinimisShock parcels) {
            return parcels.products();
        } else if (shock instanceof ExportControlShock control) {
            return control.products();
        }
        return shock instanceof ChannelPolicyShock policy ? policy.products() : List.of();
    }

    /** Problems where duties below the base add up to more than the value of the goods. */
    List<Problem> impossibleDuties() {
        checkDuties(duty -> duty <= LOWEST_DUTY, tariff -> tariff.rate() < 0);
        return List.copyOf(notices);
    }

    /** Checks the pairs of regions that a suspect tariff reaches. */
    private void checkDuties(DoublePredicate outside, Predicate<TariffShock> suspect) {
        Set<String> pairs = new HashSet<>();
        tariffs.values().stream().filter(suspect).forEach(tariff -> pairs.addAll(pairs(tariff)));
        if (pairs.isEmpty()) {
            return;
        }
        Set<LocalDate> days = new TreeSet<>();
        tariffs.values().forEach(tariff -> {
            days.add(tariff.effective());
            tariff.end().ifPresent(days::add);
        });
        Map<String, Integer> first = new LinkedHashMap<>();
        for (Event event : lowered) {
            if (event.shock() instanceof TariffShock tariff) {
                int i = position(event.id());
                pairs(tariff).stream().filter(pairs::contains).forEach(pair -> first.putIfAbsent(pair, i));
            }
        }
        first.forEach((pair, event) -> {
            int split = pair.indexOf('>');
            checkPair(
                    Integer.parseInt(pair.substring(0, split)),
                    Integer.parseInt(pair.substring(split + 1)),
                    event,
                    days,
                    outside);
        });
    }

    /** The importers and origins of a tariff. */
    private List<String> pairs(TariffShock tariff) {
        List<String> pairs = new ArrayList<>();
        for (int importer : selection.regions(List.of(tariff.imposer()))) {
            for (int origin : selection.regions(tariff.targets())) {
                if (importer != origin) {
                    pairs.add(importer + ">" + origin);
                }
            }
        }
        return pairs;
    }

    /** Position in the file of the event that a lowered one comes from. */
    private int position(String id) {
        return scenario.events().stream().map(Event::id).toList().indexOf(Lowering.origin(id));
    }

    private void checkPair(int importer, int origin, int event, Set<LocalDate> days, DoublePredicate outside) {
        Economy economy = selection.economy();
        Map<String, TariffShock> between = new LinkedHashMap<>();
        tariffs.forEach((id, tariff) -> {
            if (pairs(tariff).contains(importer + ">" + origin)) {
                between.put(id, tariff);
            }
        });
        for (LocalDate day : days) {
            for (int sector = 0; sector < economy.sectors().size(); sector++) {
                double duty = duty(between, importer, origin, sector, day);
                if (outside.test(duty)) {
                    Findings.ofEvent(event, notices)
                            .add(
                                    "rate",
                                    String.format(
                                            Locale.ROOT,
                                            "The duty of %s on %s in '%s' adds up to %.1f %% on %s.",
                                            economy.regions().get(importer).code(),
                                            economy.regions().get(origin).code(),
                                            economy.sectors().get(sector).code(),
                                            100 * duty,
                                            day),
                                    "Maybe check which tariffs stack.");
                    return;
                }
            }
        }
    }

    /**
     * The mean duty on goods of the cell: the base rate, then sets, additions less what others take out of their reach, floors, caps,
     * removals.
     */
    private double duty(Map<String, TariffShock> between, int importer, int origin, int sector, LocalDate day) {
        Map<String, Double> reach = new LinkedHashMap<>();
        between.forEach((id, tariff) -> {
            if (new Period(tariff.effective(), tariff.end()).covers(day) && reaches(tariff, sector)) {
                String code = selection.economy().sectors().get(sector).code().code();
                reach.put(id, 1 - tariff.scope().exempt().getOrDefault(code, 0.0));
            }
        });
        double rate = selection.economy().tariffs().get(origin, importer, sector);
        for (TariffOperation op : ORDER) {
            for (Map.Entry<String, Double> entry : reach.entrySet()) {
                TariffShock tariff = tariffs.get(entry.getKey());
                if (tariff.op() == op) {
                    double after = op.apply(rate, rateOn(entry.getKey(), tariff, day));
                    rate += reachLeft(entry.getKey(), reach) * (after - rate);
                }
            }
        }
        return rate;
    }

    /** Share of the goods that this tariff reaches and other tariffs leave to it; their lists are disjoint. */
    private double reachLeft(String id, Map<String, Double> reach) {
        double excluded = reach.entrySet().stream()
                .filter(other -> tariffs.get(other.getKey()).notWith().contains(id))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return Math.max(0, reach.get(id) - excluded);
    }

    private double rateOn(String id, TariffShock tariff, LocalDate day) {
        for (TruceShock truce : truces) {
            if (truce.suspends().contains(id) && new Period(truce.start(), Optional.of(truce.expiry())).covers(day)) {
                return truce.residualRate();
            }
        }
        return tariff.rate();
    }

    private boolean reaches(TariffShock tariff, int sector) {
        String code = selection.economy().sectors().get(sector).code().code();
        return tariff.scope().sectors().contains(code)
                || tariff.scope().sectors().contains(Selection.ALL) && !code.equals("services");
    }
}
