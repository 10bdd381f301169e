package io.tradewind.core.validation;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The source's own tables, read as the reference's data.py and cp_solver.py (calibrate) read them, with the negative input share.
 * Output is at least exports. Printed input shares have seven digits and add to 1 within 1.6e-6 only; they stay as they are, and
 * value added is what they leave of output.
 */
final class Cp2015Source {
    private final Path data;
    private final List<Region> regions;
    private final List<Sector> sectors;
    private final Map<String, Integer> position = new HashMap<>();
    private final List<Map<String, String>> trade;

    Cp2015Source(Path data) {
        this.data = data;
        this.regions = CsvRows.read(data.resolve("regions.csv")).stream()
                .map(r -> new Region(RegionCode.of(r.get("iso3")), r.get("name"), List.of()))
                .toList();
        this.sectors = CsvRows.read(data.resolve("sectors.csv")).stream()
                .map(Cp2015Source::sector)
                .toList();
        regions.forEach(region -> position.put(region.code().code(), position.size()));
        this.trade = CsvRows.read(data.resolve("trade.csv"));
    }

    private static Sector sector(Map<String, String> row) {
        String code = String.format(Locale.ROOT, "s%02d", Integer.parseInt(row.get("id")) + 1);
        return new Sector(SectorCode.of(code), row.get("name"), Double.parseDouble(row.get("theta")));
    }

    Economy economy() {
        InputOutputTable inputs = inputs(production("va_share"));
        return Economy.builder("nafta-1993-source")
                .year(1993)
                .regions(regions)
                .sectors(sectors)
                .flows(flows())
                .tariffs(international("tariff_1993"))
                .valueAdded(rest(inputs))
                .inputOutput(inputs)
                .build();
    }

    /** Tariffs of 2005 everywhere. */
    TradeCube tariffs2005() {
        return international("tariff_2005");
    }

    /** Tariffs of 2005 among the members, of 1993 elsewhere. */
    TradeCube tariffs2005(List<String> members) {
        TradeCube after = tariffs2005();
        TradeCube.Builder cube = international("tariff_1993").toBuilder();
        for (String importer : members) {
            for (String exporter : members) {
                for (int s = 0; s < sectors.size(); s++) {
                    int o = position.get(exporter);
                    int d = position.get(importer);
                    cube.set(o, d, s, after.get(o, d, s));
                }
            }
        }
        return cube.build();
    }

    private TradeCube international(String column) {
        TradeCube.Builder cube = TradeCube.builder(regions.size(), sectors.size());
        for (Map<String, String> row : trade) {
            cube.set(
                    position.get(row.get("exporter")),
                    position.get(row.get("importer")),
                    Integer.parseInt(row.get("sector")),
                    Double.parseDouble(row.get(column)));
        }
        return cube.build();
    }

    /** Domestic sales are output less exports, and nothing where exports exceed output. */
    private TradeCube flows() {
        TradeCube abroad = international("flow_usd");
        Matrix output = production("gross_output_usd_raw");
        TradeCube.Builder flows = abroad.toBuilder();
        for (int r = 0; r < regions.size(); r++) {
            for (int s = 0; s < sectors.size(); s++) {
                double exports = 0;
                for (int d = 0; d < regions.size(); d++) {
                    exports += abroad.get(r, d, s);
                }
                flows.set(r, r, s, Math.max(output.get(r, s) - exports, 0));
            }
        }
        return flows.build();
    }

    private Matrix production(String column) {
        double[] values = new double[regions.size() * sectors.size()];
        for (Map<String, String> row : CsvRows.read(data.resolve("production.csv"))) {
            int r = position.get(row.get("region"));
            values[r * sectors.size() + Integer.parseInt(row.get("sector"))] = Double.parseDouble(row.get(column));
        }
        return Matrix.of(regions.size(), sectors.size(), values);
    }

    private Matrix rest(InputOutputTable inputs) {
        int j = sectors.size();
        double[] valueAdded = new double[regions.size() * j];
        Arrays.fill(valueAdded, 1);
        for (int cell = 0; cell < valueAdded.length; cell++) {
            for (int k = 0; k < j; k++) {
                valueAdded[cell] -= inputs.get(cell / j, cell % j, k);
            }
        }
        return Matrix.of(regions.size(), j, valueAdded);
    }

    /** Shares of intermediate spending become shares of output. */
    private InputOutputTable inputs(Matrix valueAdded) {
        int j = sectors.size();
        double[] shares = new double[regions.size() * j * j];
        for (Map<String, String> row : CsvRows.read(data.resolve("io_shares.csv"))) {
            int r = position.get(row.get("region"));
            int input = Integer.parseInt(row.get("input_sector"));
            for (int user = 0; user < j; user++) {
                double ofInputs = Double.parseDouble(row.get("use_" + user));
                shares[(r * j + user) * j + input] = ofInputs * (1 - valueAdded.get(r, user));
            }
        }
        return InputOutputTable.withNegativeShares(regions.size(), j, shares);
    }
}
