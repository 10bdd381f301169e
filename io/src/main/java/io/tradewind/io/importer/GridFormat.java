package io.tradewind.io.importer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Workbooks of the World Input-Output Database (release of 2016) and of the Asian Development Bank (its multi-region tables), as .xlsx or saved as CSV: some
 * rows of titles and codes above, some columns of codes before the numbers. Of WIOD also the table of its R files as CSV. Experimental: read by their
 * published layouts, tried on no file of theirs.
 */
final class GridFormat extends MultiRegionFormat {
    private static final String GRID = "grid";
    private static final String TABLE = "table";
    private static final int LABELS = 4;
    private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z]{2}");
    private static final Pattern NUMBERED = Pattern.compile("([A-Z]{3})(\\d+)");
    private static final List<String> R_LABELS =
            List.of("IndustryCode", "IndustryDescription", "Country", "RNr", "Year");

    private final Layout layout;
    private Set<String> regions = Set.of();

    /**
     * What is special about one of them.
     *
     * @param top        rows above the numbers
     * @param industries codes of industries, in order
     * @param demand     codes of final demand, in order
     * @param outputs    code of the row of outputs
     * @param totals     codes of the column of outputs
     * @param others     codes of other rows that add up or are no sales
     */
    private record Layout(
            String word,
            About about,
            int top,
            List<String> industries,
            List<String> demand,
            String outputs,
            Set<String> totals,
            Set<String> others) {}

    private GridFormat(Layout layout) {
        this.layout = layout;
    }

    /** WIOD's or the ADB's. */
    static GridFormat of(String word) {
        return new GridFormat(
                word.equals("wiod")
                        ? new Layout(
                                word,
                                new About(
                                        "World Input-Output Database, release of 2016 (Timmer, Dietzenbacher, Los, Stehrer and de Vries)",
                                        "https://doi.org/10.34894/PJ2M1C",
                                        "CC-BY-4.0"),
                                6,
                                List.of(
                                        ("A01 A02 A03 B C10-C12 C13-C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29"
                                                        + " C30 C31_C32 C33 D35 E36 E37-E39 F G45 G46 G47 H49 H50 H51 H52 H53 I J58"
                                                        + " J59_J60 J61 J62_J63 K64 K65 K66 L68 M69_M70 M71 M72 M73 M74_M75 N O84 P85 Q"
                                                        + " R_S T U")
                                                .split(" ")),
                                List.of("CONS_h", "CONS_np", "CONS_g", "GFCF", "INVEN"),
                                "GO",
                                Set.of("GO", "TOT"),
                                Set.of("II_fob", "TXSP", "EXP_adj", "PURR", "PURNR", "VA", "IntTTM"))
                        : new Layout(
                                word,
                                new About(
                                        "Asian Development Bank, Multiregional Input-Output Tables",
                                        "https://kidb.adb.org/globalization",
                                        "terms of the Asian Development Bank; own use"),
                                7,
                                IntStream.rangeClosed(1, 35)
                                        .mapToObj(k -> "c" + k)
                                        .toList(),
                                List.of("F1", "F2", "F3", "F4", "F5"),
                                "r69",
                                Set.of("r69", "TOTAL", "Total"),
                                Set.of("r60", "r61", "r62", "r63", "r64", "r65", "r99")));
    }

    @Override
    String word() {
        return layout.word;
    }

    @Override
    About about() {
        return layout.about;
    }

    @Override
    String expected() {
        return layout.top + " rows of titles and codes above the numbers and " + LABELS
                + " columns of labels before them, among them the codes "
                + String.join(", ", layout.industries.subList(0, 3)) + " ... and "
                + String.join(", ", layout.demand)
                + (layout.word.equals("wiod") ? "; or " + String.join(",", R_LABELS) + ",AUS1,..." : "");
    }

    @Override
    Optional<String> kind(SourceTable table) {
        if (layout.word.equals("wiod")
                && table.header().size() > R_LABELS.size()
                && table.header().subList(0, R_LABELS.size()).equals(R_LABELS)) {
            return numbered(table.header()).stream().allMatch(label -> label != null)
                    ? Optional.of(TABLE)
                    : Optional.empty();
        }
        return grid(table.top(layout.top)).isPresent() ? Optional.of(GRID) : Optional.empty();
    }

    private List<Label> numbered(List<String> header) {
        return header.stream().skip(R_LABELS.size()).map(this::numbered).toList();
    }

    /** What a column such as AUS57 stands for: industries by number, then final demand. */
    private Label numbered(String column) {
        if (layout.totals.contains(column)) {
            return new Label("", column, Kind.TOTAL);
        }
        Matcher found = NUMBERED.matcher(column);
        if (!found.matches()) {
            return null;
        }
        List<String> codes = Stream.concat(layout.industries.stream(), layout.demand.stream())
                .toList();
        int number = Integer.parseInt(found.group(2));
        return number < 1 || number > codes.size() ? null : label(found.group(1), codes.get(number - 1));
    }

    private Label label(String region, String code) {
        if (layout.industries.contains(code)) {
            return new Label(region, code, Kind.INDUSTRY);
        }
        if (layout.demand.contains(code)) {
            return new Label(region, code, Kind.DEMAND);
        }
        if (layout.outputs.equals(code)) {
            return new Label("", code, Kind.TOTAL);
        }
        return layout.others.contains(code) ? new Label("", code, Kind.OTHER) : null;
    }

    /** The columns by the row of their codes and that of their regions, whichever these are; empty if a column has no known code. */
    private Optional<List<Label>> grid(List<List<String>> top) {
        int codes = -1;
        int places = -1;
        for (int k = 0; k < top.size(); k++) {
            List<String> cells = cells(top.get(k));
            codes = cells.stream().anyMatch(layout.industries::contains) ? k : codes;
            places = !cells.isEmpty()
                            && cells.stream()
                                            .filter(cell -> REGION.matcher(cell).matches())
                                            .count()
                                    > cells.size() / 2
                            && cells.stream().noneMatch(layout.demand::contains)
                    ? k
                    : places;
        }
        if (top.size() < layout.top || codes < 0 || places < 0 || codes == places) {
            return Optional.empty();
        }
        List<Label> labels = new ArrayList<>();
        List<String> code = cells(top.get(codes));
        List<String> place = cells(top.get(places));
        for (int k = 0; k < code.size(); k++) {
            Label label = layout.totals.contains(code.get(k))
                    ? new Label("", code.get(k), Kind.TOTAL)
                    : label(k < place.size() ? place.get(k) : "", code.get(k));
            labels.add(
                    code.get(k).isEmpty()
                                    && (k >= place.size()
                                            || !REGION.matcher(place.get(k)).matches())
                            ? new Label("", "column " + (k + 1), Kind.OTHER)
                            : label);
        }
        boolean known = labels.stream().noneMatch(label -> label == null)
                && labels.stream().anyMatch(label -> label.kind() == Kind.DEMAND);
        return known ? Optional.of(labels) : Optional.empty();
    }

    private static List<String> cells(List<String> row) {
        return row.stream().skip(LABELS).map(String::strip).toList();
    }

    @Override
    List<Label> columns(SourceTable table, String kind) {
        List<Label> labels = kind.equals(TABLE)
                ? numbered(table.header())
                : grid(table.top(layout.top)).orElseThrow();
        regions = new LinkedHashSet<>();
        labels.stream().filter(label -> label.kind() == Kind.INDUSTRY).forEach(label -> regions.add(label.country()));
        if (kind.equals(GRID)) {
            table.skipTop(layout.top);
        }
        return labels;
    }

    @Override
    int firstNumber(String kind) {
        return kind.equals(GRID) ? LABELS : R_LABELS.size();
    }

    @Override
    Label row(SourceTable table, String kind) {
        String place = "";
        String code = "";
        for (int k = 0; k < LABELS; k++) {
            String text = table.text(k);
            if (regions.contains(text)) {
                place = text;
            } else if (label("", text) != null) {
                code = text;
            }
        }
        return label(place, code);
    }

    @Override
    boolean blanksAreNothing() {
        return true;
    }

    /** The files of the ADB bear the month of their edition behind the year of the table. */
    @Override
    int yearOf(List<Integer> named) {
        return named.get(0);
    }
}
