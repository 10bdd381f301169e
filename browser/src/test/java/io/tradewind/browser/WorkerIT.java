package io.tradewind.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says to the engine and hears from it; see {@code worker.mjs}. */
final class WorkerIT {
    private static final Tradewind TRADEWIND = Tradewind.standard();

    @TempDir
    Path folder;

    @Test
    void worker_answersStreamsStopsAndSaysWhatIsWrong() throws IOException, InterruptedException {
        Node.assumeThere();
        Economy world = TRADEWIND.loadWorld("world-2023");
        Path bundle = Files.writeString(
                folder.resolve("bundle"),
                new Bundle(world, TRADEWIND.loadScenario("tariff-60", world), Parameters.defaults()).text());
        assertThat(Node.script(folder.resolve("log.txt"), "worker.mjs", bundle.toString())
                        .lines())
                .containsExactly(
                        "moduleWorker: as it should be",
                        "textWorker: as it should be",
                        "withoutWorker: as it should be");
    }
}
