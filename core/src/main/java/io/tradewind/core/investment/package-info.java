/**
 * Belt and Road investment: goods that contracts carry, exports that follow direct investment, days that transport links save (MODEL §4).
 * Entry class: {@link io.tradewind.core.investment.InvestmentProgram}. Depends on {@code core.schedule} and below.
 */
@API(status = Status.INTERNAL)
package io.tradewind.core.investment;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
