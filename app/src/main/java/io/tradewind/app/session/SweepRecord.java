package io.tradewind.app.session;

import io.tradewind.core.array.Vector;
import io.tradewind.core.measure.Target;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.scenarios.study.Answer;
import io.tradewind.scenarios.study.Sweep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps what a sweep has done in a file to which lines are added: a hash of all that decides an answer, its numbers, why there are none. A line that a killed
 * sweep left unfinished is cut off.
 */
final class SweepRecord implements Sweep.Record, AutoCloseable {
    private static final String HEAD = "tradewind sweep 1\n";
    private static final char BETWEEN = '\t';

    private final FileChannel file;
    private final String context;
    private final int targets;
    private final Map<String, Answer> known = new HashMap<>();

    private SweepRecord(FileChannel file, List<String> context, List<Target> targets) {
        this.file = file;
        this.context = String.join("\n", context) + "\n"
                + targets.stream().map(Target::toString).collect(Collectors.joining("\n"));
        this.targets = targets.size();
    }

    /**
     * The record in that file.
     *
     * @param resume  whether what it holds counts; else it begins anew
     * @param context everything besides the values of a combination that decides what it gives
     */
    static SweepRecord open(Path path, boolean resume, List<String> context, List<Target> targets) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw foreign(path);
        }
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                lock(file, path);
                SweepRecord record = new SweepRecord(file, context, targets);
                record.read(path, resume);
                return record;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lock(FileChannel file, Path path) throws IOException {
        boolean mine;
        try {
            mine = file.tryLock() != null;
        } catch (OverlappingFileLockException other) {
            mine = false;
        }
        if (!mine) {
            throw BadInputException.ofField(
                    "resume", "Another sweep writes into " + path + ".", "Maybe wait for it, or name another file.");
        }
    }

    private static BadInputException foreign(Path path) {
        return BadInputException.ofField(
                "resume", path + " is no record of a sweep and was left alone.", "Maybe name another output file.");
    }

    private void read(Path path, boolean resume) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(HEAD) && !HEAD.startsWith(text)) {
            throw foreign(path);
        }
        boolean empty = !resume || text.length() < HEAD.length();
        int end = empty ? 0 : bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        file.truncate(end);
        file.position(end);
        if (empty) {
            write(HEAD);
        }
        new String(bytes, 0, end, StandardCharsets.UTF_8).lines().skip(1).forEach(this::take);
    }

    /** A line that is none of ours says nothing. */
    private void take(String line) {
        String[] parts = line.split(String.valueOf(BETWEEN), -1);
        if (parts.length != 3) {
            return;
        }
        try {
            double[] values = Arrays.stream(parts[1].split(",", -1))
                    .mapToDouble(value -> value.isEmpty() ? Double.NaN : Double.parseDouble(value))
                    .toArray();
            if (values.length == targets) {
                known.put(parts[0], new Answer(Vector.of(values), parts[2]));
            }
        } catch (NumberFormatException noNumber) {
            // Run again.
        }
    }

    private String key(Map<String, String> combination) {
        return Fingerprint.ofText(context + "\n" + new TreeMap<>(combination));
    }

    @Override
    public Optional<Answer> known(Map<String, String> combination) {
        return Optional.ofNullable(known.get(key(combination)));
    }

    @Override
    public void keep(Map<String, String> combination, Answer answer) {
        String values = Arrays.stream(answer.values().toArray())
                .mapToObj(value -> Double.isFinite(value) ? Double.toString(value) : "")
                .collect(Collectors.joining(","));
        String why = answer.failure().replaceAll("\\s+", " ");
        try {
            write(key(combination) + BETWEEN + values + BETWEEN + why + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
