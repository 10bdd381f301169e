package io.tradewind.io.importer;

import io.tradewind.io.importer.SourceFile.Opener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A sheet of a workbook (.xlsx) as the text of comma separated values, row by row as it is read; rows that the sheet leaves out are empty ones. */
final class SheetText extends InputStream {
    private static final int LETTERS = 26;
    private static final int MOST_COLUMNS = 16_384;

    private final InputStream packed;
    private final XMLStreamReader xml;
    private final List<String> shared;
    private int width;
    private long row;
    private byte[] line = new byte[0];
    private int at;

    private SheetText(InputStream packed, List<String> shared) throws XMLStreamException {
        this.packed = packed;
        this.shared = shared;
        this.xml = reader(packed);
    }

    /** The sheets of a workbook by their names, as texts. */
    static Map<String, Opener> sheets(Opener workbook) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            Map<String, String> parts = new LinkedHashMap<>();
            each(
                    workbook,
                    "xl/_rels/workbook.xml.rels",
                    "Relationship",
                    xml -> parts.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target")));
            each(workbook, "xl/workbook.xml", "sheet", xml -> {
                String target = "";
                for (int k = 0; k < xml.getAttributeCount(); k++) {
                    target = xml.getAttributeLocalName(k).equals("id") ? parts.get(xml.getAttributeValue(k)) : target;
                }
                files.put(
                        xml.getAttributeValue(null, "name"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            });
        } catch (XMLStreamException broken) {
            throw new IOException("the workbook is broken", broken);
        }
        Map<String, Opener> sheets = new LinkedHashMap<>();
        files.forEach((name, file) -> sheets.put(name, () -> open(workbook, file)));
        return sheets;
    }

    private static InputStream open(Opener workbook, String file) throws IOException {
        try {
            return new SheetText(SourceFile.entry(workbook, file), sharedTexts(workbook));
        } catch (XMLStreamException broken) {
            throw new IOException("the workbook is broken", broken);
        }
    }

    private static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(bytes);
    }

    /** Takes an element at its start. */
    private interface Element {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void each(Opener workbook, String file, String name, Element element)
            throws IOException, XMLStreamException {
        try (InputStream bytes = SourceFile.entry(workbook, file)) {
            XMLStreamReader xml = reader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    element.at(xml);
                }
            }
        }
    }

    /** The texts that cells name by number; a workbook may have none. */
    private static List<String> sharedTexts(Opener workbook) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        try {
            each(workbook, "xl/sharedStrings.xml", "si", xml -> texts.add(textIn(xml, "si")));
        } catch (SourceFile.NoSuchEntryException none) {
            return List.of();
        }
        return texts;
    }

    /** All text inside the element, without that for reading aloud. */
    private static String textIn(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int aloud = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                aloud++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                aloud--;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return text.toString();
            } else if (aloud == 0 && event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            }
        }
    }

    @Override
    public int read() throws IOException {
        return at < line.length || advance() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int size) throws IOException {
        if (at == line.length && !advance()) {
            return -1;
        }
        int taken = Math.min(size, line.length - at);
        System.arraycopy(line, at, into, from, taken);
        at += taken;
        return taken;
    }

    private boolean advance() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("dimension")) {
                    String ref = xml.getAttributeValue(null, "ref");
                    width = column(ref.substring(ref.indexOf(':') + 1)) + 1;
                } else if (xml.getLocalName().equals("row")) {
                    String number = xml.getAttributeValue(null, "r");
                    long here = number == null ? row + 1 : Long.parseLong(number);
                    String skipped =
                            (",".repeat(Math.max(1, width) - 1) + "\n").repeat((int) Math.min(1000, here - row - 1));
                    row = here;
                    line = (skipped + cells()).getBytes(StandardCharsets.UTF_8);
                    at = 0;
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | IllegalArgumentException broken) {
            throw new IOException("the sheet is broken or cut off behind row " + row, broken);
        }
    }

    private String cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>(width);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String place = xml.getAttributeValue(null, "r");
                int column = place == null ? cells.size() : column(place);
                String type = xml.getAttributeValue(null, "t");
                String text = valueIn();
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, "s".equals(type) ? shared.get(Integer.parseInt(text)) : text);
            }
        }
        while (cells.size() < width) {
            cells.add("");
        }
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < cells.size(); k++) {
            text.append(k == 0 ? "" : ",").append(quoted(cells.get(k)));
        }
        return text.append('\n').toString();
    }

    /** The value of a cell: its number or text, without its formula. */
    private String valueIn() throws XMLStreamException {
        String value = "";
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return value;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("is"))) {
                value = textIn(xml, xml.getLocalName());
            }
        }
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    /** Position of the column that a place such as AB12 names. */
    private static int column(String place) {
        int column = 0;
        for (int k = 0; k < place.length() && Character.isLetter(place.charAt(k)); k++) {
            column = column * LETTERS + place.charAt(k) - 'A' + 1;
        }
        if (column < 1 || column > MOST_COLUMNS) {
            throw new IllegalArgumentException("no column: " + place);
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
