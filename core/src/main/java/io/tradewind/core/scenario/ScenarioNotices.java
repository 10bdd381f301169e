package io.tradewind.core.scenario;

import io.tradewind.core.base.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Finds what is worth knowing about a scenario but not wrong. */
final class ScenarioNotices {
    private static final double HIGH_DUTY = 2.0;
    private static final double LOWEST_DUTY = -1.0;
    private static final double ONE_PERCENT = 0.01;
    private static final double HALF_A_PERCENT = 0.5;

    private final Scenario scenario;
    private final Selection selection;
    private final DutyNotices duties;
    private final List<Problem> notices = new ArrayList<>();

    ScenarioNotices(Scenario scenario, Selection selection) {
        this.scenario = scenario;
        this.selection = selection;
        this.duties = new DutyNotices(scenario, Lowering.tariffs(scenario.events()), selection, notices);
    }

    List<Problem> find() {
        checkWorld();
        checkEvents();
        duties.check(duty -> duty > HIGH_DUTY || duty < 0, tariff -> true);
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
            checkSize(event.shock(), findings);
        }
    }

    /** Says so where a number looks as if it were given in the other unit: percent where fractions are meant, or fractions where percent are. */
    private static void checkSize(Shock shock, Findings findings) {
        double rate = shock instanceof TariffShock tariff
                ? tariff.rate()
                : shock instanceof ThreatShock threat ? threat.rate() : 0.0;
        findings.require(
                rate == 0.0 || Math.abs(rate) >= ONE_PERCENT,
                "rate",
                "The rate " + Findings.text(rate) + " is less than one percent.",
                "Maybe use " + Findings.text(100 * rate) + ", if the percent sign is one too many: 0.25 is 25 %.");
        double largest = percents(shock).map(Math::abs).max().orElse(0.0);
        findings.require(
                largest == 0.0 || largest >= HALF_A_PERCENT,
                "pct",
                "The largest move, " + Findings.text(largest) + " %, is less than half a percent.",
                "Maybe use " + Findings.text(100 * largest) + ": moves are in percent, 8 is 8 %.");
    }

    private static DoubleStream percents(Shock shock) {
        if (shock instanceof FxShock fx) {
            return fx.legs().stream().mapToDouble(FxShock.Leg::pct);
        } else if (shock instanceof DemandShock demand) {
            return DoubleStream.of(demand.pct());
        } else if (shock instanceof PriceShock price) {
            return DoubleStream.of(price.pct());
        } else if (shock instanceof VolumeShock volume) {
            return DoubleStream.of(volume.pct());
        } else if (shock instanceof InvestmentShock investment) {
            return investment.pctOfBase().stream();
        }
        return shock instanceof TransportShock transport ? transport.freightPct().stream() : DoubleStream.empty();
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
        duties.check(duty -> duty <= LOWEST_DUTY, tariff -> tariff.rate() < 0);
        return List.copyOf(notices);
    }
}
