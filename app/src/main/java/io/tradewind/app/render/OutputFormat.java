package io.tradewind.app.render;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** How an answer is written. The classes of a format are loaded when it is first asked for. */
public enum OutputFormat {
    /** A page with tables for people. */
    TABLE(".txt", (fields, columns) -> new TextRenderer(fields, columns)),
    /** JSON. */
    JSON(".json", (fields, columns) -> new JsonRenderer(fields)),
    /** CSV. */
    CSV(".csv", (fields, columns) -> new CsvRenderer()),
    /** The page for people as Markdown. */
    MARKDOWN(".md", (fields, columns) -> new MarkdownRenderer(fields)),
    /** A workbook. */
    XLSX(".xlsx", (fields, columns) -> new XlsxRenderer(fields)),
    /** The main table as a Parquet file. */
    PARQUET(".parquet", (fields, columns) -> new ParquetRenderer());

    private final String ending;
    private final BiFunction<UnaryOperator<String>, OptionalInt, Renderer> renderer;

    OutputFormat(String ending, BiFunction<UnaryOperator<String>, OptionalInt, Renderer> renderer) {
        this.ending = ending;
        this.renderer = renderer;
    }

    /** The format that the ending of a file's name says, in upper or lower case. */
    public static Optional<OutputFormat> ofFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending) && name.length() > format.ending.length())
                .findFirst();
    }

    /** The endings of files. */
    public static List<String> endings() {
        return Arrays.stream(values()).map(format -> format.ending).toList();
    }

    /** The word for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is text, which a terminal can show. */
    public boolean isText() {
        return this != XLSX && this != PARQUET;
    }

    /** Whether it is the page that people read; else it holds the tables for programs. */
    public boolean isPage() {
        return this == TABLE || this == MARKDOWN;
    }

    /** Its renderer. @param fields the name of a field of a request where the document is read */
    public Renderer renderer(UnaryOperator<String> fields) {
        return renderer(fields, OptionalInt.empty());
    }

    /**
     * Its renderer for a place of limited width.
     *
     * @param fields  the name of a field of a request where the document is read
     * @param columns letters that a line may have there, if that is known; a page is made to fit, all else stays as it is
     */
    public Renderer renderer(UnaryOperator<String> fields, OptionalInt columns) {
        return renderer.apply(fields, columns);
    }
}
