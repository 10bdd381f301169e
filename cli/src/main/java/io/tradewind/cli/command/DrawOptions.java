package io.tradewind.cli.command;

import io.tradewind.app.session.Draws;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws over what is uncertain of a run. */
final class DrawOptions {
    @Mixin
    private SeedOptions seeds;

    @Mixin
    private ThreadsOption threads;

    @Option(
            names = "--events",
            paramLabel = "HOW",
            description = "What draws make of open events: drawn (each comes or does not) or expected (average of"
                    + " branches) (default: drawn).",
            converter = WordConverter.OpenEvents.class,
            completionCandidates = WordConverter.OpenEvents.class)
    private Draws.Events events;

    /** The draws that were asked for. @param talk where progress is told */
    Optional<Draws> draws(Consumer<String> talk) {
        Optional<Draws> draws = seeds.draws(threads.number(), talk);
        seeds.check(
                events != Draws.Events.DRAWN || draws.isPresent(),
                "--events drawn needs draws. Maybe add --draws 500, or use --events expected.");
        return draws.map(all -> all.withEvents(Optional.ofNullable(events).orElse(Draws.Events.DRAWN)));
    }
}
