package io.tradewind.columnar;

import io.tradewind.io.columnar.Columnar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query over folders and files. Each CSV or Parquet file is a table with its name without the ending; where several folders have a file of that name,
 * the table holds the rows of all of them with their folder in the column {@code source}.
 */
final class FolderQuery {
    private static final List<String> CODES = List.of("code", "product", "sector", "month", "period");
    private static final String SOURCE = "source";
    private static final int MOST_ROWS = 5_000_000;

    private final Map<String, List<Path>> tables = new LinkedHashMap<>();

    FolderQuery(List<Path> sources) {
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                addAll(source);
                if (Files.isDirectory(source.resolve(Columnar.PRODUCTS))) {
                    addAll(source.resolve(Columnar.PRODUCTS));
                }
            } else if (Files.isRegularFile(source)) {
                add(source);
            } else {
                throw Duck.refused(source.toString(), "There is no file and no folder of that name.", "");
            }
        }
        if (tables.isEmpty()) {
            throw Duck.refused(sources.get(0).toString(), "There is no CSV and no Parquet file in it.", "");
        }
    }

    private void addAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().filter(Files::isRegularFile).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        if (ending.equals("csv") || ending.equals("parquet")) {
            boolean product = file.getParent() != null && file.getParent().endsWith(Columnar.PRODUCTS);
            String table = (product && !name.startsWith("products") ? "product_" : "")
                    + name.substring(0, dot).replaceAll("[^A-Za-z0-9_]", "_");
            tables.computeIfAbsent(table, any -> new ArrayList<>()).add(file);
        }
    }

    /** Codes of goods stay text, or zeros in front would be lost. */
    private static String codes(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            String types = Stream.of(lines.findFirst().orElse("").split(","))
                    .filter(CODES::contains)
                    .map(column -> Duck.text(column) + ": 'VARCHAR'")
                    .collect(Collectors.joining(", "));
            return types.isEmpty() ? "" : ", types = {" + types + "}";
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    Columnar.Rows rows(String sql) {
        try (Duck duck = new Duck()) {
            tables.forEach((name, files) -> view(duck, name, files));
            // From here on the query sees these tables and no other file, and changes nothing.
            duck.run("set enable_external_access = false");
            duck.run("set lock_configuration = true");
            return answer(duck, sql);
        }
    }

    private static void view(Duck duck, String name, List<Path> files) {
        List<String> parts = new ArrayList<>();
        boolean taken = false;
        for (Path file : files) {
            String read = file.toString().endsWith(".csv")
                    ? "read_csv(" + Duck.text(file.toString()) + ", header = true, sample_size = -1, nullstr = ''"
                            + codes(file) + ")"
                    : Duck.parquet(file);
            taken |= columns(duck, file, read).contains(SOURCE);
            parts.add(read);
        }
        List<String> names = sources(files);
        String column = taken ? "folder" : SOURCE;
        for (int k = 0; k < parts.size(); k++) {
            String source = parts.size() > 1 ? ", " + Duck.text(names.get(k)) + " as " + column : "";
            parts.set(k, "select *" + source + " from " + parts.get(k));
        }
        readable(files.get(0), () -> {
            duck.run("create table \"" + name + "\" as " + String.join(" union all by name ", parts));
            return parts;
        });
    }

    private static List<String> columns(Duck duck, Path file, String read) {
        return readable(file, () -> duck.texts("select column_name from (describe select * from " + read + ")"));
    }

    private static List<String> readable(Path file, Supplier<List<String>> work) {
        try {
            return work.get();
        } catch (IllegalStateException unreadable) {
            throw Duck.refused(
                    file.toString(),
                    "The file cannot be read as a table: " + firstLine((SQLException) unreadable.getCause()),
                    "");
        }
    }

    /** The names of the files' folders, or their whole paths where two folders are called alike. */
    private static List<String> sources(List<Path> files) {
        List<String> names = files.stream()
                .map(file -> file.toAbsolutePath().getParent().getFileName().toString())
                .toList();
        return names.stream().distinct().count() == names.size()
                ? names
                : files.stream().map(file -> String.valueOf(file.getParent())).toList();
    }

    private Columnar.Rows answer(Duck duck, String sql) {
        try (Statement statement = duck.connection().createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int width = found.getMetaData().getColumnCount();
            List<String> columns = new ArrayList<>();
            for (int k = 1; k <= width; k++) {
                columns.add(found.getMetaData().getColumnName(k));
            }
            List<List<Object>> rows = new ArrayList<>();
            while (found.next()) {
                if (rows.size() == MOST_ROWS) {
                    throw Duck.refused(
                            "query",
                            "The answer has more than " + MOST_ROWS + " rows.",
                            "Maybe add them up, or add a limit.");
                }
                List<Object> row = new ArrayList<>(width);
                for (int k = 1; k <= width; k++) {
                    row.add(plain(found.getObject(k)));
                }
                rows.add(row);
            }
            return new Columnar.Rows(columns, rows);
        } catch (SQLException wrong) {
            throw Duck.refused(
                    "query",
                    "The query cannot be answered: " + firstLine(wrong),
                    "The tables are " + String.join(", ", tables.keySet()) + ".");
        }
    }

    private static Object plain(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static String firstLine(SQLException e) {
        String line = e.getMessage()
                .lines()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("it failed");
        return line.endsWith(".") ? line : line + ".";
    }
}
