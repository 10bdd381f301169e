package io.tradewind.core.subnational;

import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProvincePanel;

/** Shares of areas in the country's cells, worked out when they are first needed; the country itself needs none. Safe for several threads. */
final class SharesOnce {
    private final CustomsPanel panel;
    private final Economy economy;
    private final ProvincePanel provinces;
    private CellShares known;

    SharesOnce(CustomsPanel panel, Economy economy, ProvincePanel provinces) {
        this.panel = panel;
        this.economy = economy;
        this.provinces = provinces;
    }

    synchronized CellShares get() {
        if (known == null) {
            known = new CellShares(panel, economy::sectorsOf, provinces);
        }
        return known;
    }
}
