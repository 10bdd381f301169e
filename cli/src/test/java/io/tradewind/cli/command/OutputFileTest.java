package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -o FILE} and the formats of every command that answers. */
@Tag("slow")
final class OutputFileTest {
    private static final List<String> RUN = List.of("run", "tariff-60", "--to", "2025-03", "--partner", "USA,VNM");

    @TempDir
    private Path folder;

    private static Cli.Result run(Object... more) {
        return Cli.run(Stream.concat(RUN.stream(), Stream.of(more).map(Object::toString))
                .toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"a.txt,table", "a.csv,csv", "a.json,json", "a.md,markdown", "A.CSV,csv"})
    void file_holdsWhatTheFormatOfItsEndingPrints(String name, String format) throws IOException {
        Cli.Result result = run("-o", file(name));

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("Wrote " + file(name) + ".\n");
        assertThat(Files.readString(file(name)))
                .isNotBlank()
                .isEqualTo(run("--format", format).out());
        assertThat(files()).containsExactly(name);
    }

    @Test
    void workbook_hasTheSameNumbersAsProjectionCsv() throws IOException {
        Cli.Result result = Cli.run(
                "run",
                "us-china-2025",
                "--from",
                "2025-03",
                "--to",
                "2025-06",
                "-o",
                file("x.xlsx").toString(),
                "--output",
                file("result").toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains(
                        "Wrote projection.csv, prices.csv, growth.csv and run.json into ",
                        "Wrote " + file("x.xlsx") + ".");
        List<String> lines = Files.readAllLines(file("result/projection.csv"));
        try (InputStream in = Files.newInputStream(file("x.xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "rows",
                            "prices",
                            "growth",
                            "chart path",
                            "chart partners",
                            "chart duty",
                            "chart products",
                            "About");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSameSizeAs(lines).hasSizeGreaterThan(1_000);
            int numbers = 0;
            for (int r = 0; r < rows.size(); r++) {
                numbers += compare(rows.get(r), cells(lines.get(r)));
            }
            assertThat(numbers).isGreaterThan(10_000);
            assertThat(workbook.findSheet("About").orElseThrow().read().stream().map(row -> row.getCellText(0)))
                    .contains("headline", "schema", "version", "world/id", "parameters/preset");
        }
    }

    /** Compares a row cell by cell. @return how many of them are numbers */
    private static int compare(Row row, List<String> cells) {
        int numbers = 0;
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = row.getOptionalCell(c).orElse(null);
            boolean number = cell != null && cell.getType() == CellType.NUMBER;
            if (number) {
                assertThat(cell.asNumber()).isEqualByComparingTo(cells.get(c));
                numbers++;
            } else if (cell != null && cell.getType() == CellType.BOOLEAN) {
                assertThat(cell.asBoolean().toString()).isEqualTo(cells.get(c));
            } else {
                assertThat(row.getCellText(c)).isEqualTo(cells.get(c));
            }
        }
        return numbers;
    }

    /** The cells of a line; a name may hold a comma and stand between quotes. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run tariff-60 --to 2025-02",
                "compare baseline tariff-60 --to 2025-02",
                "explain tariff-60 --month 2025-03 --partner USA",
                "equilibrium tariff-60",
                "best-response USA",
                "list scenarios",
                "world check world-2023"
            })
    void everyAnswer_canBeMarkdownAndAWorkbook(String command) throws IOException {
        Cli.Result markdown = Cli.run((command + " -o " + file("a.md")).split(" "));
        Cli.Result workbook = Cli.run((command + " -o " + file("a.xlsx")).split(" "));

        assertThat(markdown.status()).as(markdown.err()).isZero();
        assertThat(workbook.status()).as(workbook.err()).isZero();
        assertThat(Files.readString(file("a.md"))).containsPattern("(?m)^\\| ---(:| \\|)");
        try (InputStream in = Files.newInputStream(file("a.xlsx"));
                ReadableWorkbook sheets = new ReadableWorkbook(in)) {
            assertThat(sheets.getSheets().count()).isGreaterThan(1);
            assertThat(sheets.findSheet("About")).isPresent();
        }
    }

    @Test
    void page_canBeMarkdown_andHasNoTablesForPrograms() {
        Cli.Result markdown = Cli.run("show", "tariff-60", "--format", "markdown");
        Cli.Result csv = Cli.run("show", "tariff-60", "--format", "csv");

        assertThat(markdown.status()).as(markdown.err()).isZero();
        assertThat(markdown.out()).contains("tariff-60", "| --- |");
        assertThat(csv.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(csv.err()).contains("page without tables for programs", "Maybe use --format markdown.");
    }

    @Test
    void workbook_isNotPrinted() {
        Cli.Result result = run("--format", "xlsx");

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("goes into a file", "Maybe add -o answer.xlsx.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "answer", "csv", ".csv", "a.csv.gz"})
    void endingThatSaysNoFormat_isRefusedWithThoseThatDo(String name) throws IOException {
        Cli.Result result = run("-o", file(name));

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(name + "' says no format", ".txt, .json, .csv, .md, .xlsx");
        assertThat(files()).isEmpty();
    }

    @Test
    void formatThatTheEndingContradicts_isRefused_andTheSameIsNot() throws IOException {
        Cli.Result result = run("--format", "json", "-o", file("a.csv"));

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("--format json contradicts -o ", "says csv", "Maybe leave out --format.");
        assertThat(files()).isEmpty();
        assertThat(run("--format", "csv", "-o", file("a.csv")).status()).isZero();
    }

    @Test
    void earlierFile_isReplaced_andAFolderOrAPlaceThatIsNotThereIsNot() throws IOException {
        Files.writeString(file("a.csv"), "mine");
        Files.createDirectory(file("b.csv"));
        Files.createSymbolicLink(file("link.csv"), file("a.csv"));

        Cli.Result folder = run("-o", file("b.csv"));
        Cli.Result nowhere = run("-o", file("no/a.csv"));
        Cli.Result replaced = run("-o", file("link.csv"));

        assertThat(replaced.status()).as(replaced.err()).isZero();
        assertThat(Files.readString(file("a.csv"))).startsWith("month,");
        assertThat(file("link.csv")).isSymbolicLink();
        assertThat(folder.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(folder.err()).contains("is no file and was left alone");
        assertThat(nowhere.status()).isEqualTo(ExitStatus.IO);
        assertThat(nowhere.err())
                .hasLineCount(1)
                .contains("there is no such file or folder. Maybe make the folder '" + file("no") + "' first.");
        assertThat(files()).containsExactly("a.csv", "b.csv", "link.csv");
    }

    @Test
    void answerThatFails_leavesAnEarlierFileAsItWas() throws IOException {
        Files.writeString(file("a.csv"), "mine");

        assertThat(run("--product", "no-such-thing", "-o", file("a.csv")).status())
                .isEqualTo(ExitStatus.USAGE);

        assertThat(file("a.csv")).hasContent("mine");
        assertThat(files()).containsExactly("a.csv");
    }

    @Test
    void folderThatTakesNoFile_isSaidOfTheFileThatWasAskedFor() {
        assumeTrue(Files.isDirectory(Path.of("/proc")));

        for (String[] command : List.of(
                new String[] {"plot", "us-china-2025", "--chart", "path", "-o", "/proc/x.svg"},
                new String[] {"list", "worlds", "-o", "/proc/x.csv"})) {
            Cli.Result result = Cli.run(command);

            assertThat(result.status()).isEqualTo(ExitStatus.IO);
            assertThat(result.err())
                    .contains(command[command.length - 1], "Maybe")
                    .doesNotContain("lock");
        }
    }
}
