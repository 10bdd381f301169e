package io.tradewind.core.subnational;

import io.tradewind.core.projection.FlowTable;
import java.util.List;

/** Trade of a part of a whole: cells and prices are those of the whole. */
interface WithinTable extends FlowTable {
    /** The trade that it is a part of. */
    FlowTable whole();

    @Override
    default List<String> products() {
        return whole().products();
    }

    @Override
    default List<String> partners() {
        return whole().partners();
    }

    @Override
    default double logPrice(int product, int partner, int month) {
        return whole().logPrice(product, partner, month);
    }

    @Override
    default double logEventPrice(int product, int partner, int month) {
        return whole().logEventPrice(product, partner, month);
    }

    @Override
    default double logExchange(int product, int partner, int month) {
        return whole().logExchange(product, partner, month);
    }
}
