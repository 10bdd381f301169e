package io.tradewind.io.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character that was read of a text. */
public final class LastCharacterReader extends FilterReader {
    private int last = -1;

    /** A reader of that text. */
    public LastCharacterReader(Reader in) {
        super(in);
    }

    /** The last character, -1 if there was none. */
    public int lastCharacter() {
        return last;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        if (character >= 0) {
            last = character;
        }
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            last = buffer[offset + count - 1];
        }
        return count;
    }
}
