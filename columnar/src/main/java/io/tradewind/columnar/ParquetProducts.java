package io.tradewind.columnar;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.model.ProductShares;
import io.tradewind.io.columnar.ProductLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code products/}: checks it once, then hands out market after market in the order of a run. */
final class ParquetProducts implements ProductLevel {
    private final Duck duck;
    private final Economy world;
    private final List<Product> products;
    private final double[] relative;
    private final ProductShares shares;
    private final long size;
    private final boolean hasTariffs;

    private ParquetProducts(Duck duck, Path folder, Economy world) {
        this.duck = duck;
        this.world = world;
        view(folder, "flows", true, "origin", "destination", "product", "value");
        view(folder, "products", true, "code", "name", "sector");
        hasTariffs = view(folder, "tariffs", false, "origin", "destination", "product", "rate");
        boolean hasElasticities = view(folder, "elasticities", false, "product", "elasticity");
        codes("regions", world.regions().stream().map(r -> r.code().code()).toList());
        codes("sectors", world.sectors().stream().map(s -> s.code().code()).toList());
        duck.run("create table goods as select row_number() over (order by p.code) - 1 as id, p.code, p.name,"
                + " s.position as sector from products p left join sectors s on s.code = p.sector");
        check(folder);
        products = products();
        relative = relative(hasElasticities);
        size = duck.number("select count(*) from flows");
        shares = sharesOfTrade();
    }

    /** Opens the folder. @throws io.tradewind.core.base.InvalidInputException with what is wrong with it */
    static ParquetProducts open(Path folder, Economy world) {
        Duck duck = new Duck();
        try {
            return new ParquetProducts(duck, folder, world);
        } catch (RuntimeException refused) {
            duck.close();
            throw refused;
        }
    }

    private boolean view(Path folder, String table, boolean needed, String... columns) {
        Path file = folder.resolve(table + ".parquet");
        if (!Files.isRegularFile(file)) {
            if (needed) {
                throw Duck.refused(
                        file.toString(),
                        "The world has no product level: this file is missing.",
                        "Maybe import with --detail products, or leave out --detail.");
            }
            return false;
        }
        try (Statement statement = duck.connection().createStatement()) {
            statement.execute("create view " + table + " as from " + Duck.parquet(file));
        } catch (SQLException unreadable) {
            throw Duck.refused(file.toString(), "The file cannot be read as Parquet.", "Maybe it was cut off.");
        }
        List<String> found = duck.texts("select column_name from (describe " + table + ")");
        for (String column : columns) {
            if (!found.contains(column)) {
                throw Duck.refused(
                        file.toString(),
                        "The column '" + column + "' is missing.",
                        "It has " + String.join(", ", found) + ".");
            }
        }
        return true;
    }

    private void codes(String table, List<String> codes) {
        duck.run("create table " + table + " (code varchar, position integer)");
        for (int k = 0; k < codes.size(); k++) {
            duck.run("insert into " + table + " values (" + Duck.text(codes.get(k)) + ", " + k + ")");
        }
    }

    private void check(Path folder) {
        none(
                folder.resolve("products.parquet"),
                "select code from goods where sector is null limit 1",
                "The sector of product %s is none of the world.");
        none(
                folder.resolve("products.parquet"),
                "select code from goods group by code having count(*) > 1 limit 1",
                "The product %s stands twice.");
        String flows = " from flows f where ";
        Path file = folder.resolve("flows.parquet");
        none(
                file,
                "select product" + flows + "product not in (select code from goods) or product is null limit 1",
                "The product %s is not in products.parquet.");
        for (String side : List.of("origin", "destination")) {
            none(
                    file,
                    "select " + side + flows + side + " not in (select code from regions) or " + side
                            + " is null limit 1",
                    "The " + side + " %s is no region of the world.");
        }
        none(
                file,
                "select origin || ' ' || destination || ' ' || product || ': ' || coalesce(value::varchar, 'nothing')"
                        + flows + "not (value > 0 and isfinite(value)) or value is null limit 1",
                "A flow is not above 0 (%s).");
        if (hasTariffs) {
            none(
                    folder.resolve("tariffs.parquet"),
                    "select origin || ' ' || destination || ' ' || product || ': ' || coalesce(rate::varchar, 'nothing')"
                            + " from tariffs where not (rate >= 0 and rate <= 50) or rate is null limit 1",
                    "A rate is no fraction between 0 and 50 (%s).");
        }
    }

    private void none(Path file, String sql, String message) {
        List<String> found = duck.texts(sql);
        if (!found.isEmpty()) {
            throw Duck.refused(file.toString(), String.format(message, "'" + found.get(0) + "'"), "");
        }
    }

    @Override
    public List<Product> products() {
        if (products != null) {
            return products;
        }
        List<Product> all = new ArrayList<>();
        try (Statement statement = duck.connection().createStatement();
                ResultSet rows = statement.executeQuery("select code, name, sector from goods order by id")) {
            while (rows.next()) {
                all.add(new Product(
                        rows.getString(1),
                        rows.getString(2),
                        world.sectors().get(rows.getInt(3)).code().code()));
            }
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        return List.copyOf(all);
    }

    /** Elasticities as multiples of the sectors': σ = 1 + θ of the product over that of its sector. */
    private double[] relative(boolean known) {
        double[] multiples = new double[products.size()];
        java.util.Arrays.fill(multiples, 1.0);
        String sql = "select g.id, g.sector, e.elasticity from elasticities e join goods g on g.code = e.product";
        if (!known) {
            return multiples;
        }
        try (Statement statement = duck.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                double theta = rows.getDouble(3);
                if (!(theta > 0 && theta < 100)) {
                    throw Duck.refused(
                            "elasticities.parquet",
                            "The elasticity of " + products.get(rows.getInt(1)).code() + " (" + theta
                                    + ") is not above 0.",
                            "");
                }
                multiples[rows.getInt(1)] = (1.0 + theta)
                        / (1.0 + world.sectors().get(rows.getInt(2)).tradeElasticity());
            }
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        return multiples;
    }

    private ProductShares sharesOfTrade() {
        SortedMap<String, SortedMap<String, Double>> bySector = new TreeMap<>();
        try (Statement statement = duck.connection().createStatement();
                ResultSet rows =
                        statement.executeQuery("select g.id, w.worth, sum(w.worth) over (partition by g.sector)"
                                + " from (select product, sum(value) as worth from flows where origin <> destination group by product) w"
                                + " join goods g on g.code = w.product order by g.id")) {
            while (rows.next()) {
                Product product = products.get(rows.getInt(1));
                bySector.computeIfAbsent(product.sector(), any -> new TreeMap<>())
                        .put(product.code(), rows.getDouble(2) / rows.getDouble(3));
            }
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        return new ProductShares(bySector, "trade of the world's products");
    }

    @Override
    public ProductFlows flows(int from, int to) {
        return new MarketCursor(
                duck, world, products, relative, hasTariffs, "d.position >= " + from + " and d.position < " + to);
    }

    @Override
    public ProductShares shares() {
        return shares;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() {
        duck.close();
    }
}
