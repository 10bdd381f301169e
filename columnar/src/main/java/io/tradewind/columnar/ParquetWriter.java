package io.tradewind.columnar;

import io.tradewind.io.columnar.ProductWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/** Writes {@code products/}: flows by destination, product and origin, so that a market stands together. */
final class ParquetWriter implements ProductWriter {
    private final Path folder;
    private final Duck duck = new Duck();
    private final DuckDBAppender flows;
    private final DuckDBAppender tariffs;
    private final DuckDBAppender duties;
    private final TreeMap<String, Double> elasticities = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> products = new LinkedHashSet<>();
    private boolean anyTariff;
    private boolean anyDuty;

    ParquetWriter(Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        this.folder = folder.toAbsolutePath();
        duck.run(
                "create table flows (origin varchar, destination varchar, product varchar, value double, quantity double)");
        duck.run("create table tariffs (origin varchar, destination varchar, product varchar, rate double)");
        duck.run("create table duties (origin varchar, destination varchar, product varchar, usd double)");
        try {
            flows = duck.connection().createAppender("flows");
            tariffs = duck.connection().createAppender("tariffs");
            duties = duck.connection().createAppender("duties");
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    @Override
    public void flow(String origin, String destination, String product, double usdMn, double tons) {
        if (!(usdMn > 0)) {
            return;
        }
        products.add(product);
        try {
            flows.beginRow().append(origin).append(destination).append(product).append(usdMn);
            if (Double.isNaN(tons)) {
                flows.append((Double) null);
            } else {
                flows.append(tons);
            }
            flows.endRow();
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    @Override
    public void name(String product, String name) {
        names.put(product, name);
    }

    @Override
    public void tariff(String origin, String destination, String product, double rate) {
        append(tariffs, origin, destination, product, rate);
        anyTariff = true;
    }

    @Override
    public void duty(String origin, String destination, String product, double usdMn) {
        append(duties, origin, destination, product, usdMn);
        anyDuty = true;
    }

    private static void append(DuckDBAppender table, String origin, String destination, String product, double number) {
        try {
            table.beginRow()
                    .append(origin)
                    .append(destination)
                    .append(product)
                    .append(number)
                    .endRow();
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    @Override
    public void elasticity(String product, double theta) {
        elasticities.put(product, theta);
    }

    @Override
    public long finish(Function<String, String> sectorOf, Collection<String> regions) throws IOException {
        try {
            flows.close();
            tariffs.close();
            duties.close();
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        String in = regions.stream().map(Duck::text).collect(Collectors.joining(", "));
        Path staging = Files.createDirectory(folder.resolveSibling(".tradewind-" + UUID.randomUUID()));
        duck.run("create table summed as select origin, destination, product, sum(value) as value,"
                + " sum(quantity) as quantity from flows where origin in (" + in + ") and destination in (" + in
                + ") group by all");
        duck.run("drop table flows");
        copy("(from summed order by destination, product, origin)", staging.resolve("flows.parquet"));
        writeProducts(staging, sectorOf);
        if (anyDuty) {
            duck.run("insert into tariffs select d.origin, d.destination, d.product, sum(d.usd) / any_value(s.value)"
                    + " from duties d join summed s using (origin, destination, product) group by all");
        }
        if (anyTariff || anyDuty) {
            copy("(from tariffs order by destination, product, origin)", staging.resolve("tariffs.parquet"));
        }
        if (!elasticities.isEmpty()) {
            duck.run("create table e (product varchar, elasticity double)");
            elasticities.forEach(
                    (code, theta) -> duck.run("insert into e values (" + Duck.text(code) + ", " + theta + ")"));
            copy("e", staging.resolve("elasticities.parquet"));
        }
        long size = duck.number("select count(*) from summed");
        Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
        return size;
    }

    /** The table of products, and their shares as text, which every command reads without Parquet. */
    private void writeProducts(Path staging, Function<String, String> sectorOf) {
        duck.run("create table known (code varchar, name varchar, sector varchar)");
        try (DuckDBAppender known = duck.connection().createAppender("known")) {
            for (String code : products) {
                known.beginRow()
                        .append(code)
                        .append(names.getOrDefault(code, code))
                        .append(sectorOf.apply(code))
                        .endRow();
            }
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        duck.run("create table products as select code, name, sector,"
                + " worth / sum(worth) over (partition by sector) as share"
                + " from known join (select product, sum(value) as worth from summed"
                + " where origin <> destination group by product) on product = code order by code");
        copy("products", staging.resolve("products.parquet"));
        duck.run("copy (select code, sector, share from products order by code) to "
                + Duck.text(staging.resolve("shares.csv").toString()) + " (header, delimiter ',')");
    }

    private void copy(String from, Path to) {
        duck.run("copy " + from + " to " + Duck.text(to.toString()) + " (format parquet, compression zstd)");
    }

    @Override
    public void close() {
        for (DuckDBAppender appender : List.of(flows, tariffs, duties)) {
            try {
                appender.close();
            } catch (SQLException e) {
                throw Duck.failed(e);
            }
        }
        duck.close();
    }
}
