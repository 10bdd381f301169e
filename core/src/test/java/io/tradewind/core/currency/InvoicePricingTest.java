package io.tradewind.core.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** MODEL §3 with prices worked out by hand. */
class InvoicePricingTest {
    private static final InvoicePricing EU = new InvoicePricing(.62, .23, .85, .10, .17);

    private static double[] flat(double value) {
        return java.util.stream.DoubleStream.generate(() -> value).limit(60).toArray();
    }

    @Test
    void dearerEuro_atOnceByWhatIsNotInvoicedInIt() {
        double[] price = new double[60];
        EU.fill(flat(0), flat(.1054), price);
        double sticky = -(.62 + .23) * .1054;
        double desired = -.85 * .1054;
        assertThat(price[0]).isCloseTo(.9 * sticky + .1 * desired, within(1e-15));
        assertThat(price[59]).isCloseTo(desired, within(1e-4));
    }

    @Test
    void weakerYuanAgainstAll_reachesDollarPricesSlowlyAndNotWhole() {
        double[] price = new double[60];
        InvoicePricing us = new InvoicePricing(.65, .28, .85, .10, .17);
        us.fill(flat(-.10), flat(0), price);
        double desired = -.85 * (.10 - .17 * .10);
        assertThat(price[0]).isCloseTo(.9 * -.028 + .1 * desired, within(1e-15));
        assertThat(price[59]).isCloseTo(desired, within(1e-3));
    }

    @Test
    void nothingMoves_priceStays() {
        double[] price = new double[12];
        EU.fill(new double[12], new double[12], price);
        assertThat(price).containsOnly(0.0);
    }

    @Test
    void drawnSharesAboveOne_areScaledBack() {
        InvoicePricing drawn = new InvoicePricing(.9, .3, .85, .1, .17);
        assertThat(drawn.dollarShare() + drawn.ownShare()).isCloseTo(1.0, within(1e-15));
        assertThat(drawn.dollarShare() / drawn.ownShare()).isCloseTo(3.0, within(1e-12));
    }
}
