package io.tradewind.scenarios.data;

import java.time.YearMonth;

/**
 * US imports of goods and the duties on them in a month. A figure that is not known is NaN.
 *
 * @param month           the month
 * @param importsUsdMn    customs value, Census
 * @param calculatedUsdMn duty calculated from the entries of the month, Census
 * @param collectedUsdMn  customs duties of the Treasury's monthly statement, seasonally adjusted
 */
public record UsDuty(YearMonth month, double importsUsdMn, double calculatedUsdMn, double collectedUsdMn) {}
