package io.tradewind.core.measure;

/**
 * What a scenario does to prices in a region in a month against the base path, in its own currency at unchanged wages. Percent.
 *
 * @param month       the month
 * @param region      code of the region
 * @param borderPct   prices of its imported goods before duty
 * @param importPct   the same with duty
 * @param directPct   consumer prices, as far as imported goods are bought for final use
 * @param consumerPct consumer prices, with what home goods cost more through their inputs
 * @param producerPct prices of what it makes
 */
public record PriceEffect(
        String month,
        String region,
        double borderPct,
        double importPct,
        double directPct,
        double consumerPct,
        double producerPct) {}
