package io.tradewind.core.model;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import java.util.List;

/**
 * What follows from the tables of an economy: outputs, spending, final-demand shares, incomes and deficits, in the order of its
 * regions and sectors, with every adjustment that was needed to get there. Values are in the world's value unit.
 *
 * @param output           gross output: sales to all destinations, before duty; regions × sectors
 * @param spending         spending of the region on the sector, from all origins, duty included; regions × sectors
 * @param finalShares      final demand for the sector, as a share of the region's final spending: each row adds to 1; regions × sectors
 * @param valueAddedShares value added after adjustments, as a share of gross output; regions × sectors
 * @param inputShares      inputs after rescaling, as shares of gross output: with value added they add to 1 within 1e-15; below 0 only where the
 *                         economy's table is
 * @param valueAdded       income of labour and capital, by region
 * @param tariffRevenue    tariff revenue, by region
 * @param deficits         imports less exports, both before duty, by region; adds to zero over regions
 * @param adjustments      what was adjusted or is remarkable, by kind, then in the order of regions and sectors
 */
public record Accounts(
        Matrix output,
        Matrix spending,
        Matrix finalShares,
        Matrix valueAddedShares,
        InputOutputTable inputShares,
        Vector valueAdded,
        Vector tariffRevenue,
        Vector deficits,
        List<AccountAdjustment> adjustments) {
    /** Copies the list. */
    public Accounts {
        adjustments = List.copyOf(adjustments);
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
}
