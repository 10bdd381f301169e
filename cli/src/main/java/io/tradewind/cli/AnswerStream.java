package io.tradewind.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output that remembers why writing failed, since {@link java.io.PrintWriter} keeps silent about it. */
final class AnswerStream extends FilterOutputStream {
    private IOException failure;

    AnswerStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Whether the reader went away, as {@code head} does when it has seen enough. */
    boolean readerLeft() {
        return failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
    }

    /** Why the answer could not be written; null if it was. */
    IOException failure() {
        return failure;
    }
}
