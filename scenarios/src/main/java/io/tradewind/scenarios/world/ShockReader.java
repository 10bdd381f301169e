package io.tradewind.scenarios.world;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.model.Economy;
import io.tradewind.scenarios.table.ProblemLog;
import io.tradewind.scenarios.table.TableSource;
import io.tradewind.scenarios.world.KeyedTable.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads shock files for a world, as strictly as the world itself; everything that is wrong with all of them is reported at once. */
public final class ShockReader {
    private static final Bounds RATE = new Bounds(-1, false, Double.MAX_VALUE, "is not above -1; 0.25 is 25 %");
    private static final Bounds FACTOR = new Bounds(0, false, Double.MAX_VALUE, "is not above 0; 1 is unchanged");
    /** Rates above this are pointed out: most often they were meant as percent. */
    private static final double HIGH_RATE = 5;

    private final Economy economy;
    private final CodeList regions;
    private final CodeList sectors;
    private final ProblemLog log = new ProblemLog();
    private final List<String> notices = new ArrayList<>();

    private ShockReader(Economy economy) {
        this.economy = economy;
        this.regions = CodeList.of(
                "region", economy.regions().stream().map(r -> r.code().code()).toList());
        this.sectors = CodeList.of(
                "sector", economy.sectors().stream().map(s -> s.code().code()).toList());
    }

    /**
     * Reads the files and puts them on top of shocks that are there already: rates replace rates, factors multiply factors.
     *
     * @throws InvalidShocksException with everything that is wrong
     */
    public static LoadedShocks read(Economy economy, Shocks before, ShockFiles files) {
        ShockReader reader = new ShockReader(economy);
        Optional<double[]> rates = reader.bilateral(files.tariffs(), "rate", RATE);
        Optional<double[]> costs = reader.bilateral(files.tradeCosts(), "factor", FACTOR);
        Optional<double[]> productivity = reader.productivity(files.productivity());
        if (!reader.log.isEmpty()) {
            throw new InvalidShocksException(reader.log);
        }
        return new LoadedShocks(reader.shocks(before, rates, costs, productivity), reader.notices);
    }

    /** The cells of a file in the order of {@link TradeCube#index}, NaN where it has no row. */
    private Optional<double[]> bilateral(Optional<Path> file, String column, Bounds bounds) {
        return file.map(path -> {
            KeyedTable.Values values = read(
                    path,
                    List.of("origin", "destination", "sector"),
                    List.of(regions, regions, sectors),
                    column,
                    bounds);
            int n = regions.size();
            int j = sectors.size();
            double[] cells = new double[n * n * j];
            int position = 0;
            for (int origin = 0; origin < n; origin++) {
                for (int destination = 0; destination < n; destination++) {
                    for (int sector = 0; sector < j; sector++) {
                        cells[TradeCube.index(origin, destination, sector, n)] = values.get(position++);
                    }
                }
            }
            noteCells(path, column, cells);
            return cells;
        });
    }

    private KeyedTable.Values read(Path path, List<String> keys, List<CodeList> codes, String column, Bounds bounds) {
        return new KeyedTable(path.toString(), keys, codes, column, bounds).read(source(path), log);
    }

    private static TableSource source(Path path) {
        return new TableSource() {
            @Override
            public String name() {
                return "this place";
            }

            @Override
            public Optional<InputStream> open(String file) throws IOException {
                return Files.exists(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
            }
        };
    }

    private void noteCells(Path path, String column, double[] cells) {
        double[] flows = economy.flows().toArray();
        int rows = 0;
        int idle = 0;
        int high = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            if (!Double.isNaN(cells[cell])) {
                rows++;
                idle += flows[cell] == 0 ? 1 : 0;
                high += column.equals("rate") && cells[cell] > HIGH_RATE ? 1 : 0;
            }
        }
        if (rows == 0) {
            notices.add(path + " has no rows and changes nothing.");
        }
        if (idle > 0) {
            notices.add(path + ": " + idle + " of " + rows
                    + " rows concern flows that are zero in the data; these stay zero.");
        }
        if (high > 0) {
            notices.add(path + ": " + high + " of " + rows
                    + " rates are above 5, which is 500 %. Maybe they were meant as percent.");
        }
    }

    private Optional<double[]> productivity(Optional<Path> file) {
        return file.map(path -> {
            KeyedTable.Values values =
                    read(path, List.of("region", "sector"), List.of(regions, sectors), "factor", FACTOR);
            double[] cells = new double[regions.size() * sectors.size()];
            boolean any = false;
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] = values.get(cell);
                any |= !Double.isNaN(cells[cell]);
            }
            if (!any) {
                notices.add(path + " has no rows and changes nothing.");
            }
            return cells;
        });
    }

    private Shocks shocks(
            Shocks before, Optional<double[]> rates, Optional<double[]> costs, Optional<double[]> productivity) {
        int n = regions.size();
        int j = sectors.size();
        Shocks shocks = before;
        if (rates.isPresent()) {
            double[] base = before.tariffs().orElse(economy.tariffs()).toArray();
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
        java.util.Arrays.fill(ones, 1.0);
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
