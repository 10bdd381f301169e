package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of an answer's charts are those of its rows. */
final class ChartNumbersTest {
    private static final String[] RUN = {"run", "us-china-2025", "--partner", "USA", "--product", "all", "--format"};
    private static final double ROUNDED = 1e-3;

    private static String answer(String format) {
        String[] args = Arrays.copyOf(RUN, RUN.length + 1);
        args[RUN.length] = format;
        Cli.Result result = Cli.run(args);
        assertThat(result.status()).as(result.err()).isZero();
        return result.out();
    }

    /** Months of the export rows: base path and scenario, million USD. */
    private static Map<String, double[]> rows() {
        Map<String, double[]> rows = new HashMap<>();
        List<String> lines = answer("csv").lines().toList();
        List<String> heads = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            if (cells[heads.indexOf("flow")].equals("exports")) {
                rows.put(cells[heads.indexOf("month")], new double[] {
                    Double.parseDouble(cells[heads.indexOf("baseline_usd_mn")]),
                    Double.parseDouble(cells[heads.indexOf("scenario_usd_mn")])
                });
            }
        }
        return rows;
    }

    private static Object chart(int k) {
        return Json.at(Json.read(answer("json")), "charts", k);
    }

    @Test
    void path_holdsTheMonthsOfTheRows() {
        Map<String, double[]> rows = rows();
        Object path = chart(0);

        assertThat(Json.<String>at(path, "id")).isEqualTo("path");
        assertThat(rows).hasSize(24);
        int known = 0;
        for (int t = 0; t < Json.<List<?>>at(path, "categories").size(); t++) {
            double[] row = rows.get(Json.<String>at(path, "categories", t, "code"));
            for (int s = 0; row != null && s < 2; s++) {
                assertThat(1000 * Json.<Double>at(path, "series", s, "values", t))
                        .isCloseTo(row[s], within(ROUNDED));
                known++;
            }
        }
        assertThat(known).isEqualTo(48);
    }

    @Test
    void partnersEffect_isTheYearsDifferenceOfTheRows() {
        double effect = rows().entrySet().stream()
                .filter(row -> row.getKey().startsWith("2026"))
                .mapToDouble(row -> row.getValue()[1] - row.getValue()[0])
                .sum();
        Object partners = chart(1);

        assertThat(Json.<String>at(partners, "id")).isEqualTo("partners");
        assertThat(Json.<String>at(partners, "categories", 0, "code")).isEqualTo("USA");
        assertThat(1000 * Json.<Double>at(partners, "series", 0, "values", 0)).isCloseTo(effect, within(12 * ROUNDED));
    }

    @Test
    void workbook_hasASheetForEachChart_markdownATable(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.xlsx");
        Cli.Result result = Cli.run("run", "us-china-2025", "--partner", "USA", "-o", file.toString());
        assertThat(result.status()).as(result.err()).isZero();
        Object path = chart(0);
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            List<Row> rows = workbook.findSheet("chart path").orElseThrow().read();
            assertThat(rows).hasSize(37);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("2024-01");
            assertThat(rows.get(30).getCellAsNumber(3).orElseThrow().doubleValue())
                    .isCloseTo(Json.<Double>at(path, "series", 1, "values", 29), within(1e-6));
            assertThat(workbook.findSheet("chart products")).isPresent();
        }
        assertThat(answer("markdown"))
                .contains("## " + Json.<String>at(path, "title"))
                .contains("|  | without the events | with the events | customs prints |");
    }

    @Test
    void page_isAsLongAsItWas() {
        assertThat(answer("table")).doesNotContain("Grey is");
    }

    @Test
    void explanation_hasItsWaterfall_comparisonItsTwoRuns() {
        Cli.Result explained = Cli.run("explain", "tariff-60", "--partner", "USA", "--format", "json");
        Object waterfall = Json.at(Json.read(explained.out()), "charts", 0);
        assertThat(Json.<String>at(waterfall, "kind")).isEqualTo("waterfall");
        List<Double> values = Json.at(waterfall, "series", 0, "values");
        double sum = values.subList(0, values.size() - 1).stream()
                .mapToDouble(value -> value)
                .sum();
        assertThat(values.get(values.size() - 1)).isCloseTo(sum, within(1e-9));
        Cli.Result compared = Cli.run(
                "compare", "tariff-60", "us-china-2025", "--from", "2025-01", "--to", "2025-12", "--format", "json");
        assertThat(Json.<String>at(Json.read(compared.out()), "charts", 0, "series", 0, "name"))
                .isEqualTo("under tariff-60");
    }
}
