package io.tradewind.core.model;

import io.tradewind.core.array.TradeCube;
import java.util.List;

/** Small worlds for tests. */
public final class ToyWorlds {
    private ToyWorlds() {}

    /**
     * China, the United States, Viet Nam and the EU with machinery, textiles and services. Flows in million USD a year, easy to check by hand:
     * home sales 1,000 in every market, imports from each other region 100 × (position of the origin + 1) in goods and 10 in services; the United
     * States taxes Chinese goods at 10 %, nobody else taxes anything.
     */
    public static Economy fourRegions() {
        return Economy.builder("toy-4x3")
                .year(2023)
                .regions(List.of(
                        region("CHN", "RCEP"),
                        region("USA", "USMCA"),
                        region("VNM", "ASEAN", "RCEP", "BRI"),
                        region("EU27", "EUROPE")))
                .sectors(List.of(
                        Sector.of("machinery", 4), Sector.of("textiles_apparel_leather", 4), Sector.of("services", 4)))
                .flows(flows(1.0))
                .tariffs(TradeCube.builder(4, 3)
                        .set(0, 1, 0, .10)
                        .set(0, 1, 1, .10)
                        .build())
                .reporter(ToyReporters.china())
                .build();
    }

    /** The flows of {@link #fourRegions()}, all multiplied by a factor. */
    public static TradeCube flows(double factor) {
        TradeCube.Builder flows = TradeCube.builder(4, 3);
        for (int o = 0; o < 4; o++) {
            for (int d = 0; d < 4; d++) {
                for (int s = 0; s < 3; s++) {
                    double imports = s == 2 ? 10 : 100 * (o + 1);
                    flows.set(o, d, s, factor * (o == d ? 1000 : imports));
                }
            }
        }
        return flows.build();
    }

    private static Region region(String code, String... groups) {
        return new Region(io.tradewind.core.base.RegionCode.of(code), code, List.of(groups));
    }
}
