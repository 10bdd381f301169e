package io.tradewind.scenarios.data;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.Product;
import io.tradewind.io.table.TableSchema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads China's customs panel of 2024: trade by month and partner, mixes within each partner, totals since 2022. */
final class ChinaPanelReader {
    /** The day from which every shipped figure is known. */
    static final LocalDate EVERYTHING_KNOWN = LocalDate.MAX;

    private static final String REPORTER = "CN";
    private static final RegionCode REGION = RegionCode.of("CHN");
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 12;

    private final WorldFiles files;
    private final LocalDate knownOn;
    private final List<Partner> partners = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();

    private ChinaPanelReader(WorldFiles files, LocalDate knownOn) {
        this.files = files;
        this.knownOn = knownOn;
    }

    /**
     * The panel, with totals as long as they are shipped.
     *
     * @param world the built-in world it goes with
     */
    public static CustomsPanel read(Economy world) {
        return read(world, EVERYTHING_KNOWN);
    }

    /**
     * The panel, with totals that were published by that day; the year 2024 itself is always there.
     *
     * @param world   the built-in world it goes with
     * @param knownOn day on which a figure must have been published
     */
    public static CustomsPanel read(Economy world, LocalDate knownOn) {
        return new ChinaPanelReader(WorldFiles.of(world.id()), knownOn).panel(world);
    }

    /** The days on which the months' totals were out. */
    static SortedMap<YearMonth, LocalDate> totalsOut() {
        SortedMap<YearMonth, LocalDate> days = new TreeMap<>();
        ShippedTable.read(
                WorldFiles.COMMON,
                "totals.csv",
                new TableSchema(
                        List.of("month", "published"), List.of("exports_usd_mn", "imports_usd_mn", "status", "source")),
                row -> days.put(IsoText.month(row.text(0)), IsoText.day(row.text(1))));
        return days;
    }

    private CustomsPanel panel(Economy world) {
        readPartners();
        readProducts(world);
        List<String> partnerCodes = partners.stream().map(Partner::code).toList();
        List<String> productCodes = products.stream().map(Product::code).toList();
        List<String> sectorCodes =
                world.sectors().stream().map(sector -> sector.code().code()).toList();
        MonthlySeries[] rates = pair("customs_rate.csv", "exports_cny_per_usd", "imports_cny_per_usd", null);
        MonthlySeries[] totals = pair("totals.csv", "exports_usd_mn", "imports_usd_mn", "published");
        return new CustomsPanel(
                REPORTER,
                REGION,
                FIRST,
                partners,
                products,
                months("exports_by_partner.csv", partnerCodes),
                months("imports_by_partner.csv", partnerCodes),
                rates[0],
                rates[1],
                mix("product_partner.csv", "product", "value_usd_mn", productCodes, partnerCodes),
                mix("import_mix.csv", "sector", "share", sectorCodes, partnerCodes),
                totals[0],
                totals[1],
                holidays(),
                List.of(),
                knowledge());
    }

    /** Working days and the season of the years before the panel; the calendar is announced, and the years lie before any origin. */
    private static BaselineKnowledge knowledge() {
        SeriesBuilder days = new SeriesBuilder("log_deviation");
        ShippedTable.read(
                WorldFiles.COMMON,
                "working_days.csv",
                new TableSchema(List.of("month", "log_deviation"), List.of("working_days", "status", "source")),
                row -> days.add(IsoText.month(row.text(0)), row.number(1)));
        double[][] season = new double[2][MONTHS];
        ShippedTable.read(
                WorldFiles.COMMON,
                "season.csv",
                new TableSchema(List.of("month", "exports", "imports"), List.of("status", "source")),
                row -> {
                    season[0][Integer.parseInt(row.text(0)) - 1] = row.number(1);
                    season[1][Integer.parseInt(row.text(0)) - 1] = row.number(2);
                });
        return BaselineKnowledge.of(days.build(), Vector.of(season[0]), Vector.of(season[1]));
    }

    private void readPartners() {
        TableSchema schema = new TableSchema(
                List.of("partner", "name", "region", "groups", "bri_share_exports", "bri_share_imports"),
                List.of("members", "printed"));
        ShippedTable.read(
                files.panel(),
                "partners.csv",
                schema,
                row -> partners.add(new Partner(
                        row.text(0),
                        row.text(1),
                        Optional.of(row.text(2)).filter(code -> !code.isEmpty()).map(RegionCode::of),
                        words(row.text(3)),
                        row.number(4),
                        row.number(5))));
    }

    /** Products with their sectors. A sum of products that is called like a sector of the world is that sector. */
    private void readProducts(Economy world) {
        Map<String, Map<SectorCode, Double>> bridge = files.sectorsOfProducts();
        TableSchema schema = new TableSchema(
                List.of("product", "name", "sector", "aggregates", "status"), List.of("exports_2024_usd_mn", "source"));
        ShippedTable.read(
                WorldFiles.COMMON,
                "products.csv",
                schema,
                row -> products.add(new Product(
                        row.text(0),
                        row.text(1),
                        bridge.getOrDefault(row.text(0), Map.of(SectorCode.of(row.text(2)), 1.0)),
                        sums(row.text(3), world),
                        DataStatus.ofLabel(row.text(4)))));
    }

    private static List<String> sums(String text, Economy world) {
        return words(text).stream()
                .filter(word -> !world.sectorWords().contains(word))
                .toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }

    /** Rows are months, columns partners; million USD. */
    private Matrix months(String file, List<String> partnerCodes) {
        List<String> months = new ArrayList<>();
        for (int m = 0; m < MONTHS; m++) {
            months.add(FIRST.plusMonths(m).toString());
        }
        CellTable cells = new CellTable(file, months, partnerCodes);
        TableSchema schema =
                new TableSchema(List.of("month", "partner", "value_usd_mn"), List.of("value_cny_mn", "status"));
        ShippedTable.read(files.panel(), file, schema, row -> cells.set(row.text(0), row.text(1), row.number(2)));
        return cells.complete();
    }

    private Matrix mix(String file, String key, String value, List<String> rows, List<String> partnerCodes) {
        CellTable cells = new CellTable(file, rows, partnerCodes);
        ShippedTable.read(
                files.panel(),
                file,
                TableSchema.of(key, "partner", value),
                row -> cells.set(row.text(0), row.text(1), row.number(2)));
        return cells.columnShares();
    }

    /** Two series of one table; with a column of the day of publication, only the months that were known. */
    private MonthlySeries[] pair(String file, String exports, String imports, String published) {
        SeriesBuilder first = new SeriesBuilder(exports);
        SeriesBuilder second = new SeriesBuilder(imports);
        List<String> optional = new ArrayList<>(List.of("status"));
        optional.addAll(
                published == null
                        ? List.of("exports_cny_mn", "imports_cny_mn", "published")
                        : List.of("source", "published"));
        TableSchema schema = new TableSchema(List.of("month", exports, imports), optional);
        int publishedColumn = schema.columns().indexOf("published");
        ShippedTable.read(WorldFiles.COMMON, file, schema, row -> {
            if (published == null || !IsoText.day(row.text(publishedColumn)).isAfter(knownOn)) {
                YearMonth month = IsoText.month(row.text(0));
                first.add(month, row.number(1));
                second.add(month, row.number(2));
            }
        });
        return new MonthlySeries[] {first.build(), second.build()};
    }

    private static SortedMap<Integer, LocalDate> holidays() {
        SortedMap<Integer, LocalDate> days = new TreeMap<>();
        TableSchema schema = new TableSchema(List.of("year", "date"), List.of("status", "source"));
        ShippedTable.read(
                WorldFiles.COMMON,
                "new_year.csv",
                schema,
                row -> days.put(Integer.parseInt(row.text(0)), IsoText.day(row.text(1))));
        return days;
    }
}
