package io.tradewind.app.session;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.TornadoChart;
import io.tradewind.io.files.ResultFolder;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sensitivity whose result lies in a folder, as a chart: what its first target depends on. */
public final class SensitivityResult {
    /** What its folder says that it holds. */
    public static final String SCHEMA = "tradewind.sensitivity/1";

    private static final String FILE = "sensitivity.csv";
    private static final List<String> COLUMNS =
            List.of("target", "field", "meaning", "at_central", "at_low", "at_high");
    private static final List<String> OTHERS = List.of(
            "horizon",
            "central",
            "low",
            "high",
            "swing",
            "morris_mean_absolute",
            "morris_mean",
            "morris_deviation",
            "first_order",
            "first_order_low",
            "first_order_high",
            "total_order",
            "total_order_low",
            "total_order_high");

    private final List<TornadoChart.Bar> bars = new ArrayList<>();
    private String target = "";
    private double central;

    private SensitivityResult() {}

    /** The chart of that folder; empty if nothing moves the number. */
    public static Optional<Chart> chart(ResultFolder folder) {
        SensitivityResult result = new SensitivityResult();
        ProblemLog log = new ProblemLog();
        CsvTable.read(TableSource.folder(folder.folder()), FILE, new TableSchema(COLUMNS, OTHERS), log, result::add);
        if (!log.isEmpty()) {
            throw BadInputException.at(
                    BadInputException.Kind.RESULT,
                    folder.folder().toString(),
                    new InvalidInputException("result", log.problems("result", FILE)));
        }
        return result.bars.isEmpty()
                ? Optional.empty()
                : Optional.of(TornadoChart.of(result.target, result.central, result.bars, Optional.empty()));
    }

    /** The folder that is named in place of a scenario, if one of a sensitivity lies there. */
    static Optional<ResultFolder> in(String name) {
        try {
            Path folder = Path.of(name);
            return ResultSession.isResult(folder)
                    ? Optional.of(ResultSession.open(folder))
                            .filter(result -> result.schema().equals(SCHEMA))
                    : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void add(Row row) {
        double atCentral = row.number(COLUMNS.indexOf("at_central"));
        if (target.isEmpty()) {
            target = row.text(0);
            central = atCentral;
        }
        if (row.text(0).equals(target)) {
            bars.add(new TornadoChart.Bar(
                    row.text(COLUMNS.indexOf("field")),
                    row.text(COLUMNS.indexOf("meaning")),
                    row.number(COLUMNS.indexOf("at_low")) - atCentral,
                    row.number(COLUMNS.indexOf("at_high")) - atCentral));
        }
    }
}
