package io.tradewind.io.importer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tradewind.io.table.BoundedFile;
import io.tradewind.io.table.LastCharacterReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A published table of comma separated values, row by row. UTF-8 with or without a byte-order mark is read, else the encoding that such files had before;
 * one empty value behind the last column, as some exports write it, is left out. A row that is cut off is refused, for then more is missing.
 */
final class SourceTable implements AutoCloseable {
    /** Longest line, in letters: a row of an input-output table of 81 × 50 industries has 80,000. */
    private static final int MAX_LINE = 1 << 22;

    private static final int SAMPLE = 1 << 16;
    private static final int MAX_LINES_BY_HAND = 100;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final SourceFile file;
    private final LastCharacterReader text;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private final ArrayDeque<CsvRecord> ahead = new ArrayDeque<>();
    private CsvRecord current;
    private int width;
    private long rows;
    private long line;

    private SourceTable(SourceFile file, Charset otherwise) throws IOException {
        this.file = file;
        InputStream bytes = new BufferedInputStream(file.bytes().open(), SAMPLE);
        this.text = new LastCharacterReader(new InputStreamReader(bytes, charset(bytes, otherwise)));
        this.records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_LINE)
                .ofCsvRecord(text)
                .iterator();
        this.header = next() ? headerOf(current) : List.of();
        this.width = header.size();
        this.rows = 0;
    }

    /** The first rows with that of the header; all of them are still to be gone through. */
    List<List<String>> top(int size) {
        List<List<String>> top = new ArrayList<>();
        if (current != null && rows == 0) {
            top.add(current.getFields());
            while (ahead.size() < size - 1 && records.hasNext()) {
                ahead.add(records.next());
            }
            ahead.forEach(record -> top.add(record.getFields()));
        }
        return top.subList(0, Math.min(size, top.size()));
    }

    /** Goes behind a header of several rows, which are as wide as the first. */
    void skipTop(int size) {
        width = current.getFieldCount();
        for (int k = 1; k < size; k++) {
            next();
        }
        rows = 0;
    }

    /**
     * Opens the table at its header, the first line that is not empty.
     *
     * @param otherwise encoding of a file that is not UTF-8
     */
    static SourceTable open(SourceFile file, Charset otherwise) {
        try {
            return new SourceTable(file, otherwise);
        } catch (IOException unreadable) {
            throw file.refused(0, "The file cannot be read (" + BoundedFile.why(unreadable) + ").", "");
        }
    }

    private static List<String> headerOf(CsvRecord record) {
        List<String> names = new ArrayList<>();
        record.getFields().forEach(name -> names.add(name.strip()));
        while (names.size() > 1 && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    /** The encoding; a byte-order mark is taken off. */
    private static Charset charset(InputStream bytes, Charset otherwise) throws IOException {
        bytes.mark(SAMPLE);
        byte[] head = bytes.readNBytes(SAMPLE);
        bytes.reset();
        boolean marked = head.length >= MARK.length && Arrays.equals(Arrays.copyOf(head, MARK.length), MARK);
        if (marked) {
            bytes.skipNBytes(MARK.length);
        }
        // A letter that the sample cuts in two is no fault: decoding stops before it.
        boolean utf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(SAMPLE), false)
                .isError();
        return marked || utf8 ? StandardCharsets.UTF_8 : otherwise;
    }

    /** Names of the columns. */
    List<String> header() {
        return header;
    }

    /** Position of a column that must be there. */
    int column(String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw file.refused(1, "The column '" + name + "' is missing.", "");
        }
        return at;
    }

    /** Goes on to the next row. */
    boolean next() {
        try {
            if (ahead.isEmpty() && !records.hasNext()) {
                checkEnd();
                return false;
            }
            current = ahead.isEmpty() ? records.next() : ahead.remove();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw file.refused(line + 1, "The line is not valid CSV, or the file is cut off here: " + why(broken), "");
        }
        line = current.getStartingLineNumber();
        if (header != null) {
            checkWidth();
        }
        rows++;
        return true;
    }

    private static String why(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() + (String.valueOf(cause.getMessage()).endsWith(".") ? "" : ".");
    }

    private void checkWidth() {
        int found = current.getFieldCount();
        int extra = found - width;
        boolean padded = extra > 0;
        for (int k = width; padded && k < found; k++) {
            padded = current.getField(k).isEmpty();
        }
        if (extra != 0 && !padded) {
            throw file.refused(
                    line,
                    "The row has " + found + (found == 1 ? " value" : " values") + ", the header has " + width + ".",
                    extra < 0 ? "Maybe the file was cut off here: download it again." : "");
        }
    }

    /** A long file was written by a program, and programs end the last line: where they did not, a cut number would pass for a whole one. */
    private void checkEnd() {
        if (rows > MAX_LINES_BY_HAND && text.lastCharacter() != '\n' && text.lastCharacter() != '\r') {
            throw file.refused(
                    line,
                    "The last line of the file has no line break.",
                    "Maybe the file was cut off: download it again.");
        }
    }

    /** The text of a column. */
    String text(int column) {
        return current.getField(column).strip();
    }

    /** The text as it stands, for columns that programs write without blanks. */
    String raw(int column) {
        return current.getField(column);
    }

    /** Number of columns of the row. */
    int width() {
        return width;
    }

    /** The number of a column, which may have commas between thousands. */
    double number(int column) {
        String text = text(column);
        try {
            double value = Double.parseDouble(text.indexOf(',') < 0 ? text : text.replace(",", ""));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below.
        }
        throw file.refused(
                line,
                "Column " + (column < header.size() ? header.get(column) : String.valueOf(column + 1)) + ": '" + text
                        + "' is not a number.",
                "Maybe the file was cut off here.");
    }

    /** The line of the row. */
    long line() {
        return line;
    }

    /** Number of rows read. */
    long rows() {
        return rows;
    }

    SourceFile file() {
        return file;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
