package io.tradewind.core.rerouting;

/**
 * The goods between China, the hubs and the United States in one month, each dollar once; the three ledgers are sums of these parts.
 *
 * @param directLoss     what China's direct sales to the United States are below their base; 0 where they are not
 * @param toCounterpart China's direct sales to the United States
 * @param toHubs         what the hubs buy from China for themselves
 * @param elsewhere      what everybody else buys from China
 * @param relabelled     Chinese goods that go to the United States through a hub, under its label
 * @param margin         what the hubs add to the relabelled goods
 * @param pulled         further inputs that the hubs buy from China for their own sales to the United States
 * @param content        Chinese inputs in what the hubs sell to the United States beyond their base, in the month of the sale
 * @param deflected      change of the value of China's sales to other markets through its lower price; below 0 while quantities respond little
 * @param hubSales       the hubs' sales of their own goods to the United States
 * @unit million USD a month at the base year's level of trade, customs value
 * @source MODEL §7
 */
public record LedgerEntry(
        double directLoss,
        double toCounterpart,
        double toHubs,
        double elsewhere,
        double relabelled,
        double margin,
        double pulled,
        double content,
        double deflected,
        double hubSales) {
    /** Nothing. */
    static final LedgerEntry ZERO = new LedgerEntry(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** First ledger: China's exports as its customs prints them, by first destination. */
    public double customsExports() {
        return toCounterpart + toHubs + elsewhere + relabelled + pulled + deflected;
    }

    /** Second ledger: US imports with China as the origin. */
    public double originReporter() {
        return toCounterpart;
    }

    /** Second ledger: US imports with a hub as the origin, as their papers say. */
    public double originHubs() {
        return hubSales + relabelled + margin;
    }

    /** Third ledger: Chinese value in these US imports, beyond what the hubs' base sales contain. */
    public double valueOfReporter() {
        return toCounterpart + relabelled + content;
    }

    /** Third ledger: the rest of their value. */
    public double valueOfHubs() {
        return hubSales + margin - content;
    }

    LedgerEntry plus(LedgerEntry o) {
        return new LedgerEntry(
                directLoss + o.directLoss,
                toCounterpart + o.toCounterpart,
                toHubs + o.toHubs,
                elsewhere + o.elsewhere,
                relabelled + o.relabelled,
                margin + o.margin,
                pulled + o.pulled,
                content + o.content,
                deflected + o.deflected,
                hubSales + o.hubSales);
    }
}
