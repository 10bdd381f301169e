package io.tradewind.core.schedule;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tariffs of a scenario as they are in force on single days: truces, sets, floors, caps and the collected share count; goods on the water,
 * threats and what anyone expects do not.
 */
public final class TariffLaw {
    private final Economy economy;
    private final List<DutyEvent> events;
    private final List<Activity> activities;
    private final CollectedShares collected;

    private TariffLaw(Economy economy, Parameters parameters, List<DutyEvent> events) {
        this.collected = new CollectedShares(economy, parameters);
        this.economy = economy;
        this.events = events;
        this.activities = events.stream().map(DutyEvent::law).toList();
    }

    /** The tariffs of a scenario that has been checked. */
    public static TariffLaw of(Scenario scenario, Economy economy, Parameters parameters) {
        Map<String, List<Suspension>> truces = TariffProgram.truces(scenario);
        List<DutyEvent> events = new ArrayList<>();
        scenario.act(new Effects() {
            @Override
            public void tariff(Event event, TariffShock tariff) {
                YearMonth month = YearMonth.from(tariff.effective());
                events.add(DutyEvent.ofTariff(
                        event, tariff, truces.getOrDefault(event.id(), List.of()), economy, Timeline.of(month, month)));
            }
        });
        events.sort(Comparator.comparing(event -> event.id));
        return new TariffLaw(economy, parameters, events);
    }

    /**
     * How far each tariff is in force that day; days with the same levels have the same tariffs.
     *
     * @shape tariffs, sorted by id
     * @unit  share of the full rate
     */
    public Vector levels(LocalDate day) {
        return Vector.of(activities.stream()
                .mapToDouble(activity -> activity.levelOn(day.toEpochDay()))
                .toArray());
    }

    /**
     * The rates in force that day, the base year's where no event changes them.
     *
     * @shape origins × destinations × sectors
     * @unit  collected duty as a fraction of the customs value
     */
    public TradeCube rates(LocalDate day) {
        double[] levels = levels(day).toArray();
        TradeCube.Builder rates = economy.trade().tariffs().toBuilder();
        for (int destination = 0; destination < economy.regions().size(); destination++) {
            for (int sector = 0; sector < economy.sectors().size(); sector++) {
                addMarket(rates, levels, destination, sector);
            }
        }
        return rates.build();
    }

    private void addMarket(TradeCube.Builder rates, double[] levels, int destination, int sector) {
        for (int origin = 0; origin < economy.regions().size(); origin++) {
            List<DutyEvent> here = new ArrayList<>();
            List<Double> level = new ArrayList<>();
            for (int k = 0; k < levels.length; k++) {
                DutyEvent event = events.get(k);
                if (levels[k] > 0 && event.concerns(destination, sector) && event.origins[origin]) {
                    here.add(event);
                    level.add(levels[k]);
                }
            }
            if (!here.isEmpty() && origin != destination) {
                double base = economy.trade().tariff(origin, destination, sector);
                double change = stack(here, destination, sector, origin, base)
                        .change(level.stream().mapToDouble(x -> x).toArray());
                rates.set(origin, destination, sector, base + change);
            }
        }
    }

    private DutyStack stack(List<DutyEvent> here, int destination, int sector, int origin, double base) {
        double[] rate = here.stream()
                .mapToDouble(event -> event.tariff.rate() * collected.of(event, destination, origin))
                .toArray();
        List<Double> reach = here.stream().map(event -> event.reach[sector]).toList();
        return new DutyStack(new StackRules(here), rate, reach, base);
    }
}
