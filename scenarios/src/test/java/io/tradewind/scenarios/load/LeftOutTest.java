package io.tradewind.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened before a scenario begins and is no part of it is said in one line. */
final class LeftOutTest {
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    private static final YearMonth KNOWN = YearMonth.of(2024, 12);

    @TempDir
    private Path folder;

    private Optional<String> line(String keys, YearMonth known, YearMonth from) throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.yaml"),
                "formatVersion: 1\nid: s\ntitle: s\nhorizon: {from: 2025-01, to: 2027-12}\n" + keys + "\n");
        return ScenarioLoader.of(WORLD, ParameterRegistry.standard()).leftOut(file.toString(), known, from);
    }

    /** Counted by hand in register.csv: events in force or over, by the month they began in. */
    @ParameterizedTest
    @CsvSource({"2025-03, 2025-02", "2025-06, 2025-02", "2026-01, 2025-02", "2026-04, 2025-02", "2027-01, 2025-02"})
    void scenarioThatStartsLater_saysWhatIsLeftOut(YearMonth from, YearMonth firstOfAll) throws IOException {
        String line = line("events: []", KNOWN, from).orElseThrow();
        assertThat(line)
                .matches("Left out: \\d+ events of the register that began before " + from + " \\(.*ieepa.*\\);.*");
        assertThat(line)
                .doesNotContain("\n")
                .endsWith("so the base path is a world without them.")
                .contains("s232".repeat(from.isAfter(firstOfAll.plusMonths(1)) ? 1 : 0));
    }

    @Test
    void laterStart_leavesOutMore() throws IOException {
        int before = 0;
        for (YearMonth from : new YearMonth[] {
            YearMonth.of(2025, 3), YearMonth.of(2025, 5), YearMonth.of(2025, 12), YearMonth.of(2026, 6)
        }) {
            String line = line("events: []", KNOWN, from).orElseThrow();
            int count = Integer.parseInt(line.replaceAll("Left out: (\\d+) .*", "$1"));
            assertThat(count).isGreaterThan(before);
            before = count;
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-01", "2025-02"})
    void scenarioThatStartsBeforeTheFirstEvent_saysNothing(YearMonth from) throws IOException {
        assertThat(line("events: []", KNOWN, from)).isEmpty();
    }

    @Test
    void scenarioThatTakesTheEventsOrNamesThem_saysNothing() throws IOException {
        YearMonth from = YearMonth.of(2026, 1);
        assertThat(line("take: {until: 2026-01-01}", KNOWN, from)).isEmpty();
        assertThat(line("take: {until: 2026-01-01}\nwithout: [us-fentanyl-first-02]", KNOWN, from))
                .isEmpty();
        assertThat(line("extends: us-china-2025\nevents: []", KNOWN, from)).isEmpty();
        assertThat(line("take: {authority: [ieepa], until: 2026-01-01}", KNOWN, from)
                        .orElseThrow())
                .doesNotContain("ieepa")
                .contains("s232");
    }

    @Test
    void whatTheDataHoldAlready_isNotLeftOut() throws IOException {
        assertThat(line("events: []", YearMonth.of(2025, 9), YearMonth.of(2025, 10)))
                .isEmpty();
        assertThat(line("events: []", YearMonth.of(2025, 9), YearMonth.of(2025, 12))
                        .orElseThrow())
                .startsWith("Left out: ");
    }

    @Test
    void builtInHistories_sayNothing() {
        for (String id : ScenarioCatalog.ids()) {
            assertThat(ScenarioLoader.of(WORLD, ParameterRegistry.standard()).leftOut(id, KNOWN, YearMonth.of(2025, 1)))
                    .as(id)
                    .isEmpty();
        }
    }

    @Test
    void worldWithoutTheImposers_saysNothing() throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.yaml"),
                "formatVersion: 1\nid: s\ntitle: s\nhorizon: {from: 2026-01, to: 2027-12}\nevents: []\n");
        Economy elsewhere = Worlds.load(Worlds.STANDARD).toBuilder()
                .regions(WORLD.regions().stream()
                        .map(region ->
                                new Region(RegionCode.of("X" + region.code().code()), "", List.of()))
                        .toList())
                .monthlyBaseline(null)
                .build();
        assertThat(ScenarioLoader.of(elsewhere, ParameterRegistry.standard())
                        .leftOut(file.toString(), KNOWN, YearMonth.of(2026, 1)))
                .isEmpty();
    }
}
