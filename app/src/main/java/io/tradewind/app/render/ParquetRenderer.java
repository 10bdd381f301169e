package io.tradewind.app.render;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.ProductSession;
import io.tradewind.io.columnar.Columnar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the table that stands for the whole as a Parquet file. */
final class ParquetRenderer implements Renderer {
    @Override
    public byte[] bytes(Document document) {
        Columnar columnar = ProductSession.columnar();
        try {
            Path folder = Files.createTempDirectory("tradewind-parquet");
            Path file = folder.resolve("table.parquet");
            try {
                write(document.main(), columnar, file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static <R> void write(Table<R> table, Columnar columnar, Path file) throws IOException {
        List<Boolean> numbers =
                table.columns().stream().map(ParquetRenderer::isNumber).toList();
        try (Columnar.RowWriter rows =
                columnar.rows(file, table.columns().stream().map(Column::key).toList(), numbers)) {
            table.values().forEach(values -> {
                rows.begin();
                for (int k = 0; k < values.size(); k++) {
                    Object value = values.get(k);
                    if (numbers.get(k)) {
                        rows.number(value instanceof Number number ? number.doubleValue() : Double.NaN);
                    } else {
                        rows.text(value == null ? null : value.toString());
                    }
                }
                rows.end();
            });
            rows.finish();
        }
    }

    private static boolean isNumber(Column<?> column) {
        return column.format().kind() == Format.Kind.NUMBER;
    }
}
