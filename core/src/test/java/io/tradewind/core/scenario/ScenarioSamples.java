package io.tradewind.core.scenario;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ExchangeRates;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.ToyReporters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A small world to name things in, and shocks that are right in it. */
final class ScenarioSamples {
    static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    /**
     * Regions CHN, USA, VNM (ASEAN, BRI), JPN; sectors metals, machinery, services; a duty of 10 % on everything; a panel with the product steel
     * (aggregate metals-all), partners USA and XUN; a rate for EUR.
     */
    static final Economy WORLD = world();

    private static final Optional<LocalDate> OPEN = Optional.empty();

    private ScenarioSamples() {}

    private static Economy world() {
        List<Region> regions = List.of(
                Region.of("CHN"),
                Region.of("USA"),
                new Region(RegionCode.of("VNM"), "Viet Nam", List.of("ASEAN", "BRI")),
                Region.of("JPN"));
        List<Sector> sectors = List.of(Sector.of("metals", 4), Sector.of("machinery", 4), Sector.of("services", 4));
        int n = regions.size();
        double[] duties = new double[n * n * sectors.size()];
        java.util.Arrays.fill(duties, 0.1);
        return Economy.builder("sample")
                .year(2024)
                .regions(regions)
                .sectors(sectors)
                .flows(TradeCube.zeros(n, sectors.size()))
                .tariffs(TradeCube.of(n, sectors.size(), duties))
                .monthlyBaseline(new MonthlyBaseline(panel(), rates(), Optional.empty()))
                .reporter(ToyReporters.china())
                .build();
    }

    private static CustomsPanel panel() {
        YearMonth month = YearMonth.of(2024, 1);
        MonthlySeries one = MonthlySeries.of(month, Vector.of(new double[] {1}));
        return new CustomsPanel(
                "CN",
                RegionCode.of("CHN"),
                month,
                List.of(
                        new Partner("USA", "United States", Optional.of(RegionCode.of("USA")), List.of(), 0, 0),
                        new Partner("XUN", "Unspecified", Optional.empty(), List.of(), 0, 0)),
                List.of(new Product(
                        "steel", "Steel", SectorCode.of("metals"), List.of("metals-all"), DataStatus.VERIFIED)),
                Matrix.filled(1, 2, 1),
                Matrix.filled(1, 2, 1),
                one,
                one,
                Matrix.filled(1, 2, 1),
                Matrix.filled(1, 2, 1),
                one,
                one,
                new TreeMap<>(),
                List.of(),
                BaselineKnowledge.NONE);
    }

    private static ExchangeRates rates() {
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2024, 1), Vector.of(new double[] {0.9}));
        return new ExchangeRates(new TreeMap<>(Map.of("EUR", series, "CNY", series)), new TreeMap<>());
    }

    static Scenario scenario(Event... events) {
        return Scenario.of("s", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(events));
    }

    static TariffShock.Builder tariff(TariffOperation op, double rate) {
        return TariffShock.builder("USA", List.of("CHN"), op, rate, DAY);
    }

    /** Legs as currency, percent, currency, percent. */
    static FxShock fx(LocalDate start, Object... legs) {
        List<FxShock.Leg> list = new ArrayList<>();
        for (int i = 0; i < legs.length; i += 2) {
            list.add(new FxShock.Leg(
                    "CNY", (String) legs[i], FxShock.Quote.HOME_PER_FX, ((Number) legs[i + 1]).doubleValue()));
        }
        return new FxShock(list, start, 0, OptionalDouble.empty(), true);
    }

    static DemandShock demand(String tag) {
        return new DemandShock(
                List.of("ASEAN"), List.of("all"), List.of(), 5, DemandShock.Mode.LEVEL, DAY, OPEN, 0, 0, tag);
    }

    static DemandShock demand(List<String> sectors, List<String> products, double pct, double priceShare) {
        return new DemandShock(
                List.of("ASEAN"), sectors, products, pct, DemandShock.Mode.LEVEL, DAY, OPEN, 0, priceShare, "");
    }

    static PriceShock price(List<String> sectors, List<String> products, double pct) {
        return new PriceShock(
                List.of("CHN"), List.of("USA"), sectors, products, pct, DAY, OPEN, OptionalDouble.empty());
    }

    static VolumeShock volume(List<String> sectors, List<String> products) {
        return new VolumeShock(
                List.of("CHN"), List.of("all"), sectors, products, -5, DAY, OPEN, OptionalDouble.empty());
    }
}
