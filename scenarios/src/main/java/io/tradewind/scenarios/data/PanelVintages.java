package io.tradewind.scenarios.data;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Problem;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ExchangeRates;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.TradeDirection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was known at an origin, a day. Of every table only the rows that were out by that day are read. Partners come out later than totals, and a panel ends
 * with the last month that is out by partner; the total may be a month or two ahead of it. A month as an origin stands for the day on which its figures by
 * partner were out, and for its own rows and those of months before it. The base year 2024 is always there, so the first origin is its December.
 */
public final class PanelVintages {
    private final MonthlyBaseline everything;
    private final List<PartnerMonth> partners;
    private final List<ProductMonth> products;
    private final List<PartnerPeriod> before;
    private final SortedMap<YearMonth, LocalDate> totals;

    /**
     * Vintages of these tables.
     *
     * @param everything the panel of the base year with totals and exchange rates, as long as they are known; totals come out on the days that are shipped
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
        this.totals = ChinaPanelReader.totalsOut();
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

    /** First origin that is a month: the last month of the base year. */
    public YearMonth first() {
        return everything.panel().lastMonth();
    }

    /** Last origin that is a month: the last month printed by partner. */
    public YearMonth last() {
        return partners.stream()
                .map(PartnerMonth::month)
                .max(Comparator.naturalOrder())
                .orElse(first());
    }

    /** What is wrong with an origin for which there is no vintage; empty if there is one. The path is that of the option. */
    public Optional<Problem> problemWith(Origin origin) {
        YearMonth month = origin.month().orElse(first());
        LocalDate day = origin.isMonth() ? out(first()) : origin.announced();
        boolean there = !month.isBefore(first())
                && !month.isAfter(last())
                && !day.isBefore(out(first()))
                && !day.isAfter(out(last()));
        return there
                ? Optional.empty()
                : Optional.of(new Problem(
                        "origin",
                        "There are no data as they were known " + (origin.isMonth() ? "in " : "on ") + origin + ".",
                        origin.isMonth()
                                ? "Maybe use a month from " + first() + " to " + last() + "."
                                : "Maybe use a day from " + out(first()) + " to " + out(last()) + "."));
    }

    /** The day on which that month was out by partner; it must lie between the first and the last origin. */
    public LocalDate publicationDay(YearMonth month) {
        Check.that(
                !month.isBefore(first()) && !month.isAfter(last()),
                "There is no vintage of " + month + "; they go from " + first() + " to " + last() + ".");
        return out(month);
    }

    private LocalDate out(YearMonth month) {
        return partners.stream()
                .filter(row -> row.month().equals(month))
                .map(PartnerMonth::published)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * The last month that was out by partner at an origin: of a month its own, but for one that came out together with the next one, as January does with
     * February: then the one before it.
     */
    public YearMonth knownAt(Origin origin) {
        if (origin.isMonth()) {
            YearMonth month = origin.month().orElseThrow();
            YearMonth next = month.plusMonths(1);
            boolean together = !next.isAfter(last())
                    && publicationDay(next).equals(publicationDay(month))
                    && month.isAfter(first());
            return together ? month.minusMonths(1) : month;
        }
        YearMonth known = first();
        while (known.isBefore(last()) && !out(known.plusMonths(1)).isAfter(origin.announced())) {
            known = known.plusMonths(1);
        }
        return known;
    }

    /** The day whose prints are read at an origin. */
    public LocalDate dayOf(Origin origin) {
        return origin.isMonth() ? publicationDay(knownAt(origin)) : origin.announced();
    }

    /** The last month whose total was out at an origin; at a month that month, since the total is out first. */
    public YearMonth totalKnownAt(Origin origin) {
        YearMonth known = knownAt(origin);
        while (!origin.isMonth() && isOut(totals.get(known.plusMonths(1)), origin.announced())) {
            known = known.plusMonths(1);
        }
        return known;
    }

    private static boolean isOut(LocalDate published, LocalDate day) {
        return published != null && !published.isAfter(day);
    }

    /** What customs had printed by partner at that origin. */
    public List<PartnerMonth> partnerMonths(Origin origin) {
        LocalDate day = dayOf(origin);
        YearMonth last = knownAt(origin);
        return partners.stream()
                .filter(row -> !row.published().isAfter(day) && !row.month().isAfter(last))
                .toList();
    }

    /** What was known at that origin by partner, of the months of the year before the tables begin too, which are estimates within their periods. */
    public List<PartnerMonth> partnerHistory(Origin origin) {
        List<PartnerMonth> printed = partnerMonths(origin);
        LocalDate day = dayOf(origin);
        List<PartnerPeriod> out =
                before.stream().filter(row -> !row.published().isAfter(day)).toList();
        return Stream.concat(SplitPeriods.months(everything.panel(), out, printed).stream(), printed.stream())
                .toList();
    }

    /** What customs had printed by product at that origin, of the months that were out by partner. */
    public List<ProductMonth> productMonths(Origin origin) {
        LocalDate day = dayOf(origin);
        YearMonth last = knownAt(origin);
        return products.stream()
                .filter(row -> !row.published().isAfter(day) && !row.month().isAfter(last))
                .toList();
    }

    /** Whether customs had printed a product's month at that origin. */
    public boolean isPrinted(String product, YearMonth month, Origin origin) {
        LocalDate day = dayOf(origin);
        return products.stream()
                .anyMatch(row -> row.product().equals(product)
                        && row.month().equals(month)
                        && !row.published().isAfter(day));
    }

    /** What was known at that origin. */
    public MonthlyBaseline at(Origin origin) {
        YearMonth last = knownAt(origin);
        List<PartnerMonth> printed = partnerMonths(origin);
        CustomsPanel panel = panel(new PartnerExtension(everything.panel(), printed, last), totalKnownAt(origin));
        return new MonthlyBaseline(
                ProductExtension.of(panel, productMonths(origin)).extended(),
                rates(last),
                everything.investment(),
                everything.provinces(),
                everything.customsValues());
    }

    private CustomsPanel panel(PartnerExtension extension, YearMonth lastTotal) {
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
                panel.totalExportsUsdMn().until(lastTotal),
                panel.totalImportsUsdMn().until(lastTotal),
                panel.holidays(),
                List.of(),
                panel.knowledge());
    }

    private ExchangeRates rates(YearMonth last) {
        SortedMap<String, MonthlySeries> known = new TreeMap<>();
        everything.exchangeRates().unitsPerUsd().forEach((currency, series) -> known.put(currency, series.until(last)));
        return new ExchangeRates(known, everything.exchangeRates().baskets());
    }

    /** The world with what was known at that origin. */
    public Economy worldAt(Economy world, Origin origin) {
        return world.toBuilder().monthlyBaseline(at(origin)).build();
    }

    /** The same of a month. */
    public Economy worldAt(Economy world, YearMonth month) {
        return worldAt(world, Origin.of(month));
    }
}
