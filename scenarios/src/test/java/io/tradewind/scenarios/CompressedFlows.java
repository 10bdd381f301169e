package io.tradewind.scenarios;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.model.TradeFlows;
import java.util.Arrays;

/**
 * Flows in compressed rows: a market has the origins that sell something there or pay a tariff, and nobody can ask for full tables of flows; of tariffs
 * only if it is said so.
 */
final class CompressedFlows implements TradeFlows {
    private final int regions;
    private final int sectors;
    private final boolean tellsTariffs;
    private final int[] starts;
    private final int[] origins;
    private final double[] values;
    private final double[] tariffs;

    CompressedFlows(TradeCube flows, TradeCube rates, boolean tellsTariffs) {
        this.regions = flows.regions();
        this.sectors = flows.sectors();
        this.tellsTariffs = tellsTariffs;
        double[] value = flows.toArray();
        double[] rate = rates.toArray();
        this.starts = new int[regions * sectors + 1];
        int[] origin = new int[value.length];
        int size = 0;
        for (int cell = 0; cell < value.length; cell++) {
            if (value[cell] != 0 || rate[cell] != 0) {
                value[size] = value[cell];
                rate[size] = rate[cell];
                origin[size++] = cell % regions;
            }
            starts[cell / regions + 1] = size;
        }
        this.origins = Arrays.copyOf(origin, size);
        this.values = Arrays.copyOf(value, size);
        this.tariffs = Arrays.copyOf(rate, size);
    }

    /** Number of pairs that are kept. */
    int size() {
        return origins.length;
    }

    private int find(int origin, int destination, int sector) {
        int market = sector * regions + destination;
        return Arrays.binarySearch(origins, starts[market], starts[market + 1], origin);
    }

    @Override
    public int regions() {
        return regions;
    }

    @Override
    public int sectors() {
        return sectors;
    }

    @Override
    public double value(int origin, int destination, int sector) {
        int k = find(origin, destination, sector);
        return k < 0 ? 0.0 : values[k];
    }

    @Override
    public double tariff(int origin, int destination, int sector) {
        int k = find(origin, destination, sector);
        return k < 0 ? 0.0 : tariffs[k];
    }

    @Override
    public TradeCube values() {
        throw new AssertionError("Somebody asks for the full table of flows.");
    }

    @Override
    public TradeCube tariffs() {
        if (!tellsTariffs) {
            throw new AssertionError("Somebody asks for the full table of tariffs.");
        }
        TradeCube.Builder cube = TradeCube.builder(regions, sectors);
        for (int market = 0; market < regions * sectors; market++) {
            for (int k = starts[market]; k < starts[market + 1]; k++) {
                cube.set(origins[k], market % regions, market / regions, tariffs[k]);
            }
        }
        return cube.build();
    }

    @Override
    public Market market(int destination, int sector) {
        int first = starts[sector * regions + destination];
        int size = starts[sector * regions + destination + 1] - first;
        return new Market() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public int origin(int k) {
                return origins[first + k];
            }

            @Override
            public double value(int k) {
                return values[first + k];
            }

            @Override
            public double tariff(int k) {
                return tariffs[first + k];
            }
        };
    }
}
