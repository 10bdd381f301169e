package io.tradewind.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

final class XlsxRendererTest {
    private static final UnaryOperator<String> FIELDS = field -> "<" + field + ">";

    private static final Table<double[]> TABLE = Table.of(
            List.of(
                    Column.text("name", row -> row[0] == 1 ? "=1+1 & <b>" : "x"),
                    Column.number("value", "value\nmn", 9, row -> row[1]),
                    Column.flag("big", "big", row -> row[1] > 1),
                    Column.plain("plain", "plain", row -> row[0])),
            List.of(new double[] {1, 2.3444444444}, new double[] {2, Double.NaN}, new double[] {0.5, 1e-7}));

    private static Document document() {
        return new Document("s/1")
                .headline(() -> List.of("It falls."))
                .details(() -> new Details()
                        .with("version", "1.2")
                        .with("world/year", 2023)
                        .with("none", null)
                        .with("words", List.of("a", "b"))
                        .with("events", List.of(new Details().with("id", "e1"), new Details().with("id", "e2"))))
                .beside(() -> List.of("See " + Fields.named("partner", "USA") + "."))
                .data("first", "", Table.of(List.of(Column.<String>text("a", row -> row)), List.of("only")))
                .data("", "second.csv", TABLE)
                .main("");
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read();
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getRawValue()).toList();
    }

    @Test
    void workbook_hasASheetForEachTable_withNumbersAsNumbersInTheDigitsOfTheCsv() throws IOException {
        byte[] bytes = new XlsxRenderer(FIELDS).bytes(document());
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("first", "second", "About");
            List<Row> rows = rows(workbook, "second");
            assertThat(texts(rows.get(0))).containsExactly("name", "value", "big", "plain");
            assertThat(rows).hasSize(4);
            Cell text = rows.get(1).getCell(0);
            assertThat(text.getType()).isEqualTo(CellType.STRING);
            assertThat(text.asString()).isEqualTo("=1+1 & <b>");
            assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("2.344444444");
            assertThat(rows.get(1).getCell(2).asBoolean()).isTrue();
            assertThat(rows.get(2).getCellAsNumber(1)).isEmpty();
            assertThat(rows.get(3).getCell(1).asNumber()).isEqualByComparingTo("0.0000001");
            assertThat(rows.get(3).getCell(3).asNumber()).isEqualByComparingTo("0.5");
        }
    }

    @Test
    void mainTable_comesFirst() throws IOException {
        Document document = new Document("s/1")
                .data("a", "", TABLE)
                .data("b", "", Table.of(List.of(Column.<String>text("b", row -> row)), List.of()))
                .main("b");

        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(new XlsxRenderer(FIELDS).bytes(document)))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("b", "a", "About");
            assertThat(rows(workbook, "b")).hasSize(1);
        }
    }

    @Test
    void aboutSheet_saysWhatTheAnswerIsAndWhereItComesFrom() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(new XlsxRenderer(FIELDS).bytes(document())))) {
            assertThat(rows(workbook, "About").stream().map(XlsxRendererTest::texts))
                    .containsExactly(
                            List.of("about", "value"),
                            List.of("headline", "It falls."),
                            List.of("schema", "s/1"),
                            List.of("version", "1.2"),
                            List.of("world/year", "2023"),
                            List.of("words", "a; b"),
                            List.of("events/1/id", "e1"),
                            List.of("events/2/id", "e2"),
                            List.of("note", "See <partner> USA."));
        }
    }

    @Test
    void tableThatIsTooLong_goesOnInTheNextSheet() throws IOException {
        Table<Integer> table = Table.of(
                List.of(Column.plain("n", "n", n -> n)),
                IntStream.range(0, 7).boxed().toList());
        byte[] bytes = new XlsxRenderer(FIELDS, 3).bytes(new Document("s/1").data("rows", "", table));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> sheets = workbook.getSheets().map(Sheet::getName).toList();
            assertThat(sheets).hasSize(4).startsWith("rows").endsWith("About");
            assertThat(rows(workbook, sheets.get(0)).stream().map(XlsxRendererTest::texts))
                    .containsExactly(List.of("n"), List.of("0"), List.of("1"), List.of("2"));
            assertThat(rows(workbook, sheets.get(2)).stream().map(XlsxRendererTest::texts))
                    .containsExactly(List.of("n"), List.of("6"));
        }
    }

    @Test
    void longTable_isWrittenWhole() throws IOException {
        int many = 2_345;
        Table<Integer> table = Table.of(
                List.of(Column.number("n", "n", 2, n -> n + 0.25)),
                IntStream.range(0, many).boxed().toList());
        byte[] bytes = new XlsxRenderer(FIELDS).bytes(new Document("s/1").data("rows", "", table));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = rows(workbook, "rows");
            assertThat(rows).hasSize(many + 1);
            for (int r = 0; r < many; r++) {
                assertThat(rows.get(r + 1).getCell(0).asNumber()).isEqualByComparingTo(r + ".25");
            }
        }
    }

    @Test
    void sameAnswer_hasTheSameBytesAndNoClock() throws IOException {
        byte[] bytes = new XlsxRenderer(FIELDS).bytes(document());
        Map<String, String> parts = new java.util.TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                parts.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }

        assertThat(Arrays.equals(bytes, new XlsxRenderer(FIELDS).bytes(document())))
                .isTrue();
        assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml", "docProps/core.xml");
        assertThat(parts.get("docProps/core.xml")).contains("Tradewind").doesNotContain("created");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("state=\"frozen\"");
        assertThat(parts.get("xl/styles.xml")).contains("0.000000000", "<b");
    }
}
