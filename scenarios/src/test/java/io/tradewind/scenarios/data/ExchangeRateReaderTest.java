package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.ExchangeRates;
import io.tradewind.core.model.InvestmentBase;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExchangeRateReaderTest {
    private final ExchangeRates rates = ExchangeRateReader.read();

    @Test
    void everyCurrency_runsFromJanuary2023ToMarch2026() {
        assertThat(rates.unitsPerUsd()).hasSize(23).doesNotContainKey("USD");
        rates.unitsPerUsd().forEach((currency, series) -> {
            assertThat(series.first()).as(currency).isEqualTo(YearMonth.of(2023, 1));
            assertThat(series.last()).as(currency).isEqualTo(YearMonth.of(2026, 3));
        });
    }

    @Test
    void directRates_areThoseOfTheFederalReserve() {
        assertThat(rates.unitsPerUsd().get("CNY").get(YearMonth.of(2025, 4))).isEqualTo(7.2968);
        assertThat(rates.unitsPerUsd().get("TWD").get(YearMonth.of(2025, 6))).isEqualTo(29.623);
    }

    @Test
    void otherRates_areCrossesOfTheEuropeanCentralBank() {
        assertThat(rates.unitsPerUsd().get("TRY").get(YearMonth.of(2023, 1)))
                .isCloseTo(20.23115 / 1.0769, within(1e-6));
        assertThat(rates.unitsPerUsd().get("IDR").get(YearMonth.of(2023, 2)))
                .isCloseTo(16232.5785 / 1.07151, within(1e-6));
    }

    @Test
    void everyRegionOfTheWorld_hasACurrencyOrIsHeld() {
        Set<String> regions = ShippedFiles.rows("worlds/world-2023/regions.csv").stream()
                .map(row -> row.get("region"))
                .collect(Collectors.toSet());
        Set<String> covered = new HashSet<>();
        rates.baskets().keySet().forEach(region -> covered.add(region.code()));
        ExchangeRateReader.heldRegions(Worlds.load("world-2023"))
                .forEach(region -> assertThat(covered.add(region.code()))
                        .as(region + " is held and has a currency")
                        .isTrue());
        assertThat(covered).isEqualTo(regions);
        assertThat(ExchangeRateReader.heldRegions(Worlds.load("world-2023")))
                .contains(RegionCode.of("RUS"), RegionCode.of("VNM"));
    }

    @Test
    void everyCurrencyOfABasket_hasARate() {
        rates.baskets()
                .values()
                .forEach(basket -> basket.keySet()
                        .forEach(currency -> assertThat(currency.equals("USD")
                                        || rates.unitsPerUsd().containsKey(currency))
                                .as(currency)
                                .isTrue()));
    }

    @Test
    void baskets_areSingleCurrenciesOrWeights() {
        assertThat(rates.basketOf(RegionCode.of("EU27")).orElseThrow()).containsOnlyKeys("EUR");
        assertThat(rates.basketOf(RegionCode.of("XSE")).orElseThrow())
                .containsOnlyKeys("IDR", "MYR", "PHP", "SGD", "THB");
        assertThat(rates.basketOf(RegionCode.of("AFR")).orElseThrow()).containsOnlyKeys("USD", "ZAR");
        assertThat(rates.basketOf(RegionCode.of("RUS"))).isEmpty();
    }

    @Test
    void rates_endAtTheLastMonthThatWasKnown() {
        ExchangeRates early = ExchangeRateReader.read(Worlds.load("world-2023"), LocalDate.of(2025, 3, 31));
        assertThat(early.unitsPerUsd().get("CNY").last()).isEqualTo(YearMonth.of(2025, 2));
    }

    @Test
    void investmentOfTheBaseYear_isThatOfTheReports() {
        InvestmentBase base = InvestmentReader.read();
        assertThat(base.year()).isEqualTo(2024);
        assertThat(base.contractsUsdMn()).isEqualTo(70_700);
        assertThat(base.ofdiUsdMn()).isEqualTo(33_700);
    }
}
