package io.tradewind.core.model;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small customs panel for {@link ToyWorlds#fourRegions()}. */
public final class ToyPanels {
    /** First month of the partner tables. */
    public static final YearMonth FIRST = YearMonth.of(2024, 1);
    /** First month of the totals. */
    public static final YearMonth TOTALS_FIRST = YearMonth.of(2022, 1);

    private ToyPanels() {}

    /**
     * The world with a panel: exports of 100 (USA), 60 (Viet Nam), 200 (EU) and 40 (unspecified) million USD in every month of 2024, imports of
     * half that; products machines (half of every partner's exports) and shirts (the other half); totals of 400 and 200 every month from 2022;
     * 7 yuan per dollar; nothing moves with the New Year.
     */
    public static Economy withPanel() {
        return ToyWorlds.fourRegions().toBuilder()
                .monthlyBaseline(baseline(panel(1.0)))
                .build();
    }

    /** The same world, whose yuan lost half a percent each month until it stood at 7 in December 2024. */
    public static Economy withMovingRates() {
        MonthlyBaseline still = baseline(panel(1.0));
        double[] yuan = new double[36];
        for (int t = 0; t < yuan.length; t++) {
            yuan[t] = 7.0 * Math.pow(1.005, t + 1 - yuan.length);
        }
        SortedMap<String, MonthlySeries> rates =
                new TreeMap<>(still.exchangeRates().unitsPerUsd());
        rates.put("CNY", MonthlySeries.of(TOTALS_FIRST, Vector.of(yuan)));
        return ToyWorlds.fourRegions().toBuilder()
                .monthlyBaseline(new MonthlyBaseline(
                        still.panel(),
                        new ExchangeRates(rates, still.exchangeRates().baskets()),
                        still.investment()))
                .build();
    }

    /** A monthly baseline around a panel: the euro at 0.9 per dollar, the yuan at 7, Belt and Road contracts of 1,200 and investment of 600 a year. */
    public static MonthlyBaseline baseline(CustomsPanel panel) {
        SortedMap<String, MonthlySeries> rates = new TreeMap<>();
        rates.put("CNY", flat(TOTALS_FIRST, 36, 7.0));
        rates.put("EUR", flat(TOTALS_FIRST, 36, 0.9));
        SortedMap<RegionCode, SortedMap<String, Double>> baskets = new TreeMap<>();
        baskets.put(RegionCode.of("CHN"), new TreeMap<>(Map.of("CNY", 1.0)));
        baskets.put(RegionCode.of("USA"), new TreeMap<>(Map.of("USD", 1.0)));
        baskets.put(RegionCode.of("EU27"), new TreeMap<>(Map.of("EUR", 1.0)));
        return new MonthlyBaseline(
                panel, new ExchangeRates(rates, baskets), Optional.of(new InvestmentBase(2024, 1200, 600)));
    }

    /** The panel, with December 2024 multiplied by a factor. */
    public static CustomsPanel panel(double december) {
        double[] row = {100, 60, 200, 40};
        double[] exports = new double[48];
        double[] imports = new double[48];
        for (int k = 0; k < 48; k++) {
            double factor = k >= 44 ? december : 1.0;
            exports[k] = factor * row[k % 4];
            imports[k] = factor * row[k % 4] / 2;
        }
        return new CustomsPanel(
                "CN",
                RegionCode.of("CHN"),
                FIRST,
                List.of(
                        partner("USA", "USA", 0, "G7PLUS"),
                        partner("VNM", "VNM", 1, "ASEAN"),
                        partner("EU27", "EU27", .25, "G7PLUS"),
                        partner("XUN", null, 0)),
                List.of(
                        product("machines", "machinery", "mechanical-electrical"),
                        product("shirts", "textiles_apparel_leather", "light-industrial")),
                Matrix.of(12, 4, exports),
                Matrix.of(12, 4, imports),
                flat(FIRST, 12, 7.0),
                flat(FIRST, 12, 7.0),
                Matrix.filled(2, 4, .5),
                Matrix.of(3, 4, new double[] {.5, .5, .5, .5, .5, .5, .5, .5, 0, 0, 0, 0}),
                totals(400, december),
                totals(200, december),
                new TreeMap<Integer, LocalDate>(),
                List.of(),
                BaselineKnowledge.NONE);
    }

    private static Partner partner(String code, String region, double beltAndRoad, String... groups) {
        return new Partner(
                code, code, Optional.ofNullable(region).map(RegionCode::of), List.of(groups), beltAndRoad, beltAndRoad);
    }

    private static Product product(String code, String sector, String aggregate) {
        return new Product(code, code, SectorCode.of(sector), List.of(aggregate), DataStatus.VERIFIED);
    }

    private static MonthlySeries totals(double level, double december) {
        double[] values = new double[36];
        Arrays.fill(values, level);
        values[35] *= december;
        return MonthlySeries.of(TOTALS_FIRST, Vector.of(values));
    }

    /** The same number every month. */
    public static MonthlySeries flat(YearMonth first, int months, double value) {
        double[] values = new double[months];
        Arrays.fill(values, value);
        return MonthlySeries.of(first, Vector.of(values));
    }
}
