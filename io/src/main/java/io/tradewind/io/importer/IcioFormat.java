package io.tradewind.io.importer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The OECD's inter-country input-output tables of the editions 2016 to 2025, small or extended: million dollars at basic prices, with sales at home, inputs and value added. */
final class IcioFormat extends MultiRegionFormat {
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]|[A-T]?\\d[0-9A-Z_]*");
    private static final Set<String> DEMAND =
            Set.of("HFCE", "NPISH", "GGFC", "GFCF", "INVNT", "DPABR", "P33", "DIRP", "CONS_ABR", "FD", "NONRES");
    private static final Set<String> TAXES = Set.of("TLS", "TAXSUB");
    private static final Set<String> ADDED = Set.of("VA", "VALU");
    private static final Set<String> TOTALS = Set.of("OUT", "OUTPUT", "TOTAL");

    @Override
    String word() {
        return "icio";
    }

    @Override
    About about() {
        return new About("OECD, Inter-Country Input-Output Tables", "http://oe.cd/icio", "CC-BY-4.0");
    }

    @Override
    Optional<String> kind(SourceTable table) {
        List<String> header = table.header();
        boolean first =
                !header.isEmpty() && (header.get(0).isEmpty() || header.get(0).equals("V1"));
        List<Label> labels = header.stream().skip(1).map(IcioFormat::label).toList();
        return first
                        && labels.stream().allMatch(label -> label != null)
                        && labels.stream().anyMatch(label -> label.kind() == Kind.INDUSTRY)
                        && labels.stream().anyMatch(label -> label.kind() == Kind.DEMAND)
                ? Optional.of("table")
                : Optional.empty();
    }

    @Override
    String expected() {
        return "V1,AGO_A01,... with a column for each industry and each final demand of each economy";
    }

    /** What a label says; null if it says nothing that is known. Only the first underscore parts a code: C17_18 is one industry. */
    private static Label label(String text) {
        if (TOTALS.contains(text)) {
            return new Label("", text, Kind.TOTAL);
        }
        if (TAXES.contains(text) || ADDED.contains(text)) {
            return new Label("", text, Kind.OTHER);
        }
        int cut = text.indexOf('_');
        if (cut <= 0) {
            return null;
        }
        String left = text.substring(0, cut);
        String right = text.substring(cut + 1);
        if (DEMAND.contains(right)) {
            return new Label(left, right, Kind.DEMAND);
        }
        if (DEMAND.contains(left)) {
            // The edition of 2016 writes the category before the economy.
            return new Label(right, left, Kind.DEMAND);
        }
        if (TAXES.contains(right)) {
            return new Label(left, right, Kind.OTHER);
        }
        return INDUSTRY.matcher(right).matches() ? new Label(left, right, Kind.INDUSTRY) : null;
    }

    @Override
    List<Label> columns(SourceTable table, String kind) {
        return table.header().stream().skip(1).map(IcioFormat::label).toList();
    }

    @Override
    int firstNumber(String kind) {
        return 1;
    }

    @Override
    Label row(SourceTable table, String kind) {
        return label(table.text(0));
    }

    @Override
    boolean blanksAreNothing() {
        return false;
    }

    @Override
    int yearOf(List<Integer> named) {
        return named.get(named.size() - 1);
    }
}
