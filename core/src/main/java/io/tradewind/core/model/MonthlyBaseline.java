package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import java.util.Optional;

/**
 * What is known by month beside the flows of the year.
 *
 * @param panel         customs panel of the reporter
 * @param exchangeRates exchange rates and the regions' currencies
 * @param investment    Belt and Road investment of the base year, if known
 * @param provinces     provinces of the panel's reporter, if known
 * @param customsValues what the customs of an importer other than the panel's reporter count, if known
 */
public record MonthlyBaseline(
        CustomsPanel panel,
        ExchangeRates exchangeRates,
        Optional<InvestmentBase> investment,
        Optional<ProvincePanel> provinces,
        Optional<CustomsValues> customsValues) {
    /** Checks that all parts are there. */
    public MonthlyBaseline {
        Check.present("panel, exchange rates, investment, provinces", panel, exchangeRates, investment, provinces);
        Check.notNull(customsValues, "customs values");
        String reporter = panel.reporter();
        provinces.ifPresent(known -> Check.that(
                known.country().code().equals(reporter), "The provinces must be those of the panel's reporter."));
    }

    /** A baseline without provinces. */
    public MonthlyBaseline(CustomsPanel panel, ExchangeRates exchangeRates, Optional<InvestmentBase> investment) {
        this(panel, exchangeRates, investment, Optional.empty(), Optional.empty());
    }

    /** The same with another panel. */
    public MonthlyBaseline withPanel(CustomsPanel newPanel) {
        return new MonthlyBaseline(newPanel, exchangeRates, investment, provinces, customsValues);
    }

    /** The same with provinces. */
    public MonthlyBaseline withProvinces(ProvincePanel newProvinces) {
        return new MonthlyBaseline(panel, exchangeRates, investment, Optional.of(newProvinces), customsValues);
    }
}
