package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UsImportReaderTest {
    private static final YearMonth LAST = YearMonth.of(2025, 9);
    private final List<UsImport> rows = UsImportReader.until(LAST).imports();

    @Test
    void everyMonthFrom2023_hasSeventeenOriginsOfTheWorldAndItsGoodsSectors() {
        Economy world = Worlds.open(Worlds.STANDARD).economy();
        Set<YearMonth> months = new TreeSet<>();
        Set<String> origins = new TreeSet<>();
        Set<String> sectors = new TreeSet<>();
        for (UsImport row : rows) {
            months.add(row.month());
            origins.add(row.origin());
            sectors.add(row.sector());
        }

        assertThat(months).hasSize(33).contains(YearMonth.of(2023, 1), LAST);
        assertThat(origins)
                .hasSize(17)
                .isSubsetOf(world.regions().stream().map(r -> r.code().code()).toList());
        assertThat(sectors).hasSize(16).contains(UsImport.ALL).doesNotContain("services");
        sectors.remove(UsImport.ALL);
        assertThat(sectors)
                .isSubsetOf(world.sectors().stream().map(s -> s.code().code()).toList());
    }

    /** US Census, imports of all goods from China in May 2025: 19 364 376 809 USD; collected duty 48.2 % of it. */
    @Test
    void chinaInMay2025_isWhatCensusPrints() {
        UsImport all = rows.stream()
                .filter(row -> row.month().equals(YearMonth.of(2025, 5)))
                .filter(row -> row.origin().equals("CHN") && row.sector().equals(UsImport.ALL))
                .findFirst()
                .orElseThrow();

        assertThat(all.valueUsd()).isEqualTo(19_364_376_809.0);
        assertThat(100 * all.dutyUsd() / all.valueUsd()).isCloseTo(48.2, within(0.05));
    }

    /** What has no sector (returned goods, scrap, low value) is less than a tenth of an origin's trade over the years, but for Switzerland and the Gulf. */
    @Test
    void sectors_addUpToNearlyAllGoods() {
        Map<String, Double> all = new TreeMap<>();
        Map<String, Double> sectors = new TreeMap<>();
        rows.forEach(row ->
                (row.sector().equals(UsImport.ALL) ? all : sectors).merge(row.origin(), row.valueUsd(), Double::sum));

        assertThat(all).hasSize(17);
        all.forEach((origin, value) -> {
            assertThat(sectors.get(origin))
                    .as(origin)
                    .isLessThanOrEqualTo(value)
                    .isGreaterThan(0.85 * value);
        });
    }

    @Test
    void readerOfADay_seesNoMonthPublishedLater() {
        List<UsImport> march = UsImportReader.knownOn(LocalDate.of(2025, 3, 31)).imports();

        assertThat(march).isNotEmpty().noneMatch(row -> row.published().isAfter(LocalDate.of(2025, 3, 31)));
        assertThat(march.get(march.size() - 1).month()).isEqualTo(YearMonth.of(2025, 1));
    }

    /** Census printed August and September 2025 after the shutdown, in November and December; the rule is later still. */
    @Test
    void lateMonthsOf2025_areUnknownInAutumn() {
        List<UsImport> october =
                UsImportReader.knownOn(LocalDate.of(2025, 10, 31)).imports();

        assertThat(october.get(october.size() - 1).month()).isEqualTo(YearMonth.of(2025, 7));
        Set<String> days = new TreeSet<>();
        rows.stream()
                .filter(row -> row.month().isAfter(YearMonth.of(2025, 7)))
                .forEach(row -> days.add(row.published().toString()));
        assertThat(days).containsExactly("2025-12-01", "2026-01-01");
    }

    @Test
    void noMonth_isPublishedBeforeTheFourthOfTheSecondMonthAfter() {
        assertThat(rows)
                .allMatch(
                        row -> row.published().isAfter(row.month().plusMonths(2).atDay(3)));
    }
}
