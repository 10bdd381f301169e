package io.tradewind.io.importer;

import java.util.List;

/**
 * What became of everything that was read.
 *
 * @param format  name of the format
 * @param year    year of the flows; 0 for monthly data
 * @param unit    unit of the values here
 * @param files   the files, in the order of their names
 * @param read    all rows
 * @param kept    rows that are in the result
 * @param dropped rows that are not, by reason, largest value first
 * @param guessed rows kept although no concordance lists their code, by code
 * @param goods   where it went: sectors, in the order of the world
 * @param origins the same by region that sells
 * @param notes   what to know of the result
 */
public record ImportReport(
        String format,
        int year,
        String unit,
        List<ReadFile> files,
        Amount read,
        Amount kept,
        List<Reason> dropped,
        List<Reason> guessed,
        List<Reason> goods,
        List<Reason> origins,
        List<String> notes) {
    /** Copies the lists. */
    public ImportReport {
        files = List.copyOf(files);
        dropped = List.copyOf(dropped);
        guessed = List.copyOf(guessed);
        goods = List.copyOf(goods);
        origins = List.copyOf(origins);
        notes = List.copyOf(notes);
    }

    /**
     * A file that was read.
     *
     * @param name   its name; inside a packed file {@code outer.zip!inner.csv}
     * @param kind   what its header says that it is; {@code not read} for one that is none of the format's
     * @param sha256 of the file on disk
     * @param bytes  its size on disk
     * @param day    day that it bears
     * @param rows   rows read
     */
    public record ReadFile(String name, String kind, String sha256, long bytes, String day, long rows) {}

    /**
     * Rows and what they are worth.
     *
     * @param rows  how many
     * @param value what they are worth
     */
    public record Amount(long rows, double value) {}

    /**
     * Rows that share a fate.
     *
     * @param text   the reason, or the code and where it went
     * @param amount the rows
     */
    public record Reason(String text, Amount amount) {}

    /** Name of the file that keeps it. */
    public static final String FILE = "import.json";

    /** Its JSON text. @param result file or folder that was made */
    public String text(String result) {
        return ReportText.of(this, result);
    }

    /** The line of the text that names what was made. */
    public static String resultLine(String result) {
        return ReportText.RESULT + result + '"';
    }

    /** All rows that were left out. */
    public Amount left() {
        return new Amount(
                dropped.stream().mapToLong(reason -> reason.amount().rows()).sum(),
                dropped.stream().mapToDouble(reason -> reason.amount().value()).sum());
    }
}
