package io.tradewind.io.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a CSV table (RFC 4180, UTF-8, one header line) row by row. A byte-order mark, CRLF line ends, empty lines and any order of the
 * columns are accepted; everything else that is wrong goes to a log.
 */
public final class CsvTable {
    /** Longest line that is read, in characters. */
    public static final int MAX_LINE = 16_384;

    /** Longest value, in characters. */
    static final int MAX_FIELD = 4_096;
    /** Most values in a line. */
    static final int MAX_FIELDS = 64;
    /** What is said of a longer line. */
    static final String TOO_LONG = "The line has more than " + MAX_LINE + " characters, or a value of more than "
            + MAX_FIELD + "; maybe a quote is not closed.";

    /** Up to so many lines a file may have been typed, and may lack the last line break. */
    private static final int MAX_LINES_BY_HAND = 100;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final TableSchema schema;
    private final ProblemLog log;
    private long lastLine;
    private boolean lastRowFine = true;

    private CsvTable(String file, TableSchema schema, ProblemLog log) {
        this.file = file;
        this.schema = schema;
        this.log = log;
    }

    /**
     * Reads a table that must be there.
     *
     * @return whether the file and its header could be read
     */
    public static boolean read(
            TableSource source, String file, TableSchema schema, ProblemLog log, Consumer<Row> eachRow) {
        Optional<Boolean> found = readIfPresent(source, file, schema, log, eachRow);
        if (found.isEmpty()) {
            log.addFile(
                    file,
                    "The file is missing in " + source.name() + ".",
                    "It needs the columns " + String.join(",", schema.required()) + ".");
        }
        return found.orElse(false);
    }

    /**
     * Reads a table that may be absent.
     *
     * @return empty if there is no such file, else whether it and its header could be read
     */
    public static Optional<Boolean> readIfPresent(
            TableSource source, String file, TableSchema schema, ProblemLog log, Consumer<Row> eachRow) {
        try {
            Optional<InputStream> stream = source.open(file);
            if (stream.isEmpty()) {
                return Optional.empty();
            }
            try (LastCharacterReader reader = decoded(stream.get())) {
                return Optional.of(new CsvTable(file, schema, log).readRows(reader, eachRow));
            }
        } catch (IOException unreadable) {
            log.addFile(file, "The file cannot be read (" + BoundedFile.why(unreadable) + ").", "");
            return Optional.of(false);
        }
    }

    private static LastCharacterReader decoded(InputStream stream) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        stream,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                MAX_LINE);
        reader.mark(1);
        try {
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
        } catch (CharacterCodingException notUtf8) {
            reader.close();
            throw new IOException("it is not UTF-8 text", notUtf8);
        }
        return new LastCharacterReader(reader);
    }

    private boolean readRows(LastCharacterReader reader, Consumer<Row> eachRow) {
        CsvReader<RowHandler.Fields> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_LINE)
                .build(new RowHandler(), reader);
        try (CloseableIterator<RowHandler.Fields> records = csv.iterator()) {
            boolean read = readRecords(records, eachRow);
            if (read && lastRowFine) {
                checkEnd(reader);
            }
            return read;
        } catch (CsvParseException | UncheckedIOException broken) {
            log.add(file, lastLine + 1, "", whyUnreadable(broken), "Nothing after this line was read.");
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean readRecords(CloseableIterator<RowHandler.Fields> records, Consumer<Row> eachRow) {
        if (!records.hasNext()) {
            log.addFile(file, "The file is empty.", "It needs the header " + String.join(",", schema.required()) + ".");
            return false;
        }
        RowHandler.Fields header = records.next();
        lastLine = header.line();
        Optional<int[]> positions = new HeaderCheck(file, schema, List.of(header.copy()), lastLine, log).positions();
        if (positions.isEmpty()) {
            return false;
        }
        Row row = new Row(file, schema.columns(), positions.get(), log);
        int width = header.count();
        while (records.hasNext()) {
            RowHandler.Fields next = records.next();
            lastLine = next.line();
            int before = log.count();
            if (next.count() == width) {
                row.moveTo(next);
                eachRow.accept(row);
            } else {
                reportWidth(next, width);
            }
            lastRowFine = log.count() == before;
        }
        return true;
    }

    /** A long file was written by a program, and programs end the last line: where they did not, a cut number would pass for a whole one. */
    private void checkEnd(LastCharacterReader reader) {
        if (lastLine > MAX_LINES_BY_HAND && reader.lastCharacter() != '\n' && reader.lastCharacter() != '\r') {
            log.add(
                    file,
                    lastLine,
                    "",
                    "The last line of the file has no line break.",
                    "Maybe the file was cut off here; if it is complete, end the line.");
        }
    }

    private void reportWidth(RowHandler.Fields row, int width) {
        int found = row.count();
        log.add(
                file,
                lastLine,
                "",
                "The row has " + found + (found == 1 ? " value" : " values") + ", the header has " + width + ".",
                found < width
                        ? "Maybe the file was cut off here."
                        : "Maybe put quotes around a value that contains a comma.");
    }

    private static String whyUnreadable(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return "The file is not UTF-8 text from about here on.";
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("buffer")) {
                return TOO_LONG;
            }
            if (message.startsWith("The line has more than ")) {
                return message;
            }
            if (message.contains("Unclosed quote")) {
                return "A quote is opened and never closed.";
            }
            if (message.contains("after closing quote")) {
                return "Something other than a comma follows a closing quote.";
            }
            if (cause instanceof IOException unreadable) {
                return "The file cannot be read on (" + BoundedFile.why(unreadable) + ").";
            }
        }
        return "The line is not valid CSV.";
    }
}
