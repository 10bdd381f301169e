package io.tradewind.core.schedule;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.ScenarioSpan;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tariff or a threat, with everything about it that does not depend on the cell: who, how much, when, how firmly expected. */
final class DutyEvent {
    /** Months ahead over which a coming change is averaged. @source MODEL (2.6) */
    static final int LOOK_AHEAD = 3;

    final String id;
    final TariffShock tariff;
    final boolean threat;
    final boolean[] importers;
    final boolean[] origins;
    final double[] reach;
    /** Products that are the exempt share of each sector; an empty list where none are named. */
    final List<List<String>> exemptProducts;
    /** Position of the first month in which it is known or felt. */
    final int known;

    final double persistence;
    /** Share of the duty that the buyer pays, by month. */
    final double[] passThrough;

    private final Economy economy;
    private final Parameters parameters;
    private final double probability;
    private final Optional<LocalDate> resolved;
    private final List<TruceShock> truces;
    private final Record[] records = new Record[2];

    /**
     * How the event shows on one side's record.
     *
     * @param activity     level day by day
     * @param level        mean level of each month
     * @param anticipation what those who order now expect of it
     */
    record Record(Activity activity, double[] level, List<Foresight> anticipation) {}

    /**
     * A change of the level that is known or feared before it comes.
     *
     * @param probability that it comes
     * @param window      share of each month in which it is ahead
     * @param pending     share of each month in which it is undecided; null if it is certain
     * @param gap         level expected over the next months minus the present level, by month
     * @param size        how far the level changes in the end
     * @param announced   position of the month it was announced in
     */
    record Foresight(double probability, double[] window, double[] pending, double[] gap, double size, int announced) {}

    private DutyEvent(
            Event event,
            TariffShock tariff,
            boolean threat,
            Optional<LocalDate> resolved,
            List<TruceShock> truces,
            Economy economy,
            Parameters parameters,
            Timeline timeline) {
        this.id = event.id();
        this.tariff = tariff;
        this.threat = threat;
        this.probability = event.probability();
        this.resolved = resolved;
        this.truces = truces;
        this.economy = economy;
        this.parameters = parameters;
        this.importers = ModelRegions.members(economy, List.of(tariff.imposer()));
        this.origins = ModelRegions.members(economy, tariff.targets());
        this.reach = ModelRegions.reach(economy, tariff.scope());
        this.exemptProducts = GoodsSplit.exemptProducts(economy, tariff);
        this.known =
                timeline.indexOf(YearMonth.from(ScenarioSpan.firstDay(tariff).orElseThrow()));
        this.persistence = tariff.persistence()
                .orElseGet(
                        () -> parameters.get(tariff.rate() > parameters.get("q_high_rate") ? "q_high" : "q_moderate"));
        this.passThrough = passThrough(timeline);
    }

    /** A tariff in force, with the truces that suspend it. */
    static DutyEvent ofTariff(
            Event event,
            TariffShock tariff,
            List<TruceShock> truces,
            Economy economy,
            Parameters p,
            Timeline timeline) {
        return new DutyEvent(event, tariff, false, Optional.empty(), truces, economy, p, timeline);
    }

    /** A threat: as a tariff, but it collects nothing. */
    static DutyEvent ofThreat(Event event, ThreatShock threat, Economy economy, Parameters p, Timeline timeline) {
        TariffShock wouldBe = TariffShock.add(threat.imposer(), threat.targets(), threat.rate(), threat.effective())
                .announced(threat.announced())
                .scope(threat.scope())
                .build();
        return new DutyEvent(event, wouldBe, true, threat.resolved(), List.of(), economy, p, timeline);
    }

    private double[] passThrough(Timeline timeline) {
        double[] share = new double[timeline.months()];
        boolean chinaOnly = tariff.imposer().equals(ModelRegions.CHINA.code());
        double start = tariff.passThrough().orElseGet(() -> parameters.get(chinaOnly ? "rho_china" : "rho_initial"));
        double end = tariff.passThrough().orElseGet(() -> parameters.get(chinaOnly ? "rho_china" : "rho_final"));
        double months = parameters.get("rho_months");
        int effective = timeline.indexOf(YearMonth.from(tariff.effective()));
        for (int t = 0; t < share.length; t++) {
            double done = Math.min(1.0, Math.max(0.0, (t - effective) / months));
            share[t] = start + (end - start) * done;
        }
        return share;
    }

    /** Whether the event changes what is there in a way that depends on the other events. */
    boolean dependsOnOthers() {
        return !threat
                && (tariff.op() != TariffOperation.ADD || !tariff.notWith().isEmpty());
    }

    /** Whether the event concerns the market. */
    boolean concerns(int destination, int sector) {
        return importers[destination] && reach[sector] > 0;
    }

    /** Collected rate of the event on goods of that origin, of which it reaches all. @source MODEL §2.6 */
    double collectedRate(int destination, int origin) {
        boolean us = is(destination, ModelRegions.UNITED_STATES.code());
        boolean china = is(origin, ModelRegions.CHINA.code());
        double share = tariff.collectedShare()
                .orElseGet(() -> parameters.get(us ? china ? "chi_china" : "chi_us_other" : "chi_default"));
        double dutiable = is(destination, ModelRegions.CHINA.code()) ? 1.0 - parameters.get("processing_share") : 1.0;
        return tariff.rate() * share * dutiable;
    }

    private boolean is(int region, String code) {
        return economy.regions().get(region).code().code().equals(code);
    }

    /** Level day by day as the law has it, whenever goods were loaded. */
    Activity law() {
        return new TariffActivity(tariff, false, 0).levels(probability, truces);
    }

    /** How the event shows on a record made on arrival, or on loading. */
    Record record(boolean onArrival, Timeline timeline) {
        int side = onArrival ? 1 : 0;
        if (records[side] == null) {
            records[side] = recordOn(onArrival, timeline);
        }
        return records[side];
    }

    private Record recordOn(boolean onArrival, Timeline timeline) {
        int seaMonths = (int) parameters.get("sea_months");
        TariffActivity when = new TariffActivity(tariff, onArrival, seaMonths);
        Activity activity = when.levels(threat ? 1.0 : probability, truces);
        double[] level = activity.monthlyMeans(timeline);
        List<Foresight> foresight = new ArrayList<>();
        int recordShift = onArrival && tariff.inTransit() != InTransitRule.NONE ? seaMonths : 0;
        int lead = tariff.inTransit() == InTransitRule.ARRIVAL ? seaMonths : 0;
        Known known = new Known(tariff.announced(), tariff.effective(), resolved, recordShift, lead);
        TariffActivity expected = new TariffActivity(tariff.withoutEnd(), onArrival, seaMonths);
        foresight.add(foresight(probability, 1.0, expected.levels(1.0, List.of()), known, timeline));
        for (TruceShock truce : truces) {
            TruceShock snapsBack =
                    new TruceShock(truce.suspends(), truce.start(), truce.expiry(), 1.0, truce.residualRate());
            double returns = tariff.rate() == 0 ? 1.0 : 1.0 - truce.residualRate() / tariff.rate();
            Known expiry = new Known(truce.start(), truce.expiry(), Optional.of(truce.expiry()), recordShift, lead);
            foresight.add(foresight(
                    truce.snapbackProbability() * probability,
                    returns,
                    expected.levels(1.0, List.of(snapsBack)),
                    expiry,
                    timeline));
        }
        return new Record(activity, level, foresight);
    }

    /**
     * What is known when about a coming change.
     *
     * @param announced   day it becomes known
     * @param change      day it comes
     * @param decided     day on which it is decided, if it is open until then
     * @param recordShift months from loading to the record
     * @param lead        months before the change from which loading is too late
     */
    private record Known(
            LocalDate announced, LocalDate change, Optional<LocalDate> decided, int recordShift, int lead) {}

    private static Foresight foresight(double chance, double size, Activity expected, Known known, Timeline timeline) {
        LocalDate last = known.change().minusMonths(known.lead());
        LocalDate end = known.decided().filter(day -> day.isBefore(last)).orElse(last);
        LocalDate open = known.decided().orElse(known.change());
        int shift = known.recordShift();
        double[] window = during(known.announced().plusMonths(shift), end.plusMonths(shift), timeline);
        double[] pending =
                chance < 1.0 ? during(known.announced().plusMonths(shift), open.plusMonths(shift), timeline) : null;
        int announced = timeline.indexOf(YearMonth.from(known.announced()));
        return new Foresight(chance, window, pending, lookAhead(expected.monthlyMeans(timeline)), size, announced);
    }

    /** Mean of the next months minus the month itself, for every month. @source MODEL (2.6) */
    static double[] lookAhead(double[] level) {
        double[] gap = new double[level.length];
        for (int t = 0; t + LOOK_AHEAD < level.length; t++) {
            double ahead = 0.0;
            for (int k = 1; k <= LOOK_AHEAD; k++) {
                ahead += level[t + k] / LOOK_AHEAD;
            }
            gap[t] = ahead - level[t];
        }
        return gap;
    }

    private static double[] during(LocalDate from, LocalDate to, Timeline timeline) {
        return Activity.during(from.toEpochDay(), to.toEpochDay()).monthlyMeans(timeline);
    }
}
