package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.scenarios.study.Study;
import java.util.List;
import java.util.Optional;

/**
 * What many runs gave, with everything that a report says about where it comes from.
 *
 * @param result      what they gave
 * @param study       the runs
 * @param preset      of parameters
 * @param files       the scenario's file, then those that it extends
 * @param worldSha256 SHA-256 of the world's content
 * @param leftOut     what happened before the scenario begins and is no part of it, if there is such
 * @param <T>         the result
 */
public record Studied<T>(
        T result, Study study, String preset, List<InputFile> files, String worldSha256, Optional<String> leftOut) {
    /** Checks that the parts are there. */
    public Studied {
        Check.present("result, study, preset, hash, leftOut", result, study, preset, worldSha256, leftOut);
        files = List.copyOf(Check.notEmpty(files, "scenario files"));
    }
}
