package io.tradewind.io.world;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.model.Economy;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.table.BoundedFile;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSource;
import io.tradewind.io.world.KeyedTable.Bounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads shock files for a world, as strictly as the world itself; everything that is wrong with all of them is reported at once. */
public final class ShockReader {
    /** Most bytes of one file; it is read once, because what comes through a pipe comes once. */
    private static final long MOST_BYTES = 200_000_000;

    private final Economy economy;
    private final CodeList regions;
    private final CodeList sectors;
    private final ProblemLog log = new ProblemLog();
    private final List<String> notices = new ArrayList<>();
    private final Map<Path, String> hashes = new LinkedHashMap<>();
    private final Map<Path, String> texts;

    private static final Bounds MARGIN =
            new Bounds(0, true, 0.99, "is negative", "is above 0.99: it is a share of spending, not percent");
    private final Function<String, Optional<InputStream>> shipped;

    private ShockReader(Economy economy, Map<Path, String> texts, Function<String, Optional<InputStream>> shipped) {
        this.economy = economy;
        this.texts = texts;
        this.shipped = shipped;
        Map<String, String> places = new LinkedHashMap<>();
        economy.regions().forEach(region -> places.put(region.code().code(), region.name()));
        this.regions = CodeList.of("region", places, economy.names().places());
        Map<String, String> goods = new LinkedHashMap<>();
        economy.sectors().forEach(sector -> goods.put(sector.code().code(), sector.name()));
        this.sectors = CodeList.of("sector", goods, economy.names().goods());
    }

    /**
     * Reads the files and puts them on top of shocks that are there already: rates replace rates, factors multiply factors.
     *
     * @throws InvalidShocksException with everything that is wrong
     */
    public static LoadedShocks read(Economy economy, Shocks before, ShockFiles files) {
        return read(economy, before, files, name -> Optional.empty());
    }

    /**
     * The same, where a name that leads to no file may be that of a file that ships with the world.
     *
     * @param shipped what ships under a name
     */
    public static LoadedShocks read(
            Economy economy, Shocks before, ShockFiles files, Function<String, Optional<InputStream>> shipped) {
        ShockReader reader = new ShockReader(economy, files.texts(), shipped);
        BilateralTable tables = new BilateralTable(reader.regions, reader.sectors, reader.log);
        Optional<double[]> rates = files.tariffs().map(path -> reader.rates(tables, path));
        Optional<double[]> costs = files.tradeCosts().map(path -> reader.costs(tables, path));
        Optional<double[]> productivity = files.productivity().map(reader::productivity);
        if (!reader.log.isEmpty()) {
            throw new InvalidShocksException(reader.log);
        }
        return new LoadedShocks(reader.shocks(before, rates, costs, productivity), reader.notices, reader.hashes);
    }

    /**
     * Distribution margins by region ({@code region,share}); 0 where a region has no row.
     *
     * @throws InvalidShocksException with everything that is wrong
     */
    public static LoadedMargins readMargins(Economy economy, Path path) {
        ShockReader reader = new ShockReader(economy, Map.of(), name -> Optional.empty());
        KeyedTable.Values values = new KeyedTable(
                        path.toString(), List.of("region"), List.of(reader.regions), "share", MARGIN)
                .read(reader.source(path), reader.log);
        if (!reader.log.isEmpty()) {
            throw new InvalidShocksException(reader.log);
        }
        double[] shares = new double[values.size()];
        Arrays.setAll(shares, values::orZero);
        return new LoadedMargins(Vector.of(shares), reader.hashes.get(path));
    }

    private double[] rates(BilateralTable tables, Path path) {
        double[] rates = tables.rates(source(path), path.toString());
        noteCells(path, rates);
        BilateralTable.percentNote(path.toString(), rates)
                .map(FileProblem::toString)
                .ifPresent(notices::add);
        return rates;
    }

    private double[] costs(BilateralTable tables, Path path) {
        double[] factors = tables.factors(source(path), path.toString());
        noteCells(path, factors);
        return factors;
    }

    private TableSource source(Path path) {
        return new TableSource() {
            @Override
            public String name() {
                return "this place";
            }

            private InputStream hashed(byte[] bytes) {
                hashes.put(path, Fingerprint.ofText(new String(bytes, StandardCharsets.UTF_8)));
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public Optional<InputStream> open(String file) throws IOException {
                try {
                    return Optional.of(hashed(
                            texts.containsKey(path)
                                    ? texts.get(path).getBytes(StandardCharsets.UTF_8)
                                    : BoundedFile.bytes(path, MOST_BYTES)));
                } catch (NoSuchFileException absent) {
                    Optional<InputStream> inside = shipped.apply(path.toString());
                    return inside.isPresent() ? Optional.of(hashed(inside.get().readAllBytes())) : inside;
                }
            }
        };
    }

    private void noteCells(Path path, double[] cells) {
        int n = regions.size();
        int rows = 0;
        int idle = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            if (!Double.isNaN(cells[cell])) {
                rows++;
                idle += economy.trade().value(cell % n, cell / n % n, cell / n / n) == 0 ? 1 : 0;
            }
        }
        if (rows == 0) {
            notices.add(path + " has no rows and changes nothing.");
        }
        if (idle > 0) {
            notices.add(path + ": " + idle + " of " + rows
                    + " rows concern flows that are zero in the data; these stay zero.");
        }
    }

    private double[] productivity(Path path) {
        KeyedTable.Values values = new KeyedTable(
                        path.toString(),
                        List.of("region", "sector"),
                        List.of(regions, sectors),
                        "factor",
                        BilateralTable.FACTOR)
                .read(source(path), log);
        double[] cells = new double[values.size()];
        boolean any = false;
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = values.get(cell);
            any |= !Double.isNaN(cells[cell]);
        }
        if (!any) {
            notices.add(path + " has no rows and changes nothing.");
        }
        return cells;
    }

    private Shocks shocks(
            Shocks before, Optional<double[]> rates, Optional<double[]> costs, Optional<double[]> productivity) {
        int n = regions.size();
        int j = sectors.size();
        Shocks shocks = before;
        if (rates.isPresent()) {
            double[] base = before.tariffs().orElseGet(economy.trade()::tariffs).toArray();
            shocks = shocks.withTariffs(TradeCube.of(n, j, replaced(base, rates.get())));
        }
        if (costs.isPresent()) {
            double[] base = before.tradeCostFactors().map(TradeCube::toArray).orElseGet(() -> ones(n * n * j));
            shocks = shocks.withTradeCostFactors(TradeCube.of(n, j, multiplied(base, costs.get())));
        }
        if (productivity.isPresent()) {
            double[] base = before.productivityFactors().map(Matrix::toArray).orElseGet(() -> ones(n * j));
            shocks = shocks.withProductivityFactors(Matrix.of(n, j, multiplied(base, productivity.get())));
        }
        return shocks;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1.0);
        return ones;
    }

    private static double[] replaced(double[] base, double[] values) {
        for (int cell = 0; cell < base.length; cell++) {
            base[cell] = Double.isNaN(values[cell]) ? base[cell] : values[cell];
        }
        return base;
    }

    private static double[] multiplied(double[] base, double[] values) {
        for (int cell = 0; cell < base.length; cell++) {
            base[cell] *= Double.isNaN(values[cell]) ? 1.0 : values[cell];
        }
        return base;
    }
}
