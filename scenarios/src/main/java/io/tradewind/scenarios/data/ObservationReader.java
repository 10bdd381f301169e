package io.tradewind.scenarios.data;

import io.tradewind.core.base.DataStatus;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads what customs printed, month by month, to March 2026: for display and for comparing a projection with what came. An estimate
 * must ask with the day of its origin.
 */
public final class ObservationReader {
    static final String FOLDER = "observations";

    private final LocalDate knownOn;

    private ObservationReader(LocalDate knownOn) {
        this.knownOn = knownOn;
    }

    /** A reader of every observation that is shipped. */
    public static ObservationReader everything() {
        return new ObservationReader(ChinaPanelReader.EVERYTHING_KNOWN);
    }

    /** A reader of the observations that were published by that day. */
    public static ObservationReader knownOn(LocalDate day) {
        return new ObservationReader(day);
    }

    /** China's trade by month and partner of the standard world, in the order of months, groups before partners. */
    public List<PartnerMonth> partnerMonths() {
        return partnerMonths("");
    }

    /** The same for the partners of a built-in world, whose own stand behind the common ones. */
    public List<PartnerMonth> partnerMonths(String world) {
        List<PartnerMonth> months = new ArrayList<>();
        TableSchema schema = TableSchema.of(
                "month",
                "partner",
                "kind",
                "exports_cny_mn",
                "imports_cny_mn",
                "exports_usd_mn",
                "imports_usd_mn",
                "published",
                "status",
                "source");
        for (String file : WorldFiles.of(world).partnerMonths()) {
            ShippedTable.read(FOLDER, file, schema, row -> {
                LocalDate published = IsoText.day(row.text(7));
                if (!published.isAfter(knownOn)) {
                    months.add(partnerMonth(row, published));
                }
            });
        }
        return List.copyOf(months);
    }

    private static PartnerMonth partnerMonth(Row row, LocalDate published) {
        return new PartnerMonth(
                IsoText.month(row.text(0)),
                row.text(1),
                PartnerMonth.Kind.valueOf(row.text(2).toUpperCase(Locale.ROOT)),
                row.number(3),
                row.number(4),
                row.number(5),
                row.number(6),
                published,
                DataStatus.ofLabel(row.text(8)),
                row.text(9));
    }

    /** China's trade of 2023 by partner in periods, worked back from the growth that customs printed in 2024; in the order of their last months. */
    public List<PartnerPeriod> partnerPeriods() {
        List<PartnerPeriod> periods = new ArrayList<>();
        TableSchema schema = TableSchema.of(
                "period",
                "partner",
                "kind",
                "exports_cny_mn",
                "imports_cny_mn",
                "exports_usd_mn",
                "imports_usd_mn",
                "exports_error_cny_mn",
                "imports_error_cny_mn",
                "published",
                "status",
                "source");
        ShippedTable.read(FOLDER, "china_partner_periods_2023.csv", schema, row -> {
            PartnerPeriod period = partnerPeriod(row);
            if (!period.published().isAfter(knownOn)) {
                periods.add(period);
            }
        });
        return List.copyOf(periods);
    }

    private static PartnerPeriod partnerPeriod(Row row) {
        String[] ends = row.text(0).split("/");
        return new PartnerPeriod(
                IsoText.month(ends[0]),
                IsoText.month(ends[ends.length - 1]),
                row.text(1),
                PartnerMonth.Kind.valueOf(row.text(2).toUpperCase(Locale.ROOT)),
                new PartnerPeriod.Amount(row.number(3), row.number(5), row.number(7)),
                new PartnerPeriod.Amount(row.number(4), row.number(6), row.number(8)),
                IsoText.day(row.text(9)),
                DataStatus.ofLabel(row.text(10)),
                row.text(11));
    }

    /** China's exports by month and product, in the order of months and codes. */
    public List<ProductMonth> productMonths() {
        List<ProductMonth> months = new ArrayList<>();
        TableSchema schema = new TableSchema(
                List.of(
                        "month",
                        "product",
                        "kind",
                        "exports_cny_mn",
                        "exports_usd_mn",
                        "quantity",
                        "quantity_unit",
                        "published",
                        "status",
                        "note"),
                List.of("source"));
        ShippedTable.read(FOLDER, "china_product_months.csv", schema, row -> {
            LocalDate published = IsoText.day(row.text(7));
            if (!published.isAfter(knownOn)) {
                months.add(productMonth(row, published));
            }
        });
        return List.copyOf(months);
    }

    private static ProductMonth productMonth(Row row, LocalDate published) {
        boolean hasQuantity = !row.text(5).isEmpty();
        return new ProductMonth(
                IsoText.month(row.text(0)),
                row.text(1),
                row.text(2).equals("aggregate"),
                row.number(3),
                row.number(4),
                hasQuantity ? OptionalDouble.of(row.number(5)) : OptionalDouble.empty(),
                hasQuantity ? Optional.of(row.text(6)) : Optional.empty(),
                published,
                DataStatus.ofLabel(row.text(8)),
                row.text(9));
    }

    /** China's imports by commodity, in the order of months and words; eight commodities of early 2026 for two months together. */
    public List<ImportMonth> importMonths() {
        List<ImportMonth> months = new ArrayList<>();
        TableSchema schema = new TableSchema(
                List.of(
                        "period",
                        "commodity",
                        "sector",
                        "imports_cny_mn",
                        "imports_usd_mn",
                        "quantity",
                        "quantity_unit",
                        "published",
                        "status",
                        "note"),
                List.of("kind", "source"));
        ShippedTable.read(FOLDER, "china_import_months.csv", schema, row -> {
            ImportMonth month = importMonth(row);
            if (!month.published().isAfter(knownOn)) {
                months.add(month);
            }
        });
        return List.copyOf(months);
    }

    private static ImportMonth importMonth(Row row) {
        String[] ends = row.text(0).split("/");
        Optional<String> unit = Optional.of(row.text(6)).filter(text -> !text.isEmpty());
        return new ImportMonth(
                IsoText.month(ends[0]),
                IsoText.month(ends[ends.length - 1]),
                row.text(1),
                Optional.of(row.text(2)).filter(text -> !text.isEmpty()),
                row.number(3),
                row.number(4),
                unit.isPresent() ? OptionalDouble.of(row.number(5)) : OptionalDouble.empty(),
                unit,
                IsoText.day(row.text(7)),
                DataStatus.ofLabel(row.text(8)),
                row.text(9));
    }

    /** US trade in goods with five partners, in the order of months and codes. */
    public List<UsTradeMonth> usTradeMonths() {
        List<UsTradeMonth> months = new ArrayList<>();
        TableSchema schema = new TableSchema(
                List.of("month", "partner", "exports_usd_mn", "imports_usd_mn", "published", "status", "note"),
                List.of("source"));
        ShippedTable.read(FOLDER, "us_trade_months.csv", schema, row -> {
            LocalDate published = IsoText.day(row.text(4));
            if (!published.isAfter(knownOn)) {
                months.add(new UsTradeMonth(
                        IsoText.month(row.text(0)),
                        row.text(1),
                        row.number(2),
                        row.number(3),
                        published,
                        DataStatus.ofLabel(row.text(5)),
                        row.text(6)));
            }
        });
        return List.copyOf(months);
    }
}
