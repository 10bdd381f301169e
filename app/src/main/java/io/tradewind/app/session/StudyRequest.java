package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.util.List;
import java.util.function.Consumer;

/**
 * What many runs of one scenario have in common.
 *
 * @param run     from what they start
 * @param targets the numbers, in words; what the scenario does to all exports if left out
 * @param threads runs side by side; the result does not depend on it
 * @param talk    where progress is told
 */
public record StudyRequest(ProjectionRequest run, List<String> targets, int threads, Consumer<String> talk) {
    /** Copies the list and checks that the parts are there. */
    public StudyRequest {
        Check.present("run, talk", run, talk);
        Check.that(threads >= 1, "There must be at least 1 thread.");
        targets = List.copyOf(targets);
    }
}
