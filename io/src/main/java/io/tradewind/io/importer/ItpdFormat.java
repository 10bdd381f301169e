package io.tradewind.io.importer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** USITC's ITPD-E: trade and domestic sales by industry in million dollars. Experimental: read by its documented header, tried on no file of theirs. */
final class ItpdFormat extends WorldFormat {
    private static final List<String> NEEDED =
            List.of("exporter_iso3", "importer_iso3", "year", "industry_id", "trade");
    private static final Set<String> KNOWN = Set.of(
            "exporter_iso3_dynamic",
            "exporter_dynamic_code",
            "exporter_name",
            "importer_iso3_dynamic",
            "importer_dynamic_code",
            "importer_name",
            "industry_descr",
            "broad_sector",
            "flag_mirror",
            "flag_zero");

    private final Set<String> seen = new HashSet<>();

    @Override
    String word() {
        return "itpd";
    }

    @Override
    About about() {
        return new About(
                "USITC, International Trade and Production Database for Estimation (ITPD-E)",
                "https://www.usitc.gov/data/gravity/itpde.htm",
                "US government work; cite Borchert, Larch, Shikher and Yotov");
    }

    @Override
    boolean hasHomeTrade() {
        return true;
    }

    @Override
    Optional<String> kind(SourceTable table) {
        List<String> header = table.header();
        return isLayout(header, NEEDED, KNOWN) ? Optional.of("flows") : Optional.empty();
    }

    @Override
    String expected() {
        return String.join(",", NEEDED) + " and the other columns of releases 1 to 3";
    }

    @Override
    void read(SourceTable table, String kind, Years years, Intake intake) {
        int[] at = NEEDED.stream().mapToInt(table::column).toArray();
        int zero = table.header().indexOf("flag_zero");
        Tally tally = intake.tally();
        while (table.next()) {
            double usdMn = table.number(at[4]);
            tally.read(usdMn);
            int year = (int) table.number(at[2]);
            String key = table.text(at[0]) + "|" + table.text(at[1]) + "|" + table.text(at[3]);
            if (!years.wants(year, table)) {
                tally.drop("year " + year + " is not asked for", usdMn);
            } else if (zero >= 0 && table.text(zero).equals("u") && usdMn == 0) {
                tally.drop("a zero that was filled in, not observed", usdMn);
            } else if (usdMn < 0) {
                tally.drop("the value is negative", usdMn);
            } else if (!seen.add(key)) {
                tally.drop("exporter, importer and industry stand in an earlier row", usdMn);
            } else {
                intake.flow(table.text(at[0]), table.text(at[1]), table.text(at[3]), usdMn, Double.NaN);
            }
        }
    }
}
