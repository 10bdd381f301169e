package io.tradewind.core.model;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import java.util.List;

/**
 * What follows from the tables of an economy: outputs, spending, final-demand shares, incomes and deficits, in the order of its
 * regions and sectors, with every adjustment that was needed to get there.
 */
public final class Accounts {
    private final Matrix output;
    private final Matrix spending;
    private final Matrix finalShares;
    private final Matrix valueAddedShares;
    private final InputOutputTable inputShares;
    private final Vector valueAdded;
    private final Vector tariffRevenue;
    private final Vector deficits;
    private final List<AccountAdjustment> adjustments;

    Accounts(AccountsDerivation derivation) {
        int n = derivation.regions;
        int j = derivation.sectors;
        this.output = Matrix.of(n, j, derivation.output);
        this.spending = Matrix.of(n, j, derivation.spending);
        this.finalShares = Matrix.of(n, j, derivation.finalShares);
        this.valueAddedShares = Matrix.of(n, j, derivation.valueAddedShares);
        this.inputShares = InputOutputTable.withNegativeShares(n, j, derivation.inputShares);
        this.valueAdded = Vector.of(derivation.valueAdded);
        this.tariffRevenue = Vector.of(derivation.tariffRevenue);
        this.deficits = Vector.of(derivation.deficits);
        this.adjustments = List.copyOf(derivation.adjustments);
    }

    /**
     * The accounts of the economy.
     *
     * @throws io.tradewind.core.base.InvalidInputException with everything that makes accounts impossible: shares that do not add
     *     to 1 within 1e-3, a region without production or without final demand
     */
    public static Accounts of(Economy economy) {
        return new AccountsDerivation(economy).derive();
    }

    /**
     * Gross output: sales to all destinations.
     *
     * @shape regions × sectors
     * @unit  the world's value unit, before duty
     */
    public Matrix output() {
        return output;
    }

    /**
     * Spending of the region on the sector, from all origins.
     *
     * @shape regions × sectors
     * @unit  the world's value unit, duty included
     */
    public Matrix spending() {
        return spending;
    }

    /**
     * Final demand for the sector.
     *
     * @shape regions × sectors
     * @unit  share of the region's final spending; each row adds to 1
     */
    public Matrix finalShares() {
        return finalShares;
    }

    /**
     * Value added after adjustments.
     *
     * @shape regions × sectors
     * @unit  share of gross output
     */
    public Matrix valueAddedShares() {
        return valueAddedShares;
    }

    /**
     * Inputs after rescaling: with value added they add to 1 within 1e-15.
     *
     * @unit share of gross output; below 0 only where the economy's table is
     */
    public InputOutputTable inputShares() {
        return inputShares;
    }

    /**
     * Income of labour and capital.
     *
     * @shape regions
     * @unit  the world's value unit
     */
    public Vector valueAdded() {
        return valueAdded;
    }

    /**
     * Tariff revenue.
     *
     * @shape regions
     * @unit  the world's value unit
     */
    public Vector tariffRevenue() {
        return tariffRevenue;
    }

    /**
     * Imports less exports, both before duty; adds to zero over regions.
     *
     * @shape regions
     * @unit  the world's value unit
     */
    public Vector deficits() {
        return deficits;
    }

    /** What was adjusted or is remarkable, by kind, then in the order of regions and sectors. */
    public List<AccountAdjustment> adjustments() {
        return adjustments;
    }
}
