package io.tradewind.core.investment;

import io.tradewind.core.base.Check;
import io.tradewind.core.scenario.InvestmentShock;

/**
 * Money that the events of one channel add to its base path, over some months.
 *
 * @param channel    contracts or direct investment
 * @param baseUsdMn  what the hosts of these events receive on the base path, million USD; 0 where no base is known
 * @param addedUsdMn what the events add, by their probabilities, million USD
 */
public record AddedInvestment(InvestmentShock.Channel channel, double baseUsdMn, double addedUsdMn) {
    /** Checks that the channel is there. */
    public AddedInvestment {
        Check.notNull(channel, "channel");
    }
}
