package io.tradewind.io.world;

import io.tradewind.io.table.ProblemLog;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit of the values of {@code flows.csv}, such as {@code USD million}: everything after reading is in million dollars.
 *
 * @param text       the unit as the world writes it
 * @param currency   its currency, in capitals
 * @param scale      number of units of the currency in one, 1e6 for million
 * @param usdPerUnit dollars that one unit of the currency is worth
 */
record ValueUnit(String text, String currency, double scale, double usdPerUnit) {
    /** The unit in which worlds are held and written. */
    static final ValueUnit MILLION_USD = new ValueUnit(WorldInfo.UNIT, "USD", 1e6, 1);

    private static final String DOLLAR = "USD";
    private static final Map<String, Double> SCALES = Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9);
    private static final String SCALE = "(thousand|million|billion)";
    private static final Pattern SHAPE =
            Pattern.compile("(?:" + SCALE + "\\s+)?([a-z]{3})|([a-z]{3})\\s+" + SCALE, Pattern.CASE_INSENSITIVE);
    private static final double MIN_RATE = 1e-9;
    private static final double MAX_RATE = 1e3;

    /** The unit of a {@code datapackage.json}; empty after a problem was reported. */
    static Optional<ValueUnit> read(FlatJson json, String text, ProblemLog log) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            problem(
                    json,
                    "world.valueUnit",
                    "The unit (" + text + ") is not a currency of three letters with or without thousand, million or"
                            + " billion.",
                    "Maybe write \"USD million\".",
                    log);
            return Optional.empty();
        }
        boolean scaleFirst = shape.group(2) != null;
        String currency = shape.group(scaleFirst ? 2 : 3).toUpperCase(Locale.ROOT);
        String scale = shape.group(scaleFirst ? 1 : 4);
        double factor = scale == null ? 1 : SCALES.get(scale.toLowerCase(Locale.ROOT));
        return rate(json, currency, log).map(rate -> new ValueUnit(text, currency, factor, rate));
    }

    private static Optional<Double> rate(FlatJson json, String currency, ProblemLog log) {
        String place = "world.usdPerUnit";
        Optional<FlatJson.Leaf> given = json.at(place);
        if (given.isEmpty()) {
            if (currency.equals(DOLLAR)) {
                return Optional.of(1.0);
            }
            problem(
                    json,
                    "world.valueUnit",
                    "The values are in " + currency + ", and nothing says how many dollars one " + currency + " is.",
                    "Maybe add \"usdPerUnit\": 1.08 beside it, with the rate of the year.",
                    log);
            return Optional.empty();
        }
        double rate = number(given.get());
        if (!(rate >= MIN_RATE && rate <= MAX_RATE)) {
            problem(
                    json,
                    place,
                    "The rate (" + given.get().value() + ") is not a number between " + MIN_RATE + " and " + MAX_RATE
                            + ".",
                    "It is the dollars that one " + currency + " is worth, such as 1.08.",
                    log);
            return Optional.empty();
        }
        if (currency.equals(DOLLAR) && rate != 1) {
            problem(
                    json,
                    place,
                    "One USD is 1 USD, not " + given.get().value() + ".",
                    "Maybe name another currency in valueUnit, or delete usdPerUnit.",
                    log);
            return Optional.empty();
        }
        return Optional.of(rate);
    }

    private static double number(FlatJson.Leaf leaf) {
        try {
            return leaf.text() ? Double.NaN : Double.parseDouble(leaf.value());
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static void problem(FlatJson json, String place, String message, String hint, ProblemLog log) {
        log.add(PackageFile.FILE, json.at(place).map(FlatJson.Leaf::line).orElse(0), place, message, hint);
    }

    /** Whether values were in another currency than dollars. */
    boolean isForeign() {
        return !currency.equals(DOLLAR);
    }

    /**
     * The value in million dollars; one in million dollars comes back as it is, to the last bit.
     *
     * @unit million USD
     */
    double usdMn(double value) {
        double dollars = usdPerUnit == 1 ? value : value * usdPerUnit;
        return scale >= 1e6 ? dollars * (scale / 1e6) : dollars / (1e6 / scale);
    }
}
