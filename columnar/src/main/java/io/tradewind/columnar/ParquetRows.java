package io.tradewind.columnar;

import io.tradewind.io.columnar.Columnar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBAppender;

/** Writes rows to a Parquet file. They are kept in parts of a few million rows, each compressed, until the file is made of them. */
final class ParquetRows implements Columnar.RowWriter {
    private static final int PART = 4_000_000;

    private final Duck duck = new Duck();
    private final Path file;
    private final Path staging;
    private final List<Path> parts = new ArrayList<>();
    private DuckDBAppender appender;
    private int rows;

    ParquetRows(Path file, List<String> columns, List<Boolean> numbers) throws IOException {
        this.file = file.toAbsolutePath();
        this.staging = Files.createDirectory(this.file.resolveSibling(".tradewind-" + UUID.randomUUID()));
        List<String> types = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            types.add('"' + columns.get(k).replace("\"", "") + '"' + (numbers.get(k) ? " double" : " varchar"));
        }
        duck.run("create table part (" + String.join(", ", types) + ")");
        open();
    }

    private void open() {
        try {
            appender = duck.connection().createAppender("part");
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    @Override
    public Columnar.RowWriter begin() {
        try {
            appender.beginRow();
            return this;
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    @Override
    public Columnar.RowWriter text(String text) {
        try {
            appender.append(text);
            return this;
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    @Override
    public Columnar.RowWriter number(double number) {
        try {
            if (Double.isNaN(number)) {
                appender.append((Double) null);
            } else {
                appender.append(number);
            }
            return this;
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    @Override
    public void end() {
        try {
            appender.endRow();
            if (++rows == PART) {
                flush();
                open();
            }
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    private void flush() throws SQLException {
        appender.close();
        appender = null;
        Path part = staging.resolve("part-" + parts.size() + ".parquet");
        copy("part", part);
        duck.run("truncate part");
        parts.add(part);
        rows = 0;
    }

    private void copy(String from, Path to) {
        duck.run("copy " + from + " to " + Duck.text(to.toString()) + " (format parquet, compression zstd)");
    }

    @Override
    public void finish() throws IOException {
        try {
            flush();
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        Path whole = parts.get(0);
        if (parts.size() > 1) {
            whole = staging.resolve("whole.parquet");
            copy(
                    "(from read_parquet(["
                            + String.join(
                                    ", ",
                                    parts.stream()
                                            .map(part -> Duck.text(part.toString()))
                                            .toList())
                            + "]))",
                    whole);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            if (appender != null) {
                appender.close();
            }
            duck.close();
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
            Files.deleteIfExists(staging.resolve("whole.parquet"));
            Files.deleteIfExists(staging);
        } catch (SQLException e) {
            throw Duck.failed(e);
        } catch (IOException itStays) {
            // A hidden folder of ours that cannot be cleared does no harm.
        }
    }
}
