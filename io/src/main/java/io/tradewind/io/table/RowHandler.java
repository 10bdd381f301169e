package io.tradewind.io.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;

/**
 * Takes fields from the parser into one row that is used again and again. A field that repeats the one above it keeps its String, so that
 * long tables of codes need no new Strings and look-ups find a hash that is known.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<RowHandler.Fields> {
    private final Fields fields = new Fields();
    private int characters;

    /** The fields of the row that was read last. */
    static final class Fields {
        private String[] texts = new String[8];
        private int count;
        private long line;

        String get(int position) {
            return texts[position];
        }

        int count() {
            return count;
        }

        long line() {
            return line;
        }

        String[] copy() {
            return Arrays.copyOf(texts, count);
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields.line = startingLineNumber;
        fields.count = 0;
        characters = 0;
    }

    @Override
    protected void handleField(int position, char[] buffer, int offset, int length, boolean quoted) {
        characters += length;
        if (position >= CsvTable.MAX_FIELDS) {
            throw new CsvParseException("The line has more than " + CsvTable.MAX_FIELDS + " values.");
        }
        if (length > CsvTable.MAX_FIELD || characters > CsvTable.MAX_LINE) {
            throw new CsvParseException(CsvTable.TOO_LONG);
        }
        if (position == fields.texts.length) {
            fields.texts = Arrays.copyOf(fields.texts, 2 * position);
        }
        String above = fields.texts[position];
        if (above == null || !same(above, buffer, offset, length)) {
            fields.texts[position] = new String(buffer, offset, length);
        }
        fields.count = position + 1;
    }

    private static boolean same(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected Fields buildRecord() {
        return fields;
    }
}
