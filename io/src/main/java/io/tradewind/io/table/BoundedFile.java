package io.tradewind.io.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Opens and reads files that a user named. None is read further than a bound, whatever it says of its size: devices and named pipes are
 * refused, and what comes through a pipe of this process ({@code /dev/stdin}, {@code <(…)} of a shell) may neither be endless nor keep silent.
 */
public final class BoundedFile {
    /** So long nothing may come through a pipe before it is given up. */
    static final long MAX_SILENCE_SECONDS = 20;

    private static final Pattern PIPE_OF_THIS_PROCESS = Pattern.compile("/dev/stdin|/dev/fd/\\d+|/proc/self/fd/\\d+");
    private static final int CHUNK = 65_536;
    /** What came through pipes of this process, by pipe. */
    private static final Map<Object, byte[]> PIPES = new HashMap<>();

    private BoundedFile() {}

    /**
     * Opens the file; empty if there is nothing of that name. A link that leads nowhere is there, and cannot be read.
     *
     * @throws IOException if it cannot be read, with a {@link #why reason}; also while reading on, once there are more bytes than the bound
     */
    public static Optional<InputStream> open(Path path, long maxBytes) throws IOException {
        if (!Files.exists(path)) {
            if (Files.isSymbolicLink(path)) {
                throw new IOException("it is a link to something that is not there");
            }
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new AccessDeniedException(path.toString());
            }
            return Optional.empty();
        }
        if (Files.isDirectory(path)) {
            throw new IOException("it is a folder");
        }
        if (Files.isRegularFile(path)) {
            // What says that it is empty may be a file of the system that makes its bytes as they are read, and may
            // wait.
            InputStream bytes = Files.newInputStream(path);
            return Optional.of(new Bounded(Files.size(path) == 0 ? new Waiting(bytes) : bytes, maxBytes));
        }
        if (PIPE_OF_THIS_PROCESS
                .matcher(path.toAbsolutePath().normalize().toString())
                .matches()) {
            return Optional.of(pipe(path, maxBytes));
        }
        throw new IOException("it is not a regular file but a device or a pipe");
    }

    /** What comes through a pipe, which gives it once only: whoever asks again is handed the same. */
    private static InputStream pipe(Path path, long maxBytes) throws IOException {
        Object which = Optional.<Object>ofNullable(
                        Files.readAttributes(path, BasicFileAttributes.class).fileKey())
                .orElse(path);
        synchronized (PIPES) {
            if (!PIPES.containsKey(which)) {
                PIPES.put(which, bytes(new Bounded(new Waiting(Files.newInputStream(path)), maxBytes)));
            }
            return new Bounded(new ByteArrayInputStream(PIPES.get(which)), maxBytes);
        }
    }

    /**
     * All bytes of the file.
     *
     * @throws NoSuchFileException if there is nothing of that name
     * @throws IOException         if it cannot be read or has more bytes than the bound, with a {@link #why reason}
     */
    public static byte[] bytes(Path path, long maxBytes) throws IOException {
        return bytes(open(path, maxBytes).orElseThrow(() -> new NoSuchFileException(path.toString())));
    }

    private static byte[] bytes(InputStream from) throws IOException {
        try (InputStream stream = from) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                bytes.write(chunk, 0, count);
            }
            return bytes.toByteArray();
        }
    }

    /** The reason in a few words, to stand after "The file cannot be read" in brackets, such as {@code it is a folder}. */
    public static String why(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failed instanceof AccessDeniedException) {
            return "you may not read it";
        }
        if (failed instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String said = failed.getMessage();
        return said == null
                        || failed.getCause() != null
                                && said.equals(failed.getCause().toString())
                ? "reading it failed"
                : said;
    }

    /** Ends with an error once more bytes came than allowed. */
    private static final class Bounded extends FilterInputStream {
        private final long maxBytes;
        private long left;

        Bounded(InputStream in, long maxBytes) {
            super(in);
            this.maxBytes = maxBytes;
            this.left = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            take(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            take(count);
            return count;
        }

        private void take(int count) throws IOException {
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new IOException("it is longer than " + maxBytes + " bytes");
            }
        }
    }

    /** Reads on a thread of its own, because a read that waits for a silent writer cannot be ended otherwise. */
    private static final class Waiting extends FilterInputStream {
        Waiting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            byte[] own = new byte[Math.min(length, CHUNK)];
            FutureTask<Integer> reading = new FutureTask<>(() -> in.read(own, 0, own.length));
            Thread reader = new Thread(reading, "pipe");
            reader.setDaemon(true);
            reader.start();
            int count = await(reading);
            System.arraycopy(own, 0, buffer, offset, Math.max(count, 0));
            return count;
        }

        private static int await(FutureTask<Integer> reading) throws IOException {
            try {
                return reading.get(MAX_SILENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException silent) {
                throw new IOException("nothing came from it for " + MAX_SILENCE_SECONDS + " seconds", silent);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("reading was interrupted", interrupted);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof IOException unreadable) {
                    throw unreadable;
                }
                throw new IOException(failed.getCause());
            }
        }

        @Override
        public void close() {
            // The stream of a pipe is left to the end of the process: to close it would wait for a reader that still
            // waits.
        }
    }
}
