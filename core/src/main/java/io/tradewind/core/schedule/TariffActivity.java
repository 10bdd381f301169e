package io.tradewind.core.schedule;

import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.PhaseShape;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When a tariff bites on the customs record, and what is known of that on each day of the record. Exports are recorded when they are loaded, imports
 * into the reporter when they arrive, so the in-transit rule shifts the tariff by a sea month on one side or the other; who orders reads the news on
 * the day of loading.
 *
 * @source MODEL §2.4
 */
final class TariffActivity {
    private static final Comparator<Suspension> IN_TIME = Comparator.<Suspension, LocalDate>comparing(
                    suspension -> suspension.truce().start())
            .thenComparing(suspension -> suspension.truce().expiry());

    private final TariffShock tariff;
    private final int shift;
    private final int newsShift;
    private final int seaMonths;

    /**
     * @param tariff            the tariff
     * @param recordedOnArrival whether the flow is recorded when it arrives
     * @param seaMonths         months between loading and arrival
     */
    TariffActivity(TariffShock tariff, boolean recordedOnArrival, int seaMonths) {
        this.tariff = tariff;
        this.seaMonths = seaMonths;
        this.shift = switch (tariff.inTransit()) {
            case LOAD -> recordedOnArrival ? seaMonths : 0;
            case ARRIVAL -> recordedOnArrival ? 0 : -seaMonths;
            case NONE -> 0;
        };
        this.newsShift = recordedOnArrival && tariff.inTransit() != InTransitRule.NONE ? seaMonths : 0;
    }

    /** First day on which the record shows the tariff. */
    long start() {
        LocalDate start = tariff.effective();
        if (tariff.inTransit() == InTransitRule.LOAD && tariff.transitCutoff().isPresent()) {
            LocalDate lateLoading = tariff.transitCutoff().get().minusMonths(seaMonths);
            LocalDate known = lateLoading.isBefore(tariff.announced()) ? tariff.announced() : lateLoading;
            start = known.isBefore(start) ? known : start;
        }
        return shifted(start, tariff.announced());
    }

    /** The day of the record on which a change shows that was known from some day: those who loaded before knew nothing of it. */
    private long shifted(LocalDate day, LocalDate known) {
        long shifted = day.plusMonths(shift).toEpochDay();
        return shift < 0 ? Math.max(shifted, known.toEpochDay()) : shifted;
    }

    /** The day of the record on which those who order know, at the latest when it shows. */
    private long news(LocalDate known, long shows) {
        return Math.min(known.plusMonths(newsShift).toEpochDay(), shows);
    }

    /**
     * What is known of a threat: while it stands, that it may come; nothing afterwards.
     *
     * @param chance   that it is carried out
     * @param resolved day on which it is decided, if it is
     */
    List<Outlook> threatened(double chance, Optional<LocalDate> resolved) {
        long comes = tariff.effective().plusMonths(newsShift).toEpochDay();
        long decided =
                resolved.map(day -> day.plusMonths(newsShift).toEpochDay()).orElse(comes);
        Activity feared = Activity.during(comes, Activity.FOREVER);
        List<Outlook> outlooks = new ArrayList<>();
        outlooks.add(new Outlook(news(tariff.announced(), comes), Activity.NEVER, feared, chance));
        if (comes < decided) { // overdue: what might have come by now is no change ahead any more
            outlooks.add(new Outlook(comes, Activity.NEVER, feared, chance));
        }
        outlooks.add(new Outlook(decided, Activity.NEVER, null, 0.0));
        return outlooks;
    }

    /**
     * What is known of the tariff, in the order of the days on which that changes.
     *
     * @param probability how likely the event is, until it begins or does not
     * @param weight      the share of it that is there then
     * @param endKnown    day from which its end is known, at the latest the end itself
     * @param truces      truces that suspend it
     */
    List<Outlook> outlooks(double probability, double weight, LocalDate endKnown, List<Suspension> truces) {
        long start = start();
        long end = tariff.end().map(day -> shifted(day, endKnown)).orElse(Activity.FOREVER);
        Plan plan = new Plan(
                start,
                news(tariff.announced(), start),
                end,
                tariff.end().isPresent() ? news(endKnown, end) : Activity.FOREVER,
                probability,
                weight,
                truces.stream().sorted(IN_TIME).toList());
        TreeSet<Long> days = new TreeSet<>(List.of(plan.known, plan.start, plan.endKnown));
        for (Suspension truce : truces) {
            days.add(truceStart(truce));
            days.add(truceEnd(truce));
        }
        List<Outlook> outlooks = new ArrayList<>();
        days.tailSet(plan.known).headSet(Activity.FOREVER).forEach(day -> outlooks.add(outlook(plan, day)));
        return outlooks;
    }

    /** The days of the record, shifted; truces in the order of time. */
    private record Plan(
            long start,
            long known,
            long end,
            long endKnown,
            double probability,
            double weight,
            List<Suspension> truces) {}

    private Outlook outlook(Plan plan, long day) {
        Activity full =
                phasedIn(Activity.during(plan.start, day >= plan.endKnown ? plan.end : Activity.FOREVER), plan.start);
        if (day < plan.start && plan.probability < 1.0) {
            return new Outlook(day, Activity.NEVER, full, plan.probability);
        }
        Outlook outlook = new Outlook(day, full.scaled(plan.weight), null, 0.0);
        for (Suspension truce : plan.truces) {
            if (day >= truceStart(truce)) {
                outlook = during(truce, full, plan.weight, day);
            }
        }
        return outlook;
    }

    /** While a truce lasts, the tariff may snap back; afterwards, until the next one, it is there at its expected size, or as this run has it. */
    private Outlook during(Suspension suspension, Activity full, double weight, long day) {
        TruceShock truce = suspension.truce();
        double left = tariff.rate() == 0 ? 0.0 : truce.residualRate() / tariff.rate();
        double chance = truce.snapbackProbability() * weight;
        long expiry = truceEnd(suspension);
        if (day >= expiry) {
            return new Outlook(day, full.scaled(suspension.snapback() * weight), null, 0.0);
        }
        Activity suspended = full.scaled(left * weight);
        Activity back = suspended.followedBy(expiry, full);
        return chance < 1.0
                ? new Outlook(day, suspended, chance > 0.0 ? back : null, chance)
                : new Outlook(day, back, null, 0.0);
    }

    /** A relief whose day nobody knows before: those who loaded earlier reckoned with the duty. */
    private long truceStart(Suspension suspension) {
        LocalDate start = suspension.truce().start();
        return shifted(start, start);
    }

    private long truceEnd(Suspension suspension) {
        return suspension.truce().expiry().plusMonths(shift).toEpochDay();
    }

    private Activity phasedIn(Activity full, long startDay) {
        Activity activity = full;
        int months = tariff.phaseInMonths();
        LocalDate start = LocalDate.ofEpochDay(startDay);
        for (int month = 0; month < months; month++) {
            double done = tariff.shape() == PhaseShape.LINEAR ? month + 0.5 : month + 1.0;
            double level = done / months;
            activity = activity.within(
                    start.plusMonths(month).toEpochDay(),
                    start.plusMonths(month + 1L).toEpochDay(),
                    full0 -> level);
        }
        return activity;
    }
}
