package io.tradewind.scenarios.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NowcastTest {
    private static final Economy WORLD = Tradewind.standard().loadWorld("world-2023");
    private static final Indicators SHIPPED = Indicators.shipped();
    private static final String HEADER = "series,month,value,published\n";

    @TempDir
    private Path folder;

    private static List<FlowNowcast> on(Indicators indicators, String day) {
        return new Nowcast(WORLD, indicators, Parameters.defaults()).on(LocalDate.parse(day));
    }

    private Indicators with(String rows) throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, HEADER + rows);
        return SHIPPED.with(file);
    }

    /** Numbers that come out a day later, of any series, of earlier months too, and in place of shipped ones. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-01-20", "2025-02-10", "2025-09-30", "2025-10-12", "2026-03-20"})
    void whatComesOutAfterTheDay_changesNoBit(String day) throws IOException {
        String next = LocalDate.parse(day).plusDays(1).toString();
        Indicators poisoned = with("cn_exports,2023-12,9999," + next + "\ncn_imports,2023-11,1," + next
                + "\nkr_exports,2023-12,9999," + next + "\nkr_exports_20d_yoy,2023-12,500," + next + "\n");

        assertThat(on(poisoned, day)).isEqualTo(on(SHIPPED, day));
        assertThat(on(poisoned, next)).as("the poison works").isNotEqualTo(on(SHIPPED, next));
    }

    /** The same for what is shipped: cutting all that came out later leaves what was said on the day. */
    @Test
    void laterMonths_areNotReadEither() {
        Indicators cut = SHIPPED;
        for (String series : List.of(
                Indicators.CHINA_EXPORTS, Indicators.CHINA_IMPORTS, Indicators.KOREA, Indicators.KOREA_20_DAYS)) {
            cut = cut.without(series, YearMonth.of(2025, 10));
        }
        assertThat(on(cut, "2025-10-12")).isEqualTo(on(SHIPPED, "2025-10-12"));
    }

    /** An indicator that is late leaves the months alone and can only widen the band; of less is known, of more never. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-05-05", "2025-03-05", "2025-10-12", "2026-04-10"})
    void lateIndicator_onlyWidensTheBand(String day) {
        List<FlowNowcast> whole = on(SHIPPED, day);
        YearMonth month = whole.get(0).last();
        Indicators late = SHIPPED.without(Indicators.KOREA, month);
        List<FlowNowcast> less = on(late, day);
        List<FlowNowcast> least = on(late.without(Indicators.KOREA_20_DAYS, month), day);
        for (int k = 0; k < whole.size(); k++) {
            assertThat(less.get(k).spread()).isGreaterThan(whole.get(k).spread());
            assertThat(least.get(k).spread()).isGreaterThanOrEqualTo(less.get(k).spread());
            assertThat(less.get(k).pathPct()).isEqualTo(whole.get(k).pathPct());
            assertThat(least.get(k).koreaPp()).isZero();
        }
    }

    @Test
    void partsAddUp_andTheLevelIsThatGrowth() {
        for (FlowNowcast said : on(SHIPPED, "2025-10-12")) {
            assertThat(said.pathPct() + said.koreaPp() + said.koreaBefore() + said.errorBefore())
                    .isCloseTo(said.growthPct(), within(1e-9));
            assertThat(said.period()).isEqualTo("2025-09");
            assertThat(said.lastPrinted()).isEqualTo(YearMonth.of(2025, 8));
            assertThat(said.korea()).isEqualTo(FlowNowcast.Korea.MONTH);
        }
        FlowNowcast exports = on(SHIPPED, "2025-10-12").get(0);
        // September 2024: 303.6 bn dollars; August 2025 grew by 4.3 % (customs: 4.4 in the first print).
        assertThat(exports.levelUsdMn()).isCloseTo(303600 * (1 + exports.growthPct() / 100), within(600.0));
        assertThat(exports.lastPct()).isCloseTo(4.4, within(.2));
        assertThat(exports.consensus()).hasValue(6.6);
    }

    @Test
    void januaryAndFebruary_areOne() {
        FlowNowcast said = on(SHIPPED, "2026-02-20").get(0);
        assertThat(said.period()).isEqualTo("2026-01/2026-02");
        assertThat(said.korea()).as("January is out, February is not").isEqualTo(FlowNowcast.Korea.NOTHING);
        assertThat(on(SHIPPED, "2026-03-05").get(0).korea()).isEqualTo(FlowNowcast.Korea.MONTH);
    }

    /** Korea's exports of a month that is not shipped, by a quarter above those of a year before. */
    @Test
    void rowsOfOnesOwn_areUsed() throws IOException {
        FlowNowcast before = on(SHIPPED, "2026-05-05").get(0);
        FlowNowcast after =
                on(with("kr_exports,2026-04,72.7,2026-05-01\n"), "2026-05-05").get(0);

        assertThat(before.korea()).isEqualTo(FlowNowcast.Korea.NOTHING);
        assertThat(after.korea()).isEqualTo(FlowNowcast.Korea.MONTH);
        assertThat(after.koreaPp()).isPositive();
        assertThat(after.spread()).isLessThan(before.spread());
    }

    @Test
    void badRows_areLocated() {
        assertThatThrownBy(() -> with("kr_export,2026-04,72.7,2026-05-01\nkr_exports,2026-13,72,2026-05-01\n"
                        + "kr_exports,2026-04,-1,2026-05-01\nkr_exports,2026-04,x,2026-05-01\n"
                        + "kr_exports,2026-04,60,1 May\nkr_exports,2026-04,60,2025-05-01\n"))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> {
                    assertThat(wrong.problems()).hasSize(6);
                    assertThat(wrong.problems().get(0).path()).contains("mine.csv:2");
                    assertThat(wrong.problems().get(0).hint()).contains("kr_exports");
                    assertThat(wrong.problems().get(1).path()).contains("mine.csv:3");
                    assertThat(wrong.problems().get(2).message()).contains("above zero");
                    assertThat(wrong.problems().get(5).message()).contains("before the month began");
                });
    }

    @Test
    void dayBeforeTheSeasonIsKnown_isRefused() {
        assertThatThrownBy(() -> on(SHIPPED, "2019-12-31"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.problems().get(0).path()).isEqualTo("on"));
    }
}
