package io.tradewind.columnar;

import io.tradewind.core.model.Economy;
import io.tradewind.io.columnar.Columnar;
import io.tradewind.io.columnar.ProductLevel;
import io.tradewind.io.columnar.ProductWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the module does, found by {@link Columnar#find}. */
public final class DuckColumnar implements Columnar {
    /** The module. */
    public DuckColumnar() {}

    @Override
    public ProductLevel open(Path folder, Economy world) {
        return ParquetProducts.open(folder.resolve(PRODUCTS), world);
    }

    @Override
    public ProductWriter writer(Path folder) throws IOException {
        return new ParquetWriter(folder.resolve(PRODUCTS));
    }

    @Override
    public RowWriter rows(Path file, List<String> columns, List<Boolean> numbers) throws IOException {
        return new ParquetRows(file, columns, numbers);
    }

    @Override
    public Rows query(List<Path> sources, String sql) {
        return new FolderQuery(sources).rows(sql);
    }
}
