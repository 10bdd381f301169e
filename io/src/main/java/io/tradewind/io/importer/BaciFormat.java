package io.tradewind.io.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CEPII's BACI: a year of trade by product in thousand dollars FOB, its countries and its products. */
final class BaciFormat extends WorldFormat {
    private static final List<String> FLOWS = List.of("t", "i", "j", "k", "v", "q");
    private static final List<String> COUNTRIES =
            List.of("country_code", "country_name", "country_iso2", "country_iso3");
    private static final List<String> PRODUCTS = List.of("code", "description");
    private static final double THOUSANDS = 1e3;
    private static final int HS6 = 6;
    private static final int CODES = 1000;
    /** A nomenclature such as HS92 or an edition such as V202601 in the name of a file. */
    private static final Pattern EDITION = Pattern.compile("(HS\\d\\d)(?!\\d)|V\\d{6}[a-z]?");

    private final Map<String, String> iso3 = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Long> products = new HashMap<>();
    private final Map<String, String> goods = new HashMap<>();
    private final LongSet seen = new LongSet();

    @Override
    String word() {
        return "baci";
    }

    @Override
    About about() {
        return new About(
                "CEPII, BACI: International Trade Database at the Product Level",
                "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
                "etalab-2.0");
    }

    @Override
    Optional<String> kind(SourceTable table) {
        List<String> header = table.header();
        return header.equals(FLOWS)
                ? Optional.of("flows")
                : header.equals(COUNTRIES)
                        ? Optional.of("countries")
                        : header.equals(PRODUCTS) ? Optional.of("products") : Optional.empty();
    }

    @Override
    boolean holdsFlows(String kind) {
        return kind.equals("flows");
    }

    @Override
    String expected() {
        return String.join(",", FLOWS) + ", " + String.join(",", COUNTRIES) + " or " + String.join(",", PRODUCTS);
    }

    /** Editions revise each other, and nomenclatures repeat each other's trade under other codes. */
    @Override
    void checkTogether(List<SourceFile> flows) {
        Map<String, String> first = new HashMap<>();
        for (SourceFile file : flows) {
            Matcher named = EDITION.matcher(file.shortName());
            while (named.find()) {
                String kind = named.group(1) == null ? "edition" : "nomenclature";
                String other = first.putIfAbsent(kind, named.group());
                if (other != null && !other.equals(named.group())) {
                    throw file.refused(
                            0,
                            "The files are of the " + kind + "s " + other + " and " + named.group() + ".",
                            "Maybe leave out one of them: a world is made of one.");
                }
            }
        }
    }

    @Override
    void readFirst(SourceTable table, String kind) {
        while (table.next()) {
            if (kind.equals("countries")) {
                names.put(table.text(0), repaired(table.text(1)));
                iso3.put(table.text(0), table.text(3));
            } else {
                goods.put(table.text(0), repaired(table.text(1)));
            }
        }
    }

    /** The name in its own letters where UTF-8 was read as Latin-1 and written again. */
    static String repaired(String name) {
        for (Charset once : List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1)) {
            try {
                ByteBuffer bytes = once.newEncoder().encode(java.nio.CharBuffer.wrap(name));
                return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            } catch (CharacterCodingException asItIs) {
                // The next way, or the name as it is.
            }
        }
        return name;
    }

    @Override
    Optional<String> otherCode(String code) {
        return Optional.ofNullable(iso3.get(code)).filter(other -> !other.isEmpty());
    }

    @Override
    void finish(Years years, Intake intake) {
        goods.forEach(intake.products()::name);
    }

    /** The name of a country, for messages and tests. */
    Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    @Override
    void read(SourceTable table, String kind, Years years, Intake intake) {
        Tally tally = intake.tally();
        while (table.next()) {
            double usdMn = table.number(4) / THOUSANDS;
            tally.read(usdMn);
            int year = number(table, 0);
            String product = product(table, tally);
            if (!years.wants(year, table)) {
                tally.drop("year " + year + " is not asked for", usdMn);
            } else if (usdMn < 0) {
                tally.drop("the value is negative", usdMn);
            } else if (!seen.add(key(table, product))) {
                tally.drop("exporter, importer and product stand in an earlier row", usdMn);
            } else {
                intake.flow(table.raw(1), table.raw(2), product, usdMn, tons(table, tally));
            }
        }
    }

    private static int number(SourceTable table, int column) {
        double number = table.number(column);
        if (number != Math.rint(number) || number < 0 || number >= CODES * CODES) {
            throw table.file()
                    .refused(table.line(), "'" + table.text(column) + "' is not a year or a country's number.", "");
        }
        return (int) number;
    }

    private long key(SourceTable table, String product) {
        long goods = products.computeIfAbsent(product, any -> (long) products.size());
        long pair = (long) number(table, 1) * CODES * CODES + number(table, 2);
        return goods * CODES * CODES * CODES * CODES + pair;
    }

    /** The code with the zeros that a program took for a number's. */
    private String product(SourceTable table, Tally tally) {
        String code = table.text(3);
        if (code.length() < HS6 && !code.isEmpty() && Character.isDigit(code.charAt(0))) {
            tally.note("Codes of goods with fewer than six digits got back the zeros that they had lost in front.");
            return "0".repeat(HS6 - code.length()) + code;
        }
        return code;
    }

    /** The quantity, which about two rows in a hundred do not have. */
    private static double tons(SourceTable table, Tally tally) {
        String text = table.text(5);
        if (text.isEmpty() || text.equals("NA")) {
            tally.note("Some rows have no quantity; their values count all the same.");
            return Double.NaN;
        }
        return table.number(5);
    }
}
