package io.tradewind.io.world;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.WorldNames;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import io.tradewind.io.world.KeyedTable.Bounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads {@code regions.csv} and {@code sectors.csv}: codes, names and groups, no word of which may select two things. */
final class WorldCodes {
    static final String REGIONS_FILE = "regions.csv";
    static final String SECTORS_FILE = "sectors.csv";
    /** What a trade elasticity may be; the published ones lie between 0.4 and 65. */
    static final Bounds ELASTICITY = new Bounds(0.05, true, 200, "is below 0.05", "is above 200");

    /** Most regions or sectors; a world that is accepted has fewer, because its tables have at most twenty million numbers. */
    private static final int MOST_CODES = 5_000;

    private static final String GROUPS = "groups";
    private static final TableSchema REGIONS = new TableSchema(List.of("region", "name"), List.of(GROUPS));
    private static final TableSchema SECTORS =
            new TableSchema(List.of("sector", "name", "trade_elasticity"), List.of(GROUPS));

    private final TableSource source;
    private final ProblemLog log;
    private final CodeList regionCodes;
    private final CodeList sectorCodes;
    private final List<Region> regions = new ArrayList<>();
    private final List<Sector> sectors = new ArrayList<>();

    WorldCodes(TableSource source, WorldNames names, ProblemLog log) {
        this.source = source;
        this.log = log;
        this.regionCodes = new CodeList("region", Economy.RESERVED_REGION_WORDS, names.places());
        this.sectorCodes = new CodeList("sector", Economy.RESERVED_SECTOR_WORDS, names.goods());
    }

    /** Reads both files. */
    void read() {
        read(REGIONS_FILE, REGIONS, regionCodes, this::addRegion);
        read(SECTORS_FILE, SECTORS, sectorCodes, this::addSector);
        regionCodes.reportWords(REGIONS_FILE, log);
        sectorCodes.reportWords(SECTORS_FILE, log);
        if (log.isEmpty() && (regions.isEmpty() || sectors.isEmpty())) {
            log.addFile(regions.isEmpty() ? REGIONS_FILE : SECTORS_FILE, "The file has a header but no rows.", "");
        }
    }

    /** Reads a list of codes; if rows of it could not be read at all, codes that are missing later are no news. */
    private void read(String file, TableSchema schema, CodeList codes, Consumer<Row> add) {
        int before = log.count();
        int[] ofReadableRows = new int[1];
        boolean read = CsvTable.read(source, file, schema, log, row -> {
            int beforeRow = log.count();
            if (codes.size() < MOST_CODES) {
                add.accept(row);
            } else if (codes.markIncomplete()) {
                row.problem(0, "The file lists more than " + MOST_CODES + " codes.", "Maybe it is another file.");
            }
            ofReadableRows[0] += log.count() - beforeRow;
        });
        if (!read || log.count() - before > ofReadableRows[0]) {
            codes.markIncomplete();
        }
    }

    private void addRegion(Row row) {
        if (regionCodes.add(row, 0)) {
            List<String> groups = groups(row, 2, regionCodes);
            regions.add(new Region(RegionCode.of(row.text(0)), row.text(1), groups));
        }
    }

    private void addSector(Row row) {
        double elasticity = row.number(2);
        boolean usable = ELASTICITY.allow(elasticity);
        if (!usable && !Double.isNaN(elasticity)) {
            row.problem(
                    2,
                    "The trade_elasticity (" + Row.shortened(row.text(2)) + ") " + ELASTICITY.complaint(elasticity)
                            + ".",
                    "It is the exponent of spending shares on cost, such as 4.");
        }
        if (sectorCodes.add(row, 0) && usable) {
            List<String> groups = groups(row, 3, sectorCodes);
            sectors.add(new Sector(SectorCode.of(row.text(0)), row.text(1), elasticity, groups));
        }
    }

    private static List<String> groups(Row row, int column, CodeList codes) {
        List<String> groups = Arrays.stream(row.text(column).split(";"))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .distinct()
                .toList();
        groups.forEach(group -> codes.addGroup(group, row.line()));
        return groups;
    }

    /** Codes of the regions, in their order. */
    CodeList regionCodes() {
        return regionCodes;
    }

    /** Codes of the sectors, in their order. */
    CodeList sectorCodes() {
        return sectorCodes;
    }

    /** The regions that could be read. */
    List<Region> regions() {
        return regions;
    }

    /** The sectors that could be read. */
    List<Sector> sectors() {
        return sectors;
    }
}
