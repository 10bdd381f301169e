package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.scenarios.nowcast.FlowNowcast;
import java.time.LocalDate;
import java.util.List;

/**
 * A nowcast with everything that a report says about where it comes from.
 *
 * @param day         as of which day
 * @param lastDay     the day of the last number there is
 * @param flows       what is said of each flow
 * @param worldSha256 SHA-256 of the world's content
 * @param inputs      the file of further numbers, if any
 */
public record NowcastRun(
        LocalDate day, LocalDate lastDay, List<FlowNowcast> flows, String worldSha256, List<InputFile> inputs) {
    /** Copies the lists. */
    public NowcastRun {
        Check.present("days", day, lastDay);
        flows = List.copyOf(Check.notEmpty(flows, "flows"));
        inputs = List.copyOf(inputs);
    }
}
