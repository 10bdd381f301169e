package io.tradewind.io.importer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The World Bank's WITS: what its tariff analysis exports, a row a reporter, partner, product and type of duty, with the imports on which duty is weighted.
 * Of a reporter's imports from a partner the rows of effectively applied duty (AHS) count. Experimental: read by the headings that public programs name, tried
 * on no file of theirs.
 */
final class WitsFormat extends WorldFormat {
    private static final List<String> NEEDED = List.of(
            "Reporter",
            "Product",
            "Partner",
            "Tariff Year",
            "DutyType",
            "Simple Average",
            "Weighted Average",
            "Imports Value in 1000 USD");
    private static final Set<String> KNOWN = Set.of(
            "Selected Nomen",
            "Native Nomen",
            "Reporter Name",
            "Product Name",
            "Partner Name",
            "Trade Year",
            "Trade Source",
            "Standard Deviation",
            "Minimum Rate",
            "Maximum Rate",
            "Nbr of Total Lines",
            "Nbr of Domestic Peaks",
            "Nbr of DomesticPeaks",
            "Nbr of International Peaks",
            "Nbr of InternationalPeaks",
            "Binding Coverage",
            "Simple Tariff Line Average",
            "Variance",
            "Sum of Rates",
            "Sum of Square Rates",
            "Count of Sum of Rates Cases",
            "Nbr of AVE Lines",
            "Nbr of Dutiable Lines",
            "Nbr of Free Lines",
            "Nbr of MFN Lines",
            "Nbr of Preferential Lines",
            "Specific Duty Imports");
    private static final String APPLIED = "AHS";
    private static final Set<String> WORLD = Set.of("0", "000", "WLD");
    private static final double THOUSANDS = 1e3;
    private static final double PERCENT = 100.0;
    private static final int HS6 = 6;

    private final Set<String> seen = new HashSet<>();

    @Override
    String word() {
        return "wits";
    }

    @Override
    About about() {
        return new About(
                "World Bank, WITS: UNCTAD TRAINS tariffs with UN Comtrade imports",
                "https://wits.worldbank.org/",
                "WITS terms: UNCTAD TRAINS with attribution, UN Comtrade for own use; passing it on needs permission");
    }

    @Override
    Optional<String> kind(SourceTable table) {
        List<String> header = table.header();
        return isLayout(header, NEEDED, KNOWN) ? Optional.of("tariffs and imports") : Optional.empty();
    }

    @Override
    String expected() {
        return String.join(",", NEEDED) + " among the columns of WITS' tariff analysis";
    }

    @Override
    void read(SourceTable table, String kind, Years years, Intake intake) {
        int[] at = NEEDED.stream().mapToInt(table::column).toArray();
        Tally tally = intake.tally();
        while (table.next()) {
            double usdMn = table.text(at[7]).isEmpty() ? 0.0 : table.number(at[7]) / THOUSANDS;
            tally.read(usdMn);
            String product = product(table.text(at[1]), tally);
            String why = whyNot(table, at, product, years, usdMn);
            if (!why.isEmpty()) {
                tally.drop(why, usdMn);
            } else {
                String importer = place(table.text(at[0]));
                String exporter = place(table.text(at[2]));
                intake.flow(exporter, importer, product, usdMn, Double.NaN);
                intake.duty(exporter, importer, product, usdMn * rate(table, at, tally));
            }
        }
        tally.note("WITS fills preferences that it does not know with the duty of most favoured nations:"
                + " rates that jump from year to year may be such.");
    }

    private String whyNot(SourceTable table, int[] at, String product, Years years, double usdMn) {
        int year = (int) table.number(at[3]);
        if (!years.wants(year, table)) {
            return "year " + year + " is not asked for";
        }
        String duty = table.text(at[4]);
        if (!duty.equals(APPLIED)) {
            return "duty type " + duty + ": the imports stand in the rows of duty that is applied (AHS)";
        }
        if (WORLD.contains(table.text(at[2]))) {
            return "the partner is the world";
        }
        if (product.length() != HS6 || !product.chars().allMatch(Character::isDigit)) {
            return "not a product of six digits, but a sum over them";
        }
        if (usdMn <= 0) {
            return "no imports beside the duty";
        }
        return seen.add(table.text(at[0]) + "|" + table.text(at[2]) + "|" + product)
                ? ""
                : "reporter, partner and product stand in an earlier row";
    }

    private static String product(String code, Tally tally) {
        if (code.length() == HS6 - 1 && code.chars().allMatch(Character::isDigit)) {
            tally.note("Codes of goods with five digits got back the zero that they had lost in front.");
            return "0" + code;
        }
        return code;
    }

    /** A number of a country without the zeros in front, with which some exports fill three digits. */
    private static String place(String code) {
        return code.length() > 1 && code.charAt(0) == '0' && code.chars().allMatch(Character::isDigit)
                ? String.valueOf(Integer.parseInt(code))
                : code;
    }

    /** The duty as a fraction: weighted by imports, else the mean over lines, else none, which is said. */
    private static double rate(SourceTable table, int[] at, Tally tally) {
        for (int column : new int[] {at[6], at[5]}) {
            if (!table.text(column).isEmpty()) {
                return table.number(column) / PERCENT;
            }
        }
        tally.note("Some rows have imports and no rate; their duty counts as 0.");
        return 0.0;
    }
}
