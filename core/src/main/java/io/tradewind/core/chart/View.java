package io.tradewind.core.chart;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import java.util.Optional;

/**
 * What is looked at.
 *
 * @param reporter whose trade
 * @param flow     which direction of it
 * @param partner  with whom, a partner or group
 * @param product  of what
 * @param period   when: a year, quarter ({@code 2026-Q1}) or month, or first and last month with a slash between; empty is the whole horizon
 */
public record View(String reporter, TradeDirection flow, String partner, String product, String period) {
    static final String WORLD = WorldWords.WORLD;
    static final String ALL = WorldWords.ALL;

    private static final int DECEMBER = 12;

    /** Checks that the parts are there. */
    public View {
        Check.notBlank(reporter, "reporter");
        Check.notBlank(partner, "partner");
        Check.notBlank(product, "product");
        Check.present("flow, period", flow, period);
    }

    /** Exports of the world's reporter to the importer whose duties it is about, in the last whole year. */
    public static View usual(Projection projection) {
        Economy economy = projection.economy();
        String reporter = projection
                .panelReporter()
                .or(() -> economy.reporter().map(profile -> profile.region().code()))
                .orElseGet(() -> economy.regions().get(0).code().code());
        String partner = economy.reporter()
                .flatMap(ReporterProfile::counterpart)
                .map(region -> partner(projection, region))
                .orElse(WORLD);
        return new View(
                reporter,
                TradeDirection.EXPORTS,
                partner,
                ALL,
                lastYear(projection.scenario().horizon()));
    }

    private static String partner(Projection projection, RegionCode region) {
        return projection
                .panel()
                .flatMap(panel -> panel.partners().stream()
                        .filter(partner -> partner.region().equals(Optional.of(region)))
                        .map(partner -> partner.code())
                        .findFirst())
                .orElse(region.code());
    }

    private static String lastYear(Horizon horizon) {
        int year = horizon.to().getMonthValue() == DECEMBER
                ? horizon.to().getYear()
                : horizon.to().getYear() - 1;
        boolean whole = year > horizon.from().getYear()
                || year == horizon.from().getYear() && horizon.from().getMonthValue() == 1;
        return whole ? String.valueOf(year) : "";
    }

    /** Whether it is what the reporter sells. */
    boolean isExports() {
        return flow == TradeDirection.EXPORTS;
    }

    /** The same of another reporter. */
    public View withReporter(String newReporter) {
        return new View(newReporter, flow, partner, product, period);
    }

    /** The same in the other direction. */
    public View withFlow(TradeDirection newFlow) {
        return new View(reporter, newFlow, partner, product, period);
    }

    /** The same with another partner. */
    public View withPartner(String newPartner) {
        return new View(reporter, flow, newPartner, product, period);
    }

    /** The same of another product. */
    public View withProduct(String newProduct) {
        return new View(reporter, flow, partner, newProduct, period);
    }

    /** The same in another period. */
    public View withPeriod(String newPeriod) {
        return new View(reporter, flow, partner, product, newPeriod);
    }
}
