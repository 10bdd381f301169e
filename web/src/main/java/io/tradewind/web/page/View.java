package io.tradewind.web.page;

import io.tradewind.core.base.Check;

/**
 * What a page looks at when it is opened.
 *
 * @param reporter whose trade
 * @param partner  with whom
 * @param product  of what
 * @param period   in which year
 */
public record View(String reporter, String partner, String product, String period) {
    /** Checks that the parts are there. */
    public View {
        Check.notBlank(reporter, "reporter");
        Check.notBlank(partner, "partner");
        Check.notBlank(product, "product");
        Check.notBlank(period, "period");
    }
}
