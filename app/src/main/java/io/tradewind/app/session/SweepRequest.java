package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a sweep is asked for.
 *
 * @param study  what runs have in common
 * @param scans  {@code FIELD=FROM:TO:STEP} or {@code FIELD=A,B,C}
 * @param sample how many combinations, if not every one
 * @param record the file that keeps what is done, if it shall be kept
 * @param resume whether what it holds is not run again
 */
public record SweepRequest(
        StudyRequest study, List<String> scans, OptionalInt sample, Optional<Path> record, boolean resume) {
    /** Copies the list and checks that the parts are there. */
    public SweepRequest {
        Check.present("study, sample, record", study, sample, record);
        scans = List.copyOf(scans);
    }
}
