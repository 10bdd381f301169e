package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.document.Unit;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.measure.ExportLink;
import io.tradewind.core.measure.ExportLinks;
import io.tradewind.core.measure.PriceEffect;
import io.tradewind.core.measure.PriceEffects;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a run costs in money and prices: duties that are collected, prices in every region, what exports add to growth. */
record CostTables(ProjectionRun run, RowQuery query) {
    private static final int DECIMALS = 4;
    private static final int MOST_REGIONS = 5;
    /** Prices that print as 0.00 are not shown. */
    private static final double NOTHING = 0.005;

    private static final Format POINTS = Format.signed(2);

    /** A direction of trade in a year. */
    private record Year(String flow, ProjectionRow row) {}

    /** One row a region and month. */
    Table<PriceEffect> prices() {
        return new Table<>(
                List.of(
                        Column.text("month", PriceEffect::month),
                        Column.text("region", PriceEffect::region),
                        Column.number("border_price_pct", "at the border\n%", DECIMALS, PriceEffect::borderPct),
                        Column.number("import_price_pct", "with duty\n%", DECIMALS, PriceEffect::importPct),
                        Column.number(
                                "consumer_price_direct_pct", "consumers,\nimports %", DECIMALS, PriceEffect::directPct),
                        Column.number("consumer_price_pct", "consumers\n%", DECIMALS, PriceEffect::consumerPct),
                        Column.number("producer_price_pct", "producers\n%", DECIMALS, PriceEffect::producerPct)),
                () -> PriceEffects.of(run.projection()));
    }

    /** One row a reporter and year. */
    Table<ExportLink> growth() {
        return new Table<>(
                List.of(
                        Column.text("year", ExportLink::year),
                        Column.text("reporter", ExportLink::reporter),
                        Column.number("exports_usd_mn", "exports\nUSD mn", Decimals.LEVEL, ExportLink::exportsUsdMn),
                        Column.number("change_usd_mn", "change\nUSD mn", Decimals.LEVEL, ExportLink::changeUsdMn),
                        Column.number("effect_usd_mn", "events\nUSD mn", Decimals.LEVEL, ExportLink::effectUsdMn),
                        Column.number("domestic_content", "made at\nhome", DECIMALS, ExportLink::domesticContent),
                        Column.number("gdp_usd_mn", "GDP\nUSD mn", Decimals.LEVEL, ExportLink::gdpUsdMn),
                        Column.number("growth_pp", "growth\npp", DECIMALS, ExportLink::growthPp),
                        Column.number("effect_pp", "of it events\npp", DECIMALS, ExportLink::effectPp)),
                () -> ExportLinks.of(run.projection(), query));
    }

    /** Duties on what is asked for, by year; nothing where none are collected. */
    Optional<Section> duties(List<Line> lines) {
        List<Year> years = new ArrayList<>();
        lines.forEach(line -> line.years().stream()
                .filter(row -> row.dutyUsdMn() > 0 || row.baselineDutyUsdMn() > 0)
                .forEach(row -> years.add(new Year(line.flow(), row))));
        if (years.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = Unit.of(
                years.stream()
                        .mapToDouble(year -> year.row().staticDutyUsdMn())
                        .max()
                        .orElse(0.0),
                "USD");
        Table<Year> table = Table.of(
                List.of(
                        Column.shown("duties on", Format.TEXT, Year::flow),
                        Column.shown("", Format.TEXT, year -> year.row().period()),
                        Column.shown(
                                "base path\n" + unit.label(),
                                unit.level(),
                                year -> year.row().baselineDutyUsdMn()),
                        Column.shown(
                                "if nobody reacts\n" + unit.label(),
                                unit.level(),
                                year -> year.row().staticDutyUsdMn()),
                        Column.shown(
                                "collected\n" + unit.label(),
                                unit.level(),
                                year -> year.row().dutyUsdMn()),
                        Column.shown(
                                "events\n" + unit.label(),
                                unit.change(),
                                year -> year.row().dutyUsdMn() - year.row().baselineDutyUsdMn())),
                years);
        return Optional.of(Section.of(Part.Rows.of(
                "What importers collect, on the goods loaded in the months shown, counted as the importer's customs does",
                table)));
    }

    /** The regions whose prices move most in the last month, and growth by exports; nothing where no price moves. */
    List<Section> pricesAndGrowth() {
        List<Section> sections = new ArrayList<>();
        Table<PriceEffect> prices = prices();
        String last = run.projection().scenario().horizon().to().toString();
        List<PriceEffect> largest = PriceEffects.inLastMonth(run.projection()).stream()
                .filter(row -> Math.abs(row.consumerPct()) >= NOTHING)
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.consumerPct())))
                .limit(MOST_REGIONS)
                .toList();
        if (!largest.isEmpty()) {
            sections.add(Section.of(Part.Rows.of(
                    "Prices in " + last + " against the base path, wages unchanged, largest moves first",
                    Table.of(
                            List.of(
                                    prices.column("region"),
                                    prices.column("border_price_pct").as("imports at\nthe border %", POINTS),
                                    prices.column("import_price_pct").as("imports\nwith duty %", POINTS),
                                    prices.column("consumer_price_direct_pct").as("consumers:\nby imports %", POINTS),
                                    prices.column("consumer_price_pct").as("consumers:\nin all %", POINTS),
                                    prices.column("producer_price_pct").as("producers\n%", POINTS)),
                            largest))));
        }
        Table<ExportLink> growth = growth();
        if (!growth.rows().isEmpty()) {
            sections.add(Section.of(Part.Rows.of(
                    "What exports add to growth: their change over the year before, times what of it is made at home,"
                            + " over GDP",
                    Table.of(
                            List.of(
                                    growth.column("reporter"),
                                    growth.column("year"),
                                    growth.column("domestic_content").as("made at\nhome %", Format.percentOf(1)),
                                    growth.column("growth_pp").as("growth\npp", POINTS),
                                    growth.column("effect_pp").as("of it\nevents pp", POINTS)),
                            growth.rows()))));
        }
        return sections;
    }
}
