package io.tradewind.io.columnar;

import io.tradewind.core.model.Economy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Parquet files and SQL. Made by the module {@code tradewind-columnar}. */
public interface Columnar {
    /** Folder of the product level inside that of a world. */
    String PRODUCTS = "products";

    /** The module, if it is on the class path. */
    static Optional<Columnar> find() {
        return ServiceLoader.load(Columnar.class).findFirst();
    }

    /**
     * Opens the product level of a world.
     *
     * @param folder the world's folder
     * @param world  the world itself
     * @throws io.tradewind.core.base.InvalidInputException with what is wrong with its files
     */
    ProductLevel open(Path folder, Economy world);

    /** A writer of the product level of a world, whose folder is there. */
    ProductWriter writer(Path folder) throws IOException;

    /**
     * A writer of any number of rows to a Parquet file.
     *
     * @param columns names of the columns
     * @param numbers whether each holds numbers; else text
     */
    RowWriter rows(Path file, List<String> columns, List<Boolean> numbers) throws IOException;

    /**
     * What a query says of folders and files: tables have the names of the files.
     *
     * @throws io.tradewind.core.base.InvalidInputException if the query or a file cannot be used
     */
    Rows query(List<Path> sources, String sql);

    /**
     * Rows of a query.
     *
     * @param columns names of the columns
     * @param rows    texts, numbers and flags; null where nothing is known
     */
    record Rows(List<String> columns, List<List<Object>> rows) {}

    /** Takes rows one after the other. */
    interface RowWriter extends AutoCloseable {
        /** Begins a row. */
        RowWriter begin();

        /** The next text of the row. */
        RowWriter text(String text);

        /** The next number of the row. */
        RowWriter number(double number);

        /** Ends the row. */
        void end();

        /** Puts the file in its place; without it nothing is left. */
        void finish() throws IOException;

        @Override
        void close();
    }
}
