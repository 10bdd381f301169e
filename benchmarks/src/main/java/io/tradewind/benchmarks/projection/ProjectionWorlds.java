package io.tradewind.benchmarks.projection;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Worlds and scenarios of the projection benchmark, the same every time. */
final class ProjectionWorlds {
    /** Months of every projection. */
    static final int MONTHS = 24;

    /** Ends the id of a generated world in which every flow has a base tariff of its own, so that no two origins of a market are moved alike. */
    private static final String OWN_RATES = "-rates";

    private static final double HIGHEST_RATE = 0.2;
    private static final long SEED = 20251122L;
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private ProjectionWorlds() {}

    /** The built-in world under its id, or a generated one under {@code regionsxsectors}, such as {@code 100x50} or {@code 100x50-rates}. */
    static Economy world(String id) {
        if (id.equals(Worlds.STANDARD)) {
            return Worlds.load(id);
        }
        boolean ownRates = id.endsWith(OWN_RATES);
        String[] size = (ownRates ? id.substring(0, id.length() - OWN_RATES.length()) : id).split("x");
        return generated(id, Integer.parseInt(size[0]), Integer.parseInt(size[1]), ownRates);
    }

    private static Economy generated(String id, int n, int sectors, boolean ownRates) {
        Random random = new Random(SEED);
        double[] flows = new double[n * n * sectors];
        for (int k = 0; k < flows.length; k++) {
            flows[k] = Math.exp(2 * random.nextGaussian());
        }
        double[] rates = new double[flows.length];
        for (int k = 0; ownRates && k < rates.length; k++) {
            rates[k] = HIGHEST_RATE * random.nextDouble();
        }
        List<Region> regions = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            regions.add(Region.of("R" + r));
        }
        List<Sector> list = new ArrayList<>();
        for (int s = 0; s < sectors; s++) {
            list.add(Sector.of("S" + s, 4.0));
        }
        return Economy.builder("generated-" + id)
                .year(2023)
                .regions(regions)
                .sectors(list)
                .flows(TradeCube.of(n, sectors, flows))
                .tariffs(TradeCube.of(n, sectors, rates))
                .build();
    }

    /**
     * A tariff of 10 % of importers on every other region's goods of all sectors, services included.
     *
     * @param share share of the importers that tax
     */
    static Scenario tariffs(Economy economy, double share) {
        List<String> codes =
                economy.regions().stream().map(r -> r.code().code()).toList();
        TariffScope everything = new TariffScope(
                economy.sectors().stream().map(s -> s.code().code()).toList(), Collections.emptySortedMap());
        int taxing = (int) Math.ceil(share * codes.size());
        List<Event> events = new ArrayList<>();
        for (int k = 0; k < taxing; k++) {
            String importer = codes.get(codes.size() - 1 - k);
            List<String> others =
                    codes.stream().filter(code -> !code.equals(importer)).toList();
            events.add(Event.of(
                    "tariff-" + importer,
                    TariffShock.add(importer, others, 0.10, START)
                            .scope(everything)
                            .build()));
        }
        return Scenario.of(
                "all-against-all", YearMonth.from(START), YearMonth.from(START).plusMonths(MONTHS - 1L), events);
    }
}
