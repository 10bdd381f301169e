package io.tradewind.columnar;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.io.columnar.ProductLevel.Product;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads flows and tariffs in the order in which a run asks for markets: destinations as the world has them with the reporter last, sectors within, products
 * within. Whoever asks for a market that was passed starts a new reading.
 */
final class MarketCursor implements ProductFlows {
    private final Duck duck;
    private final List<Product> products;
    private final double[] relative;
    private final boolean hasTariffs;
    private final String destinations;
    private final int reporter;
    private final int regions;
    private Reading flows;
    private Reading tariffs;
    private long last = Long.MAX_VALUE;
    private int[] origins = new int[16];
    private double[] values = new double[16];
    private double[] rates = new double[16];

    /** @param destinations condition on the destination {@code d} */
    MarketCursor(
            Duck duck,
            Economy world,
            List<Product> products,
            double[] relative,
            boolean hasTariffs,
            String destinations) {
        this.destinations = destinations;
        this.duck = duck;
        this.products = products;
        this.relative = relative;
        this.hasTariffs = hasTariffs;
        this.reporter = world.reporterIndex();
        this.regions = world.regions().size();
    }

    /** Rows of one table as they come: place of the market, product, origin, number. */
    private static final class Reading implements AutoCloseable {
        private final Connection connection;
        private final Statement statement;
        private final ResultSet rows;
        private long market;
        private int product;
        private int origin;
        private double number;
        private boolean done;

        Reading(Duck duck, String table, String number, String destinations, int reporter, int regions) {
            try {
                // Rows that come one by one keep their connection to themselves.
                connection = duck.connection().duplicate();
                statement = connection.createStatement();
                rows = statement.executeQuery("select (case when d.position = " + reporter + " then " + regions
                        + " else d.position end) * 100000 + g.sector, g.id::integer, o.position, t." + number + " from "
                        + table + " t join regions o on o.code = t.origin join regions d on d.code = t.destination"
                        + " join goods g on g.code = t.product where " + destinations + " order by 1, 2, 3");
                next();
            } catch (SQLException e) {
                throw Duck.failed(e);
            }
        }

        void next() {
            try {
                done = !rows.next();
                if (done) {
                    close();
                } else {
                    market = rows.getLong(1);
                    product = rows.getInt(2);
                    origin = rows.getInt(3);
                    number = rows.getDouble(4);
                }
            } catch (SQLException e) {
                throw Duck.failed(e);
            }
        }

        /** Whether the row stands before that place. */
        boolean isBefore(long otherMarket, int otherProduct, int otherOrigin) {
            return !done
                    && (market < otherMarket
                            || market == otherMarket
                                    && (product < otherProduct || product == otherProduct && origin < otherOrigin));
        }

        @Override
        public void close() {
            try {
                rows.close();
                statement.close();
                connection.close();
            } catch (SQLException e) {
                throw Duck.failed(e);
            }
        }
    }

    @Override
    public List<Market> of(int destination, int sector) {
        long market = (destination == reporter ? regions : destination) * 100_000L + sector;
        if (market <= last) {
            restart();
        }
        last = market;
        while (flows.isBefore(market, 0, 0)) {
            flows.next();
        }
        List<Market> found = new ArrayList<>();
        while (!flows.done && flows.market == market) {
            found.add(product(market));
        }
        return found;
    }

    private void restart() {
        for (Reading old : Arrays.asList(flows, tariffs)) {
            if (old != null) {
                old.close();
            }
        }
        flows = new Reading(duck, "flows", "value", destinations, reporter, regions);
        tariffs = hasTariffs ? new Reading(duck, "tariffs", "rate", destinations, reporter, regions) : null;
    }

    /** The product at the reading's place. */
    private Market product(long market) {
        int product = flows.product;
        int size = 0;
        while (!flows.done && flows.market == market && flows.product == product) {
            if (size > 0 && origins[size - 1] == flows.origin) {
                throw Duck.refused(
                        "flows.parquet",
                        "A flow of the product " + products.get(product).code() + " stands twice.",
                        "Maybe add up what belongs together.");
            }
            if (size == origins.length) {
                origins = Arrays.copyOf(origins, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
                rates = Arrays.copyOf(rates, 2 * size);
            }
            origins[size] = flows.origin;
            values[size] = flows.number;
            rates[size++] = rate(market, product, flows.origin);
            flows.next();
        }
        return new Market(
                products.get(product).code(),
                Arrays.copyOf(origins, size),
                Arrays.copyOf(values, size),
                Arrays.copyOf(rates, size),
                relative[product]);
    }

    private double rate(long market, int product, int origin) {
        if (tariffs == null) {
            return 0.0;
        }
        while (tariffs.isBefore(market, product, origin)) {
            tariffs.next();
        }
        boolean here =
                !tariffs.done && tariffs.market == market && tariffs.product == product && tariffs.origin == origin;
        return here ? tariffs.number : 0.0;
    }
}
