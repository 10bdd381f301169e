package io.tradewind.io.world;

import io.tradewind.core.model.WorldNames;
import io.tradewind.io.table.TableSource;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The large tables of a world's folder as plain numbers, laid down when a program is built, so that starting it need not read their text again. The CSV
 * files stay the source: every number is the one that reading them gives, to the bit, and everything else is read, checked and worked out as without it.
 * It holds for the folder that it was made of and is meant for worlds inside a program, never for a user's folder, which may change.
 */
public final class WorldSnapshot {
    /** Name of the file in the world's folder. */
    public static final String FILE = "tables.bin";

    private static final int MAGIC = 0x54574e32;

    private WorldSnapshot() {}

    /**
     * Writes the snapshot of a world.
     *
     * @throws InvalidWorldException if the world cannot be read
     */
    public static void write(TableSource source, OutputStream to) throws IOException {
        Map<String, double[]> tables = new WorldReader(source, WorldNames.NONE).numbers();
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(tables.size());
        for (Map.Entry<String, double[]> table : tables.entrySet()) {
            ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * table.getValue().length);
            bytes.asDoubleBuffer().put(table.getValue());
            out.writeUTF(table.getKey());
            out.writeInt(table.getValue().length);
            out.write(bytes.array());
        }
        out.flush();
    }

    /** The source, which takes the numbers of its large tables from its snapshot if it has one. */
    public static TableSource over(TableSource source) {
        return new Source(source);
    }

    private static Map<String, double[]> read(TableSource source) throws IOException {
        Map<String, double[]> tables = new TreeMap<>();
        Optional<InputStream> file = source.open(FILE);
        if (file.isEmpty()) {
            return tables;
        }
        try (DataInputStream in = new DataInputStream(file.get())) {
            if (in.readInt() != MAGIC) {
                throw new IOException(source.name() + "/" + FILE + " is no snapshot of this version.");
            }
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                double[] numbers = new double[in.readInt()];
                byte[] bytes = new byte[Double.BYTES * numbers.length];
                in.readFully(bytes);
                ByteBuffer.wrap(bytes).asDoubleBuffer().get(numbers);
                tables.put(name, numbers);
            }
        }
        return tables;
    }

    /** A source with its snapshot, which is read when the first large table is asked for. */
    private static final class Source implements TableSource {
        private final TableSource files;
        private Map<String, double[]> tables;

        Source(TableSource files) {
            this.files = files;
        }

        @Override
        public String name() {
            return files.name();
        }

        @Override
        public Optional<InputStream> open(String file) throws IOException {
            return files.open(file);
        }

        @Override
        public Optional<double[]> numbers(String file) throws IOException {
            if (tables == null) {
                tables = read(files);
            }
            return Optional.ofNullable(tables.get(file));
        }
    }
}
