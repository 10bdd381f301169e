package io.tradewind.core.model;

import io.tradewind.core.base.Check;

/**
 * China's Belt and Road investment of the base year: the path against which a scenario's "plus 25 %" is measured.
 *
 * @param year              the base year
 * @param contractsUsdMn    construction contracts of the year, million USD
 * @param ofdiUsdMn         outward direct investment of the year, million USD
 */
public record InvestmentBase(int year, double contractsUsdMn, double ofdiUsdMn) {
    /** Checks that the amounts are not negative. */
    public InvestmentBase {
        Check.notNegative(contractsUsdMn, "contracts");
        Check.notNegative(ofdiUsdMn, "outward direct investment");
    }
}
