package io.tradewind.scenarios.data;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ExchangeRates;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.TradeDirection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was known by month at an origin. Origin M is the day on which customs had published month M by partner; of every table only the rows that
 * were out by that day and are of month M or earlier are read. The base year 2024 is always there, so the first origin is its December.
 */
public final class PanelVintages {
    private final MonthlyBaseline everything;
    private final List<PartnerMonth> partners;
    private final List<ProductMonth> products;
    private final List<PartnerPeriod> before;

    /**
     * Vintages of these tables.
     *
     * @param everything the panel of the base year with totals and exchange rates, as long as they are known
     * @param partners   what customs printed by partner
     * @param products   what customs printed by product
     * @param before     what is known by partner of the year before the tables begin
     */
    public PanelVintages(
            MonthlyBaseline everything,
            List<PartnerMonth> partners,
            List<ProductMonth> products,
            List<PartnerPeriod> before) {
        this.everything = Check.notNull(everything, "baseline");
        this.partners = List.copyOf(partners);
        this.products = List.copyOf(products);
        this.before = List.copyOf(before);
    }

    /** Vintages of the shipped tables for a built-in world. */
    public static PanelVintages shipped(Economy world) {
        ObservationReader reader = ObservationReader.everything();
        return new PanelVintages(
                MonthlyBaselines.forWorld(world),
                reader.partnerMonths(world.id()),
                reader.productMonths(),
                reader.partnerPeriods());
    }

    /** First origin: the last month of the base year. */
    public YearMonth first() {
        return everything.panel().lastMonth();
    }

    /** Last origin: the last month printed by partner. */
    public YearMonth last() {
        return partners.stream()
                .map(PartnerMonth::month)
                .max(java.util.Comparator.naturalOrder())
                .orElse(first());
    }

    /** What is wrong with an origin for which there is no vintage; empty if there is one. The path is that of the option. */
    public Optional<Problem> problemWith(YearMonth forecastOrigin) {
        return forecastOrigin.isBefore(first()) || forecastOrigin.isAfter(last())
                ? Optional.of(new Problem(
                        "origin",
                        "There are no data as they were known in " + forecastOrigin + ".",
                        "Maybe use a month from " + first() + " to " + last() + "."))
                : Optional.empty();
    }

    /** The day on which month {@code origin} was out by partner; it must lie between the first and the last origin. */
    public LocalDate publicationDay(YearMonth forecastOrigin) {
        Check.that(
                !forecastOrigin.isBefore(first()) && !forecastOrigin.isAfter(last()),
                "There is no vintage of " + forecastOrigin + "; they go from " + first() + " to " + last() + ".");
        return partners.stream()
                .filter(row -> row.month().equals(forecastOrigin))
                .map(PartnerMonth::published)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What customs had printed by partner at that origin. */
    public List<PartnerMonth> partnerMonths(YearMonth forecastOrigin) {
        LocalDate day = publicationDay(forecastOrigin);
        return partners.stream()
                .filter(row -> !row.published().isAfter(day) && !row.month().isAfter(forecastOrigin))
                .toList();
    }

    /**
     * The last month that was out by partner at the end of an origin's wait: its own, but for a month that came out together with the next one, as January
     * does with February, the one before it.
     */
    public YearMonth knownAt(YearMonth forecastOrigin) {
        YearMonth next = forecastOrigin.plusMonths(1);
        boolean together = !next.isAfter(last())
                && publicationDay(next).equals(publicationDay(forecastOrigin))
                && forecastOrigin.isAfter(first());
        return together ? forecastOrigin.minusMonths(1) : forecastOrigin;
    }

    /** What was known at that origin by partner, of the months of the year before the tables begin too, which are estimates within their periods. */
    public List<PartnerMonth> partnerHistory(YearMonth forecastOrigin) {
        List<PartnerMonth> printed = partnerMonths(forecastOrigin);
        LocalDate day = publicationDay(forecastOrigin);
        List<PartnerPeriod> out =
                before.stream().filter(row -> !row.published().isAfter(day)).toList();
        return Stream.concat(SplitPeriods.months(everything.panel(), out, printed).stream(), printed.stream())
                .toList();
    }

    /** What customs had printed by product at that origin. */
    public List<ProductMonth> productMonths(YearMonth forecastOrigin) {
        LocalDate day = publicationDay(forecastOrigin);
        return products.stream()
                .filter(row -> !row.published().isAfter(day) && !row.month().isAfter(forecastOrigin))
                .toList();
    }

    /** What was known at that origin. */
    public MonthlyBaseline at(YearMonth forecastOrigin) {
        PartnerExtension extension =
                new PartnerExtension(everything.panel(), partnerMonths(forecastOrigin), forecastOrigin);
        CustomsPanel panel = panel(extension, forecastOrigin);
        return new MonthlyBaseline(
                ProductExtension.of(panel, productMonths(forecastOrigin)).extended(),
                rates(forecastOrigin),
                everything.investment(),
                everything.provinces(),
                everything.customsValues());
    }

    private CustomsPanel panel(PartnerExtension extension, YearMonth forecastOrigin) {
        CustomsPanel panel = everything.panel();
        return new CustomsPanel(
                panel.reporter(),
                panel.region(),
                panel.firstMonth(),
                panel.partners(),
                panel.products(),
                extension.table(TradeDirection.EXPORTS),
                extension.table(TradeDirection.IMPORTS),
                extension.homePerUsd(TradeDirection.EXPORTS),
                extension.homePerUsd(TradeDirection.IMPORTS),
                panel.productMix(),
                panel.importMix(),
                panel.totalExportsUsdMn().until(forecastOrigin),
                panel.totalImportsUsdMn().until(forecastOrigin),
                panel.holidays(),
                List.of(),
                panel.knowledge());
    }

    private ExchangeRates rates(YearMonth forecastOrigin) {
        SortedMap<String, MonthlySeries> known = new TreeMap<>();
        everything
                .exchangeRates()
                .unitsPerUsd()
                .forEach((currency, series) -> known.put(currency, series.until(forecastOrigin)));
        return new ExchangeRates(known, everything.exchangeRates().baskets());
    }

    /** The world with what was known at that origin. */
    public Economy worldAt(Economy world, YearMonth forecastOrigin) {
        return world.toBuilder().monthlyBaseline(at(forecastOrigin)).build();
    }
}
