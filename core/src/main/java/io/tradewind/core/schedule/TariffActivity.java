package io.tradewind.core.schedule;

import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.PhaseShape;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * When a tariff bites on the customs record. Exports are recorded when they are loaded, imports into the reporter when they arrive, so the
 * in-transit rule shifts the tariff by a sea month on one side or the other.
 *
 * @source MODEL §2.4
 */
final class TariffActivity {
    private final TariffShock tariff;
    private final int shift;
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
    }

    /** First day on which the record shows the tariff. */
    long start() {
        LocalDate start = tariff.effective();
        if (tariff.inTransit() == InTransitRule.LOAD && tariff.transitCutoff().isPresent()) {
            LocalDate lateLoading = tariff.transitCutoff().get().minusMonths(seaMonths);
            LocalDate known = lateLoading.isBefore(tariff.announced()) ? tariff.announced() : lateLoading;
            start = known.isBefore(start) ? known : start;
        }
        long shifted = start.plusMonths(shift).toEpochDay();
        return shift < 0 ? Math.max(shifted, tariff.announced().toEpochDay()) : shifted;
    }

    private long shifted(LocalDate day) {
        return day.plusMonths(shift).toEpochDay();
    }

    /** A relief whose day is not known beforehand: those who load before it reckon with the duty. */
    private long relief(LocalDate day) {
        return shift < 0 ? day.toEpochDay() : shifted(day);
    }

    /**
     * Level of the tariff day by day: 1 is its full rate.
     *
     * @param probability how likely the event is
     * @param truces      truces that suspend it
     */
    Activity levels(double probability, List<TruceShock> truces) {
        long end = tariff.end().map(this::relief).orElse(Activity.FOREVER);
        Activity activity = phasedIn(Activity.during(start(), end)).scaled(probability);
        List<TruceShock> ordered = truces.stream()
                .sorted(Comparator.comparing(TruceShock::start).thenComparing(TruceShock::expiry))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            TruceShock truce = ordered.get(i);
            long nextStart = i + 1 < ordered.size() ? relief(ordered.get(i + 1).start()) : Activity.FOREVER;
            double residual = tariff.rate() == 0 ? 0.0 : truce.residualRate() / tariff.rate();
            activity = activity.within(relief(truce.start()), shifted(truce.expiry()), level -> level * residual)
                    .within(shifted(truce.expiry()), nextStart, level -> level * truce.snapbackProbability());
        }
        return activity;
    }

    private Activity phasedIn(Activity full) {
        Activity activity = full;
        int months = tariff.phaseInMonths();
        LocalDate start = LocalDate.ofEpochDay(start());
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
