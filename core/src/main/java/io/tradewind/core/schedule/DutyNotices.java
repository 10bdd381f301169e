package io.tradewind.core.schedule;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Lowering;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Says where the duties between two regions add up to what is out of the ordinary, day by day as the law has them if everything undecided comes. What they
 * add up to is what {@link DutyStack} makes of them, as in a run.
 */
public final class DutyNotices {
    private static final double ROUNDING = 1e-9;
    private static final double HIGH_DUTY = 2.0;
    private static final double LOWEST_DUTY = -1.0;

    private final Economy economy;
    /** Whether only duties are looked for that take all of the goods' value. */
    private final boolean lowest;

    private final Map<String, Integer> position = new HashMap<>();
    private final Scenario certain;
    private final List<DutyEvent> events = new ArrayList<>();
    private final Map<DutyEvent, Activity> law = new HashMap<>();
    private final Map<List<DutyEvent>, StackRules> rules = new HashMap<>();
    private final Set<List<Integer>> seen = new HashSet<>();
    private final List<Problem> notices = new ArrayList<>();

    private DutyNotices(Scenario scenario, Economy economy, boolean lowest, Set<String> left) {
        this.economy = economy;
        this.lowest = lowest;
        for (int i = 0; i < scenario.events().size(); i++) {
            position.putIfAbsent(scenario.events().get(i).id(), i);
        }
        this.certain = scenario.withEvents(Lowering.tariffs(scenario.events()).stream()
                .filter(event -> !left.contains(Lowering.origin(event.id())))
                .map(event -> event.withProbability(1.0).withOutcome(true))
                .toList());
    }

    /**
     * Problems where duties below the base take all of the goods' value or more.
     *
     * @param known problems of the scenario that were found before; the events that they are about are left out
     */
    public static List<Problem> impossible(Scenario scenario, Economy economy, List<Problem> known) {
        Set<String> left = new HashSet<>();
        for (int i = 0; !known.isEmpty() && i < scenario.events().size(); i++) {
            String path = path(i);
            if (known.stream().anyMatch(problem -> problem.path().startsWith(path))) {
                left.add(scenario.events().get(i).id());
            }
        }
        return new DutyNotices(scenario, economy, true, left).find();
    }

    /** What is worth knowing but not wrong: duties above 200 % or below zero, of a scenario that has been checked. */
    public static List<Problem> unusual(Scenario scenario, Economy economy) {
        return new DutyNotices(scenario, economy, false, Set.of()).find();
    }

    private static String path(int event) {
        return "events[" + event + "]";
    }

    /** Looks at the pairs of regions that a suspect tariff reaches; says where a duty is first outside on each. */
    private List<Problem> find() {
        Map<Event, TariffShock> tariffs = new LinkedHashMap<>();
        certain.act(new Effects() {
            @Override
            public void tariff(Event event, TariffShock tariff) {
                tariffs.put(event, tariff);
            }
        });
        if (tariffs.values().stream().anyMatch(this::isSuspect)) {
            Map<String, List<Suspension>> truces = TariffProgram.truces(certain);
            tariffs.forEach((event, tariff) -> add(event, tariff, truces.getOrDefault(event.id(), List.of())));
            events.stream().filter(event -> isSuspect(event.tariff)).forEach(this::check);
        }
        return List.copyOf(notices);
    }

    private boolean isSuspect(TariffShock tariff) {
        return !lowest || tariff.rate() < 0;
    }

    private boolean isOutside(double duty) {
        return lowest ? duty <= LOWEST_DUTY : duty > HIGH_DUTY || duty < 0;
    }

    private void add(Event event, TariffShock tariff, List<Suspension> truces) {
        YearMonth month = YearMonth.from(tariff.effective());
        DutyEvent duty = DutyEvent.ofTariff(event, tariff, truces, economy, Timeline.of(month, month));
        events.add(duty);
        law.put(duty, duty.law());
    }

    private void check(DutyEvent suspect) {
        for (int importer = 0; importer < suspect.importers.length; importer++) {
            for (int origin = 0; suspect.importers[importer] && origin < suspect.origins.length; origin++) {
                if (suspect.origins[origin] && origin != importer && seen.add(List.of(importer, origin))) {
                    check(importer, origin);
                }
            }
        }
    }

    private void check(int importer, int origin) {
        List<DutyEvent> inFile = events.stream()
                .filter(event -> event.importers[importer] && event.origins[origin])
                .toList();
        List<DutyEvent> here =
                inFile.stream().sorted(Comparator.comparing(event -> event.id)).toList();
        if (!lowest || mayFall(here, importer, origin)) {
            walk(here, inFile.get(0), importer, origin);
        }
    }

    /** Whether the law could bring a duty down to the lowest at all, whatever stands when: spares those who change one event of many the walk. */
    private boolean mayFall(List<DutyEvent> here, int importer, int origin) {
        double least = IntStream.range(0, economy.sectors().size())
                .mapToDouble(sector -> economy.trade().tariff(origin, importer, sector))
                .reduce(0.0, Math::min);
        double taken = here.stream()
                .mapToDouble(DutyEvent::leastRate)
                .filter(rate -> rate < 0)
                .sum();
        boolean other = here.stream().anyMatch(event -> event.dependsOnRate() && event.leastRate() < 0);
        return other || least + taken <= LOWEST_DUTY + ROUNDING;
    }

    private void walk(List<DutyEvent> here, DutyEvent first, int importer, int origin) {
        DutyStack[] stacks = stacks(here, importer, origin);
        long[] days = here.stream()
                .flatMapToLong(event -> law.get(event).changes())
                .filter(day -> day < Activity.FOREVER)
                .sorted()
                .distinct()
                .toArray();
        for (long day : days) {
            double[] levels = here.stream()
                    .mapToDouble(event -> law.get(event).levelOn(day))
                    .toArray();
            for (int sector = 0; sector < stacks.length; sector++) {
                double base = economy.trade().tariff(origin, importer, sector);
                double duty = stacks[sector] == null ? base : base + change(stacks[sector], levels);
                if (isOutside(Math.rint(duty / ROUNDING) * ROUNDING)) {
                    report(first, importer, origin, sector, day, duty);
                    return;
                }
            }
        }
    }

    /** The stack of each sector, without what is collected: the law's own rates; null for one that none of them reaches. */
    private DutyStack[] stacks(List<DutyEvent> here, int importer, int origin) {
        StackRules shared = rules.computeIfAbsent(here, StackRules::new);
        return IntStream.range(0, economy.sectors().size())
                .mapToObj(sector -> here.stream().noneMatch(event -> event.reach[sector] > 0)
                        ? null
                        : new DutyStack(
                                shared,
                                here.stream()
                                        .mapToDouble(event -> event.tariff.rate())
                                        .toArray(),
                                here.stream().map(event -> event.reach[sector]).toList(),
                                economy.trade().tariff(origin, importer, sector)))
                .toArray(DutyStack[]::new);
    }

    private static double change(DutyStack stack, double[] levels) {
        int[] live = IntStream.of(stack.order()).filter(k -> levels[k] > 0).toArray();
        return stack.change(levels, live, live.length);
    }

    private void report(DutyEvent first, int importer, int origin, int sector, long day, double duty) {
        notices.add(new Problem(
                path(position.get(Lowering.origin(first.id))) + ".rate",
                String.format(
                        Locale.ROOT,
                        "The duty of %s on %s in '%s' adds up to %.1f %% on %s.",
                        economy.regions().get(importer).code(),
                        economy.regions().get(origin).code(),
                        economy.sectors().get(sector).code(),
                        100 * duty,
                        LocalDate.ofEpochDay(day)),
                "Maybe check which tariffs stack."));
    }
}
