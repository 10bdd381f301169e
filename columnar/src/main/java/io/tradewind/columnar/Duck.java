package io.tradewind.columnar;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** A database of this process alone: in memory up to a bound, beyond it in a temporary folder that goes with it. */
final class Duck implements AutoCloseable {
    private static final String MEMORY = "1GB";

    private final Path temporary;
    private final DuckDBConnection connection;

    Duck() {
        try {
            temporary = Files.createTempDirectory("tradewind-duckdb");
            Properties properties = new Properties();
            properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
            connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", properties);
            run("set memory_limit = '" + MEMORY + "'");
            run("set temp_directory = " + text(temporary.toString()));
            run("set threads = " + Math.min(2, Runtime.getRuntime().availableProcessors()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** A text as SQL writes it. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Reads a Parquet file as a table. */
    static String parquet(Path file) {
        return "read_parquet(" + text(file.toString()) + ")";
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The only number that a query gives. */
    long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first column of a query. */
    List<String> texts(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A failure of a query that we wrote. */
    static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("DuckDB: " + e.getMessage(), e);
    }

    /** A refusal of an input. */
    static InvalidInputException refused(String place, String message, String hint) {
        return new InvalidInputException("products", List.of(new Problem(place, message, hint)));
    }

    @Override
    public void close() {
        try {
            ((Connection) connection).close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            delete();
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(temporary);
        } catch (IOException itStays) {
            // A temporary folder that cannot be cleared is the system's to clear.
        }
    }
}
