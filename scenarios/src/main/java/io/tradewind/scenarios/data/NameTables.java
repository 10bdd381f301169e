package io.tradewind.scenarios.data;

import io.tradewind.core.base.NameBook;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** The shipped tables of what people call places and goods. */
public final class NameTables {
    private static final String FOLDER = "names";
    private static final NameBook PLACES = read("places.csv", "place");
    private static final NameBook GOODS = read("goods.csv", "goods");

    private NameTables() {}

    /** Economies by their ISO codes and names, regions of the shipped worlds, provinces of China. */
    public static NameBook places() {
        return PLACES;
    }

    /** Sectors and products. */
    public static NameBook goods() {
        return GOODS;
    }

    private static NameBook read(String file, String codes) {
        List<NameBook.Entry> entries = new ArrayList<>();
        TableSchema schema = TableSchema.of(codes, "name", "other_names", "inside");
        ShippedTable.read(FOLDER, file, schema, row -> entries.add(entry(row)));
        return NameBook.of(entries);
    }

    private static NameBook.Entry entry(Row row) {
        List<String> words = new ArrayList<>(List.of(row.text(0), row.text(1)));
        words.addAll(list(row.text(2)));
        return new NameBook.Entry(words, list(row.text(3)));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }
}
