package io.tradewind.io.world;

import io.tradewind.core.base.Check;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files of shocks to a world.
 *
 * @param tariffs      {@code origin,destination,sector,rate}: new rates; pairs that are not listed keep theirs
 * @param tradeCosts   {@code origin,destination,sector,factor}: iceberg cost, new ÷ old
 * @param productivity {@code region,sector,factor}: productivity, new ÷ old
 * @param texts        texts that are at hand; other files are read
 */
public record ShockFiles(
        Optional<Path> tariffs, Optional<Path> tradeCosts, Optional<Path> productivity, Map<Path, String> texts) {
    /** Copies the texts and checks that the parts are there. */
    public ShockFiles {
        Check.present("tariffs, trade costs, productivity", tariffs, tradeCosts, productivity);
        texts = Map.copyOf(texts);
    }

    /** Files that are read. */
    public ShockFiles(Optional<Path> tariffs, Optional<Path> tradeCosts, Optional<Path> productivity) {
        this(tariffs, tradeCosts, productivity, Map.of());
    }

    /** Files whose texts are at hand, under the names of what they hold: no file is read. */
    public static ShockFiles ofTexts(
            Optional<String> tariffs, Optional<String> tradeCosts, Optional<String> productivity) {
        Map<Path, String> texts = new HashMap<>();
        return new ShockFiles(
                known("tariffs.csv", tariffs, texts),
                known("trade-costs.csv", tradeCosts, texts),
                known("productivity.csv", productivity, texts),
                texts);
    }

    private static Optional<Path> known(String name, Optional<String> text, Map<Path, String> texts) {
        text.ifPresent(content -> texts.put(Path.of(name), content));
        return text.map(any -> Path.of(name));
    }

    /** No files. */
    public static ShockFiles none() {
        return new ShockFiles(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
