package io.tradewind.io.importer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks as programs for tables do: texts shared and in place, empty cells and rows left out. */
final class Workbook {
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final List<String> shared = new ArrayList<>();

    private Workbook() {}

    static Path write(Path file, String sheet, String... lines) throws IOException {
        return write(file, Map.of(sheet, lines));
    }

    static Path write(Path file, String sheet, String[] lines, String other, String... otherLines) throws IOException {
        Map<String, String[]> sheets = new LinkedHashMap<>();
        sheets.put(sheet, lines);
        sheets.put(other, otherLines);
        return write(file, sheets);
    }

    private static Path write(Path file, Map<String, String[]> sheets) throws IOException {
        Workbook book = new Workbook();
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder names = new StringBuilder();
        StringBuilder links = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String[]> sheet : sheets.entrySet()) {
            number++;
            parts.put("xl/worksheets/sheet" + number + ".xml", book.sheet(sheet.getValue()));
            names.append(
                    "<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
            links.append("<Relationship Id=\"rId" + number + "\" Target=\"worksheets/sheet" + number + ".xml\"/>");
        }
        parts.put("xl/workbook.xml", "<workbook" + MAIN + "><sheets>" + names + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
        StringBuilder texts = new StringBuilder();
        book.shared.forEach(text -> texts.append("<si><r><t>" + text.substring(0, 1)
                + "</t></r><r><t xml:space=\"preserve\">" + text.substring(1) + "</t></r></si>"));
        parts.put("xl/sharedStrings.xml", "<sst" + MAIN + ">" + texts + "</sst>");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\"?>" + part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private String sheet(String... lines) {
        int width = 0;
        StringBuilder rows = new StringBuilder();
        for (int k = 0; k < lines.length; k++) {
            String[] cells = lines[k].split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            width = Math.max(width, cells.length);
            StringBuilder row = new StringBuilder();
            for (int c = 0; c < cells.length; c++) {
                row.append(cell("" + (char) ('A' + c) + (k + 1), cells[c].replace("\"", "")));
            }
            rows.append(row.length() == 0 ? "" : "<row r=\"" + (k + 1) + "\">" + row + "</row>");
        }
        return "<worksheet" + MAIN + "><dimension ref=\"A1:" + (char) ('A' + width - 1) + lines.length
                + "\"/><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private String cell(String place, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (text.matches("-?[0-9.]+")) {
            return "<c r=\"" + place + "\"><f>SUM(1,2)</f><v>" + text + "</v></c>";
        }
        if (text.length() % 2 == 0) {
            return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text.replace("&", "&amp;") + "</t></is></c>";
        }
        if (!shared.contains(text)) {
            shared.add(text);
        }
        return "<c r=\"" + place + "\" t=\"s\"><v>" + shared.indexOf(text) + "</v></c>";
    }
}
