package io.tradewind.core.scenario;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/**
 * Adds up the duties between pairs of regions as the law has them day by day, and says where the sum is out of the ordinary. Walks through the days
 * on which something changes with a running sum of what only adds, so that long lists of tariffs take no longer than their length.
 */
final class DutyNotices {
    private static final double ROUNDING = 1e-9;

    private final Selection selection;
    private final List<Problem> notices;
    private final List<Row> rows = new ArrayList<>();

    /** A tariff with the truces on it and the position of its event in the file; {@code alone} where what it adds depends on no other tariff. */
    private record Row(String id, TariffShock tariff, List<TruceShock> truces, int position, boolean alone) {
        Set<LocalDate> days() {
            Set<LocalDate> days = new TreeSet<>();
            days.add(tariff.effective());
            tariff.end().ifPresent(days::add);
            truces.forEach(truce -> days.addAll(List.of(truce.start(), truce.expiry())));
            return days;
        }

        /** Whether it begins or ends on the day. */
        boolean turns(LocalDate day) {
            return day.equals(tariff.effective())
                    || tariff.end().filter(day::equals).isPresent();
        }

        boolean inForce(LocalDate day) {
            return new Period(tariff.effective(), tariff.end()).covers(day);
        }

        double leastRate() {
            return truces.stream().mapToDouble(TruceShock::residualRate).reduce(tariff.rate(), Math::min);
        }

        double rate(LocalDate day) {
            return truces.stream()
                    .filter(truce -> new Period(truce.start(), Optional.of(truce.expiry())).covers(day))
                    .findFirst()
                    .map(TruceShock::residualRate)
                    .orElse(tariff.rate());
        }
    }

    /** Importer and origin. */
    private record Pair(int importer, int origin) {}

    /** The tariffs and truces of a scenario whose composite events are written as tariffs. */
    DutyNotices(Scenario scenario, List<Event> lowered, Selection selection, List<Problem> notices) {
        this.selection = selection;
        this.notices = notices;
        Map<String, Integer> position = new HashMap<>();
        for (int i = 0; i < scenario.events().size(); i++) {
            position.putIfAbsent(scenario.events().get(i).id(), i);
        }
        Map<String, List<TruceShock>> truces = new HashMap<>();
        Map<String, TariffShock> tariffs = new LinkedHashMap<>();
        lowered.forEach(event -> event.shock().act(event, new Effects() {
            @Override
            public void truce(Event self, TruceShock truce) {
                truce.suspends()
                        .forEach(id -> truces.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(truce));
            }

            @Override
            public void tariff(Event self, TariffShock tariff) {
                tariffs.putIfAbsent(self.id(), tariff);
            }
        }));
        Set<String> excluded = new HashSet<>();
        lowered.forEach(event -> excluded.addAll(event.shock().excludes()));
        tariffs.forEach((id, tariff) -> rows.add(new Row(
                id,
                tariff,
                truces.getOrDefault(id, List.of()),
                position.get(Lowering.origin(id)),
                tariff.op() == TariffOperation.ADD && tariff.notWith().isEmpty() && !excluded.contains(id))));
    }

    /** Checks the pairs of regions that a suspect tariff reaches; says where a duty is first outside on each. */
    void check(DoublePredicate outside, Predicate<TariffShock> suspect) {
        between(suspect).forEach((pair, tariffs) -> new Walk(pair, tariffs).run(outside));
    }

    /** Says where a duty first falls to that rate or below it; pairs whose tariffs cannot get there together are left alone. */
    void checkLowest(double lowest) {
        between(tariff -> tariff.rate() < 0).forEach((pair, tariffs) -> {
            if (mayFallTo(lowest, pair, tariffs)) {
                new Walk(pair, tariffs).run(duty -> duty <= lowest);
            }
        });
    }

    /** No tariff but what adds a negative rate, and what sets, caps or lifts to one, brings a duty below both zero and what it was. */
    private boolean mayFallTo(double lowest, Pair pair, List<Row> tariffs) {
        Economy economy = selection.economy();
        double least = 0.0;
        for (int sector = 0; sector < economy.sectors().size(); sector++) {
            least = Math.min(least, economy.trade().tariff(pair.origin, pair.importer, sector));
        }
        for (Row row : tariffs) {
            double rate = row.leastRate();
            if (rate < 0 && row.tariff.op() != TariffOperation.ADD) {
                return true;
            }
            least += Math.min(0.0, rate);
        }
        return least <= lowest + 1e-6;
    }

    private Map<Pair, List<Row>> between(Predicate<TariffShock> suspect) {
        Set<Pair> suspects = new HashSet<>();
        rows.stream().filter(row -> suspect.test(row.tariff)).forEach(row -> suspects.addAll(pairs(row.tariff)));
        Map<Pair, List<Row>> between = new LinkedHashMap<>();
        for (Row row : rows) {
            for (Pair pair : suspects.isEmpty() ? List.<Pair>of() : pairs(row.tariff)) {
                if (suspects.contains(pair)) {
                    between.computeIfAbsent(pair, any -> new ArrayList<>()).add(row);
                }
            }
        }
        return between;
    }

    private List<Pair> pairs(TariffShock tariff) {
        List<Pair> pairs = new ArrayList<>();
        for (int importer : selection.regions(List.of(tariff.imposer()))) {
            for (int origin : selection.regions(tariff.targets())) {
                if (importer != origin) {
                    pairs.add(new Pair(importer, origin));
                }
            }
        }
        return pairs;
    }

    /** The days of one pair. */
    private final class Walk {
        private final Pair pair;
        private final List<Row> tariffs;
        private final double[][] reach;
        private final double[] added;
        private final double[] now;
        private final double[] left;
        /** Those in force that are not alone, each after those that exclude it, and whom each one excludes. */
        private final Set<Integer> stacked;

        private final List<List<Integer>> excluded;

        private Walk(Pair pair, List<Row> tariffs) {
            this.pair = pair;
            this.tariffs = tariffs;
            this.reach = tariffs.stream().map(row -> reach(row.tariff)).toArray(double[][]::new);
            this.added = new double[selection.economy().sectors().size()];
            this.now = new double[tariffs.size()];
            this.left = new double[tariffs.size()];
            Exclusions exclusions = Exclusions.among(
                    tariffs.stream().map(Row::id).toList(),
                    tariffs.stream().map(Row::tariff).toList());
            this.excluded = exclusions.excluded();
            int[] rank = rank(exclusions.outermostFirst());
            this.stacked =
                    new TreeSet<>(Comparator.<Integer>comparingInt(k -> rank[k]).thenComparing(k -> k));
        }

        /** Those in a circle, which is refused elsewhere, come last. */
        private int[] rank(List<Integer> outermostFirst) {
            int[] rank = new int[tariffs.size()];
            Arrays.fill(rank, tariffs.size());
            for (int i = 0; i < outermostFirst.size(); i++) {
                rank[outermostFirst.get(i)] = i;
            }
            return rank;
        }

        private void run(DoublePredicate outside) {
            Map<LocalDate, List<Integer>> changes = new TreeMap<>();
            for (int k = 0; k < now.length; k++) {
                for (LocalDate day : tariffs.get(k).days()) {
                    changes.computeIfAbsent(day, any -> new ArrayList<>()).add(k);
                }
            }
            for (Map.Entry<LocalDate, List<Integer>> change : changes.entrySet()) {
                LocalDate day = change.getKey();
                change.getValue().forEach(k -> move(k, day));
                boolean law =
                        change.getValue().stream().anyMatch(k -> tariffs.get(k).turns(day));
                for (int sector = 0; law && sector < added.length; sector++) {
                    double duty = duty(sector);
                    if (outside.test(Math.rint(duty / ROUNDING) * ROUNDING)) {
                        report(sector, day, duty);
                        return;
                    }
                }
            }
        }

        private void move(int k, LocalDate day) {
            Row row = tariffs.get(k);
            double rate = row.inForce(day) ? row.rate(day) : 0.0;
            for (int sector = 0; row.alone && sector < added.length; sector++) {
                added[sector] += reach[k][sector] * (rate - now[k]);
            }
            now[k] = rate;
            if (!row.alone && row.inForce(day)) {
                stacked.add(k);
            } else {
                stacked.remove(k);
            }
        }

        /** The mean duty on goods of the cell: the base rate, then sets, additions, cuts, floors, caps, removals. */
        private double duty(int sector) {
            keepOut(sector);
            double rate = selection.economy().trade().tariff(pair.origin, pair.importer, sector);
            for (TariffOperation op : TariffOperation.STACKING) {
                rate += op == TariffOperation.ADD ? added[sector] : 0.0;
                for (int k : stacked) {
                    if (tariffs.get(k).tariff.op() == op) {
                        rate += Math.max(0.0, left[k]) * (op.apply(rate, now[k]) - rate);
                    }
                }
            }
            return rate;
        }

        /** Leaves each tariff what no other one takes out of its reach, as far as that one has it; lists of goods are disjoint. */
        private void keepOut(int sector) {
            for (int k : stacked) {
                left[k] = reach[k][sector];
            }
            for (int k : stacked) {
                for (int other : excluded.get(k)) {
                    left[other] -= Math.max(0.0, left[k]);
                }
            }
        }

        private void report(int sector, LocalDate day, double duty) {
            Economy economy = selection.economy();
            int first = tariffs.stream().mapToInt(Row::position).findFirst().orElseThrow();
            Findings.ofEvent(first, notices)
                    .add(
                            "rate",
                            String.format(
                                    Locale.ROOT,
                                    "The duty of %s on %s in '%s' adds up to %.1f %% on %s.",
                                    economy.regions().get(pair.importer).code(),
                                    economy.regions().get(pair.origin).code(),
                                    economy.sectors().get(sector).code(),
                                    100 * duty,
                                    day),
                            "Maybe check which tariffs stack.");
        }
    }

    /** Share of each sector that the tariff reaches. */
    private double[] reach(TariffShock tariff) {
        return selection.economy().sectors().stream()
                .mapToDouble(tariff.scope()::reach)
                .toArray();
    }
}
