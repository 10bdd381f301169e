package io.tradewind.core.scenario;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds everything that is wrong with what a scenario means in a world: words that select nothing, rates and shares outside their bounds,
 * days out of order, events that contradict each other. Paths are those of the file, such as {@code events[3].rate}.
 */
public final class ScenarioCheck {
    /** Every event of the scenario is there. */
    public static final Predicate<String> COMPLETE = id -> false;

    private ScenarioCheck() {}

    /** Everything that is wrong, event by event, then between events; empty if the scenario can run. */
    public static List<Problem> check(Scenario scenario, Economy economy, ParameterRegistry registry) {
        return check(scenario, economy, registry, COMPLETE);
    }

    /**
     * The same for a scenario some of whose events could not be read.
     *
     * @param unread whether an event of that id may be among them, so that to name it is no mistake
     */
    public static List<Problem> check(
            Scenario scenario, Economy economy, ParameterRegistry registry, Predicate<String> unread) {
        List<Problem> problems = new ArrayList<>(eachEvent(scenario, economy, registry));
        Selection selection = new Selection(economy);
        new ReferenceCheck(scenario.events(), selection, unread, problems).run();
        new ExclusionCheck(scenario.events(), problems).run();
        new OverlapCheck(scenario.events(), selection, unread == COMPLETE, problems).run();
        problems.addAll(new ScenarioNotices(scenario, selection).impossibleDuties());
        return List.copyOf(problems);
    }

    /** What is wrong with events taken one by one. */
    private static List<Problem> eachEvent(Scenario scenario, Economy economy, ParameterRegistry registry) {
        List<Problem> problems = new ArrayList<>();
        Selection selection = new Selection(economy);
        DayCheck.sane(scenario.horizon(), problems);
        for (int i = 0; i < scenario.events().size(); i++) {
            Event event = scenario.events().get(i);
            Findings findings = Findings.ofEvent(i, problems);
            if (!(event.shock() instanceof ThreatShock)) {
                findings.within(event.probability(), Limit.SHARE, "probability");
            }
            DayCheck.sane(days(event.shock()), findings);
            DayCheck.known(event, findings);
            if (!isComposite(event.shock(), new CompositeCheck(selection), findings)) {
                check(event, new TariffCheck(selection), new ShockCheck(selection, registry), findings);
            }
        }
        return List.copyOf(problems);
    }

    /** What is worth knowing but not wrong: duties above 200 % or below zero, events outside the horizon, events without a source. */
    public static List<Problem> notices(Scenario scenario, Economy economy) {
        return new ScenarioNotices(scenario, new Selection(economy)).find();
    }

    /** Checks a composite shock; false if it is none. */
    private static boolean isComposite(Shock shock, CompositeCheck checks, Findings findings) {
        if (shock instanceof RetaliationShock answer) {
            checks.check(answer, findings);
        } else if (shock instanceof LegalInvalidationShock ruling) {
            checks.check(ruling, findings);
        } else if (shock instanceof DeMinimisShock parcels) {
            checks.check(parcels, findings);
        } else if (shock instanceof ExportControlShock control) {
            checks.check(control, findings);
        } else if (shock instanceof SupplyShock supply) {
            checks.check(supply, findings);
        } else if (shock instanceof TradeAgreementShock agreement) {
            checks.check(agreement, findings);
        } else if (shock instanceof ChannelPolicyShock policy) {
            checks.check(policy, findings);
        } else if (shock instanceof CalendarShock calendar) {
            checks.check(calendar, findings);
        } else {
            return false;
        }
        return true;
    }

    private static void check(Event event, TariffCheck tariffs, ShockCheck shocks, Findings findings) {
        Shock shock = event.shock();
        if (shock instanceof TariffShock tariff) {
            tariffs.check(tariff, findings);
        } else if (shock instanceof ThreatShock threat) {
            tariffs.check(threat, event.probability(), findings);
        } else if (shock instanceof TruceShock truce) {
            shocks.check(truce, findings);
        } else if (shock instanceof FxShock fx) {
            shocks.check(fx, findings);
        } else if (shock instanceof InvestmentShock investment) {
            shocks.check(investment, findings);
        } else if (shock instanceof DemandShock demand) {
            shocks.check(demand, findings);
        } else if (shock instanceof PriceShock price) {
            shocks.check(price, findings);
        } else if (shock instanceof VolumeShock volume) {
            shocks.check(volume, findings);
        } else if (shock instanceof TransportShock transport) {
            shocks.check(transport, findings);
        } else if (shock instanceof ParameterShock parameter) {
            shocks.check(parameter, findings);
        }
    }

    /** The days of a shock by their keys; the first one is the day from which it acts. */
    static Map<String, LocalDate> days(Shock shock) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        if (shock instanceof TariffShock tariff) {
            days.put("effective", tariff.effective());
            days.put("announced", tariff.announced());
            tariff.end().ifPresent(day -> days.put("end", day));
            tariff.transitCutoff().ifPresent(day -> days.put("transitCutoff", day));
        } else if (shock instanceof ThreatShock threat) {
            days.put("announced", threat.announced());
            days.put("effective", threat.effective());
            threat.resolved().ifPresent(day -> days.put("resolved", day));
        } else if (shock instanceof TruceShock truce) {
            days.put("start", truce.start());
            days.put("expiry", truce.expiry());
        } else if (!addComposite(shock, days)) {
            ActiveDays.of(shock).ifPresent(period -> {
                days.put("start", period.start());
                period.end().ifPresent(day -> days.put("end", day));
            });
        }
        return days;
    }

    /** Adds the days of a composite shock that has other keys than start and end; false if it is none. */
    private static boolean addComposite(Shock shock, Map<String, LocalDate> days) {
        if (shock instanceof TradeAgreementShock agreement) {
            days.put("effective", agreement.effective());
            days.put("announced", agreement.announced());
            agreement.end().ifPresent(day -> days.put("end", day));
        } else if (shock instanceof LegalInvalidationShock ruling) {
            days.put("date", ruling.date());
        } else if (shock instanceof CalendarShock calendar) {
            days.put("newYear", calendar.newYear());
        } else if (shock instanceof RetaliationShock answer) {
            answer.end().ifPresent(day -> days.put("end", day));
        } else if (shock instanceof DeMinimisShock parcels) {
            days.put("date", parcels.date());
            parcels.end().ifPresent(day -> days.put("end", day));
        } else {
            return false;
        }
        return true;
    }
}
