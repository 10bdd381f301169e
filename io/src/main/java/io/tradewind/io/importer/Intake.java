package io.tradewind.io.importer;

import io.tradewind.io.importer.CodeTargets.Target;
import io.tradewind.io.importer.ImportReport.Amount;
import io.tradewind.io.importer.ImportReport.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the flows of a source, gives them to regions and sectors, and counts what it leaves out. */
final class Intake {
    private static final String UNSOLD = "trade of a region that sells or buys nothing";

    private final Tally tally;
    private final List<String> regions;
    private final List<String> sectors;
    private final CodeTargets codes;
    private final boolean homeTrade;
    private final double[] flows;
    private final int[] rows;
    private final ProductSink products;
    private double[] inputs;
    private double[] outputs;
    private double[] duties;

    /**
     * @param codes     which regions and sectors there are
     * @param homeTrade whether trade within a region is what it sells at home; else it is trade among its members and left out
     */
    Intake(Codes codes, boolean homeTrade, CodeTargets.Places places, Tally tally, ProductSink products) {
        this.tally = tally;
        this.codes = new CodeTargets(codes, places);
        this.homeTrade = homeTrade;
        this.regions = codes.orderedRegions();
        this.sectors = codes.orderedSectors();
        this.flows = new double[Math.multiplyExact(Math.multiplyExact(regions.size(), regions.size()), sectors.size())];
        this.rows = new int[flows.length];
        this.products = products;
    }

    Tally tally() {
        return tally;
    }

    ProductSink products() {
        return products;
    }

    List<String> regions() {
        return regions;
    }

    List<String> sectors() {
        return sectors;
    }

    int index(int origin, int destination, int sector) {
        return (sector * regions.size() + destination) * regions.size() + origin;
    }

    /**
     * A row of the source, counted as read before.
     *
     * @param usdMn what it is worth, in million dollars
     * @param tons  quantity in metric tons; NaN where it is not known
     */
    void flow(String origin, String destination, String product, double usdMn, double tons) {
        Target from = codes.region(origin);
        Target to = codes.region(destination);
        if (from.positions().length == 0 || to.positions().length == 0) {
            String unknown = from.positions().length == 0 ? origin : destination;
            tally.drop("no region for the code " + unknown + codes.otherName(unknown), usdMn);
            return;
        }
        Target goods = codes.sector(product);
        if (goods.positions().length == 0) {
            tally.drop("no sector for the code " + product, usdMn);
            return;
        }
        add(from, to, goods, product, usdMn, tons);
    }

    private void add(Target from, Target to, Target goods, String product, double usdMn, double tons) {
        double inside = 0.0;
        for (int a = 0; a < from.positions().length; a++) {
            for (int b = 0; b < to.positions().length; b++) {
                double share = from.shares()[a] * to.shares()[b];
                if (!homeTrade && from.positions()[a] == to.positions()[b]) {
                    inside += share;
                    continue;
                }
                for (int s = 0; s < goods.positions().length; s++) {
                    int cell = index(from.positions()[a], to.positions()[b], goods.positions()[s]);
                    flows[cell] += usdMn * share * goods.shares()[s];
                    rows[cell]++;
                }
                products.flow(
                        regions.get(from.positions()[a]),
                        regions.get(to.positions()[b]),
                        product,
                        usdMn * share,
                        tons * share);
            }
        }
        keep(inside, product, usdMn);
    }

    /** Duty that a flow paid which was taken before, in million dollars. */
    void duty(String origin, String destination, String product, double usdMn) {
        if (duties == null) {
            duties = new double[flows.length];
        }
        Target from = codes.region(origin);
        Target to = codes.region(destination);
        Target goods = codes.sector(product);
        for (int a = 0; a < from.positions().length; a++) {
            for (int b = 0; b < to.positions().length; b++) {
                products.duty(
                        regions.get(from.positions()[a]),
                        regions.get(to.positions()[b]),
                        product,
                        usdMn * from.shares()[a] * to.shares()[b]);
                for (int s = 0; s < goods.positions().length; s++) {
                    duties[index(from.positions()[a], to.positions()[b], goods.positions()[s])] +=
                            usdMn * from.shares()[a] * to.shares()[b] * goods.shares()[s];
                }
            }
        }
    }

    /** Whether the source says what duty was paid. */
    boolean hasDuties() {
        return duties != null;
    }

    /** The mean rate of duty of a cell. */
    double rate(int cell) {
        return flows[cell] > 0 ? duties[cell] / flows[cell] : 0.0;
    }

    /** What an industry buys of another, wherever that comes from. */
    void input(String place, String user, String input, double usdMn) {
        if (inputs == null) {
            inputs = new double[Math.multiplyExact(regions.size() * sectors.size(), sectors.size())];
        }
        Target at = codes.region(place);
        Target by = codes.sector(user);
        Target of = codes.sector(input);
        for (int r = 0; r < at.positions().length; r++) {
            for (int s = 0; s < by.positions().length; s++) {
                for (int i = 0; i < of.positions().length; i++) {
                    int cell = (at.positions()[r] * sectors.size() + by.positions()[s]) * sectors.size()
                            + of.positions()[i];
                    inputs[cell] += usdMn * at.shares()[r] * by.shares()[s] * of.shares()[i];
                }
            }
        }
    }

    /** What an industry makes. */
    void output(String place, String industry, double usdMn) {
        if (outputs == null) {
            outputs = new double[regions.size() * sectors.size()];
        }
        Target at = codes.region(place);
        Target by = codes.sector(industry);
        for (int r = 0; r < at.positions().length; r++) {
            for (int s = 0; s < by.positions().length; s++) {
                outputs[at.positions()[r] * sectors.size() + by.positions()[s]] +=
                        usdMn * at.shares()[r] * by.shares()[s];
            }
        }
    }

    /** Whether the source says what industries buy. */
    boolean hasInputs() {
        return inputs != null && outputs != null;
    }

    /**
     * What the sector of a region buys of each sector as a share of what it makes; nothing where it makes nothing. Negative purchases are none, and a sector
     * that buys more than it makes adds no value.
     */
    double[] inputShares(int region, int sector) {
        int first = (region * sectors.size() + sector) * sectors.size();
        double output = outputs[region * sectors.size() + sector];
        double[] shares = new double[sectors.size()];
        double sum = 0.0;
        for (int i = 0; i < shares.length && output > 0.0; i++) {
            shares[i] = Math.max(0.0, inputs[first + i]) / output;
            sum += shares[i];
        }
        if (sum > 1.0) {
            tally.note("Sectors that buy more than they make add no value; their inputs are scaled down.");
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= sum;
            }
        }
        return shares;
    }

    /** Counts a row, of which a part may be trade among the members of one region. */
    private void keep(double inside, String product, double usdMn) {
        String reason = "trade among members of one region";
        if (inside >= 1.0) {
            tally.drop(reason, usdMn);
            return;
        }
        tally.keep(usdMn);
        if (inside > 0.0) {
            tally.takeBack(reason, 0, usdMn * inside);
        }
        codes.guessed(product)
                .ifPresent(sector -> tally.guess("code " + product + " is in no concordance: put to " + sector, usdMn));
    }

    /** Sets a cell to nothing and counts what stood there as left out. */
    void clear(int cell, String reason) {
        tally.takeBack(reason, rows[cell], flows[cell]);
        flows[cell] = 0.0;
        rows[cell] = 0;
    }

    double value(int cell) {
        return flows[cell];
    }

    /** Positions of the regions that sell and buy, after what the others trade was left out. */
    int[] tradingRegions() {
        int n = regions.size();
        boolean[] in = new boolean[n];
        Arrays.fill(in, true);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int r = 0; r < n; r++) {
                if (in[r] && !(trades(r, true) && trades(r, false))) {
                    in[r] = false;
                    changed = true;
                    leaveOut(r);
                }
            }
        }
        List<Integer> left = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            if (in[r]) {
                left.add(r);
            }
        }
        return left.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean trades(int region, boolean sells) {
        for (int s = 0; s < sectors.size(); s++) {
            for (int other = 0; other < regions.size(); other++) {
                if (flows[sells ? index(region, other, s) : index(other, region, s)] > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void leaveOut(int region) {
        for (int s = 0; s < sectors.size(); s++) {
            for (int other = 0; other < regions.size(); other++) {
                for (int cell : new int[] {index(region, other, s), index(other, region, s)}) {
                    if (flows[cell] != 0.0) {
                        clear(cell, UNSOLD + " (" + regions.get(region) + ")");
                    }
                }
            }
        }
    }

    /** What went to each sector, or was sold by each region, that has any. */
    List<Reason> wentTo(boolean bySector) {
        List<String> names = bySector ? sectors : regions;
        double[] values = new double[names.size()];
        long[] counts = new long[names.size()];
        for (int cell = 0; cell < flows.length; cell++) {
            int at = bySector ? cell / regions.size() / regions.size() : cell % regions.size();
            values[at] += flows[cell];
            counts[at] += rows[cell];
        }
        List<Reason> went = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            if (counts[k] > 0) {
                went.add(new Reason(names.get(k), new Amount(counts[k], values[k])));
            }
        }
        return went;
    }
}
