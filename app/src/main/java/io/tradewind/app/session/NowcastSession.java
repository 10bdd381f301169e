package io.tradewind.app.session;

import io.tradewind.core.model.Economy;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.table.BoundedFile;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.nowcast.Indicators;
import io.tradewind.scenarios.nowcast.Nowcast;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Says what the month is that is not printed yet; every input that cannot be used becomes a {@link BadInputException}. */
public final class NowcastSession {
    private final Tradewind tradewind;

    /**
     * @param tradewind opens worlds
     */
    public NowcastSession(Tradewind tradewind) {
        this.tradewind = tradewind;
    }

    /** The nowcast of the request. */
    public NowcastRun run(NowcastRequest request) {
        Economy world = tradewind.loadWorld(Worlds.STANDARD);
        Indicators shipped = Indicators.shipped();
        Indicators indicators = request.indicators()
                .map(file -> BadInputException.from(
                        BadInputException.Kind.INDICATORS, file.toString(), () -> shipped.with(file)))
                .orElse(shipped);
        LocalDate day = request.day().orElseGet(indicators::lastDay);
        Nowcast nowcast = new Nowcast(world, indicators, tradewind.registry().defaults());
        return new NowcastRun(
                day,
                indicators.lastDay(),
                BadInputException.inFields(() -> nowcast.on(day)),
                Fingerprint.ofWorld(world),
                request.indicators()
                        .map(file -> List.of(new InputFile(file.toString(), hash(file))))
                        .orElse(List.of()));
    }

    private static String hash(Path file) {
        try {
            return Fingerprint.ofText(new String(BoundedFile.bytes(file, Integer.MAX_VALUE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
