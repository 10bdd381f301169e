package io.tradewind.io.world;

import io.tradewind.core.array.TradeCube;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSource;
import io.tradewind.io.world.KeyedTable.Bounds;
import java.util.List;
import java.util.Optional;

/** Reads tables of {@code origin,destination,sector} and one number: flows and tariffs of a world, and the shock files for it, with the same checks. */
record BilateralTable(CodeList regions, CodeList sectors, ProblemLog log) {
    static final Bounds RATE =
            new Bounds(-1, false, 1000, "is not above -1; 0.25 is 25 %", "is above 1000, which is 100000 %");
    static final Bounds FACTOR = new Bounds(1e-6, true, 1e6, "is below 1e-6; 1 is unchanged", "is above 1e6");
    private static final Bounds FLOW = new Bounds(0, true, 1e12, "is negative", "is above 1e12 million USD");
    /** A thousandth of a dollar: what is less was meant otherwise. */
    private static final double LEAST_FLOW = 1e-9;
    /** Rates above this are pointed out: most often they were meant as percent. */
    private static final double HIGH_RATE = 5;

    /** The flows of a world in million USD; a cell without a row is 0. */
    double[] flows(TableSource source, String file, ValueUnit unit) {
        KeyedTable.Values values = flowValues(source, file, unit);
        for (int p = 0; p < values.size(); p++) {
            if (values.get(p) > 0 && values.get(p) < LEAST_FLOW) {
                log.add(
                        file,
                        values.line(p),
                        "value",
                        "The value is above 0 and below a thousandth of a dollar.",
                        "Maybe it is 0, or valueUnit in datapackage.json is wrong.");
            }
        }
        double[] flows = cells(values);
        for (int cell = 0; cell < flows.length; cell++) {
            flows[cell] = Double.isNaN(flows[cell]) ? 0 : flows[cell];
        }
        return flows;
    }

    /** The flows of a file in million USD, NaN where it has no row. */
    KeyedTable.Values flowValues(TableSource source, String file, ValueUnit unit) {
        return table(file, "value", FLOW).convertedBy(unit::usdMn).read(source, log);
    }

    /** The rates of a file if it is there, NaN where it has no row. */
    Optional<KeyedTable.Values> rateValues(TableSource source, String file) {
        return table(file, "rate", RATE).readIfPresent(source, log);
    }

    /** Rates if the file is there, NaN where it has no row; a region's own goods bear no duty. */
    Optional<double[]> ratesIfPresent(TableSource source, String file) {
        return rateValues(source, file).map(values -> withoutOwnGoods(file, values));
    }

    /** The same of a file that must be there. */
    double[] rates(TableSource source, String file) {
        return withoutOwnGoods(file, table(file, "rate", RATE).read(source, log));
    }

    /** Factors, NaN where the file has no row. */
    double[] factors(TableSource source, String file) {
        return cells(table(file, "factor", FACTOR).read(source, log));
    }

    private KeyedTable table(String file, String column, Bounds bounds) {
        return new KeyedTable(
                file, List.of("origin", "destination", "sector"), List.of(regions, regions, sectors), column, bounds);
    }

    private double[] withoutOwnGoods(String file, KeyedTable.Values rates) {
        for (int region = 0; region < regions.size(); region++) {
            for (int sector = 0; sector < sectors.size(); sector++) {
                int position = (region * regions.size() + region) * sectors.size() + sector;
                double rate = rates.orZero(position);
                if (rate != 0) {
                    log.add(
                            file,
                            rates.line(position),
                            "rate",
                            "The rate (" + rate + ") is a duty of " + regions.code(region) + " on its own goods ("
                                    + sectors.code(sector) + "); goods that cross no border bear none.",
                            "Maybe another origin is meant, or delete the row.");
                }
            }
        }
        return cells(rates);
    }

    /** The numbers in the order of {@link TradeCube#index}. */
    private double[] cells(KeyedTable.Values values) {
        int n = regions.size();
        int j = sectors.size();
        double[] cells = new double[values.size()];
        int position = 0;
        for (int origin = 0; origin < n; origin++) {
            for (int destination = 0; destination < n; destination++) {
                for (int sector = 0; sector < j; sector++) {
                    cells[TradeCube.index(origin, destination, sector, n)] = values.get(position++);
                }
            }
        }
        return cells;
    }

    /** What looks like percent among the rates of a file, if anything. */
    static Optional<FileProblem> percentNote(String file, double[] rates) {
        int rows = 0;
        int duties = 0;
        int high = 0;
        int aboveOne = 0;
        for (double rate : rates) {
            rows += Double.isNaN(rate) ? 0 : 1;
            duties += rate > 0 ? 1 : 0;
            high += rate > HIGH_RATE ? 1 : 0;
            aboveOne += rate > 1 ? 1 : 0;
        }
        if (high > 0) {
            return Optional.of(note(file, high, rows, "5, which is 500 %"));
        }
        boolean many = rows > 2 && 2 * aboveOne > duties;
        return many ? Optional.of(note(file, aboveOne, rows, "1, which is 100 %")) : Optional.empty();
    }

    private static FileProblem note(String file, int high, int rows, String than) {
        String text = high + " of " + rows + (rows == 1 ? " rate is" : " rates are") + " above " + than + ".";
        return new FileProblem(file, 0, "", text, "Maybe they were meant as percent.");
    }
}
