package io.tradewind.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Text on its way to a terminal, without characters that would act on it: escapes and other control characters show as their pictures
 * ({@code ␛}), what would turn the direction of text or break a line unseen as the replacement character. The one place that cleans; whatever is printed passes
 * through it, so columns keep their width.
 */
final class HarmlessWriter extends FilterWriter {
    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char REPLACEMENT = '\uFFFD';
    private static final char DELETE = '\u007F';

    private boolean carriageReturn;

    HarmlessWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        char c = (char) character;
        if (carriageReturn && c != '\n') {
            out.write(PICTURES + '\r');
        } else if (carriageReturn) {
            out.write('\r');
        }
        carriageReturn = c == '\r';
        if (!carriageReturn) {
            out.write(harmless(c));
        }
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        write(new String(buffer, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        boolean clean = !carriageReturn;
        for (int i = offset; clean && i < offset + length; i++) {
            clean = harmless(text.charAt(i)) == text.charAt(i);
        }
        if (clean) {
            out.write(text, offset, length);
            return;
        }
        for (int i = offset; i < offset + length; i++) {
            write(text.charAt(i));
        }
    }

    static char harmless(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' ? c : (char) (PICTURES + c);
        }
        if (c == DELETE) {
            return PICTURE_OF_DELETE;
        }
        boolean control = Character.isISOControl(c);
        boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        boolean breaks = c == '\u2028' || c == '\u2029';
        boolean hidden = c == '\u200B' || c == '\uFEFF';
        return control || turns || breaks || hidden ? REPLACEMENT : c;
    }
}
