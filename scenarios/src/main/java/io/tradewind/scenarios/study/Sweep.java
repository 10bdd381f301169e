package io.tradewind.scenarios.study;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * The numbers under every combination.
 *
 * @param fields  what is scanned, in the order of the scans
 * @param targets the numbers, in codes
 * @param rows    one for each combination and target, combinations in their order
 */
public record Sweep(List<String> fields, List<Target> targets, List<Row> rows) {
    /**
     * One number.
     *
     * @param combination its number, from 1
     * @param values      by field
     * @param target      which number
     * @param value       the number; NaN if there is none
     * @param failure     why there is none; empty if there is one
     */
    public record Row(int combination, Map<String, String> values, Target target, double value, String failure) {}

    /** What has been found before, and is kept for those who ask again. */
    public interface Record {
        /** Keeps nothing. */
        Record NONE = new Record() {
            @Override
            public Optional<Answer> known(Map<String, String> combination) {
                return Optional.empty();
            }

            @Override
            public void keep(Map<String, String> combination, Answer answer) {
                // Nobody asks again.
            }
        };

        /** What the combination gave before. */
        Optional<Answer> known(Map<String, String> combination);

        /** Keeps what it gives; on the thread that asked for the sweep. */
        void keep(Map<String, String> combination, Answer answer);
    }

    /** Copies the lists. */
    public Sweep {
        fields = List.copyOf(fields);
        targets = List.copyOf(targets);
        rows = List.copyOf(rows);
    }

    /**
     * The sweep; a combination that stands twice is run once, one that is known not at all.
     *
     * @param runner   makes the runs of those combinations
     * @param progress told how many of the runs that are left are done, from any thread
     */
    public static Sweep of(
            Study study,
            List<Map<String, String>> combinations,
            Record record,
            Function<List<Map<String, String>>, BatchRunner> runner,
            Listener progress) {
        study.check(combinations);
        Map<Map<String, String>, Answer> answers = new LinkedHashMap<>();
        List<Map<String, String>> left = new ArrayList<>();
        for (Map<String, String> combination : new LinkedHashSet<>(combinations)) {
            record.known(combination)
                    .ifPresentOrElse(answer -> answers.put(combination, answer), () -> left.add(combination));
        }
        runner.apply(left)
                .run(
                        left.size(),
                        k -> study.at(left.get(k)),
                        Answer.FORM,
                        (k, answer) -> {
                            record.keep(left.get(k), answer);
                            answers.put(left.get(k), answer);
                        },
                        progress.of(left.size()));
        List<Target> targets = study.targets();
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < combinations.size(); k++) {
            Map<String, String> combination = combinations.get(k);
            Answer answer = answers.get(combination);
            for (int t = 0; t < targets.size(); t++) {
                rows.add(new Row(
                        k + 1, combination, targets.get(t), answer.values().get(t), answer.failure()));
            }
        }
        return new Sweep(List.copyOf(combinations.get(0).keySet()), targets, rows);
    }

    /** The same, all made by one runner. */
    public static Sweep of(
            Study study, List<Map<String, String>> combinations, Record record, BatchRunner runner, Listener progress) {
        return of(study, combinations, record, any -> runner, progress);
    }

    /** Told how far it is. */
    @FunctionalInterface
    public interface Listener {
        /** Listens to nothing. */
        Listener NONE = runs -> done -> {};

        /** Who is told the number of runs that are done. @param runs how many there are */
        IntConsumer of(int runs);
    }

    /** How many combinations have no numbers. */
    public long failed() {
        return rows.stream().filter(row -> !row.failure().isEmpty()).count() / targets.size();
    }
}
