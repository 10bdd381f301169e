package io.tradewind.core.model;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.Check;

/** Flows and tariffs as two full tables. */
record DenseFlows(TradeCube values, TradeCube tariffs) implements TradeFlows {
    DenseFlows {
        Check.that(
                values.regions() == tariffs.regions() && values.sectors() == tariffs.sectors(),
                "Flows and tariffs do not have the same shape.");
    }

    @Override
    public int regions() {
        return values.regions();
    }

    @Override
    public int sectors() {
        return values.sectors();
    }

    @Override
    public Market market(int destination, int sector) {
        return new Row(values.market(destination, sector), tariffs.market(destination, sector));
    }

    @Override
    public double value(int origin, int destination, int sector) {
        return values.get(origin, destination, sector);
    }

    @Override
    public double tariff(int origin, int destination, int sector) {
        return tariffs.get(origin, destination, sector);
    }

    private record Row(TradeCube.Market values, TradeCube.Market tariffs) implements Market {
        @Override
        public int size() {
            return values.size();
        }

        @Override
        public int origin(int k) {
            return k;
        }

        @Override
        public double value(int k) {
            return values.get(k);
        }

        @Override
        public double tariff(int k) {
            return tariffs.get(k);
        }
    }
}
