package io.tradewind.scenarios.facts;

import io.tradewind.core.base.Check;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.io.table.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit of a fact, such as {@code bn CNY}, {@code % USD}, {@code pp USD} or {@code % of CN-GD}.
 *
 * @param text     as it is written
 * @param currency currency it names, if it names one
 * @param millions millions in one unit of a level, if it names a scale
 * @param whole    reporter that a share is of, if it names one
 */
public record FactUnit(String text, Optional<CurrencyView> currency, OptionalDouble millions, Optional<String> whole) {
    private static final Pattern USD = Pattern.compile("\\b(USD|US\\$|DOLLARS?)|\\$");
    private static final Pattern CNY = Pattern.compile("\\b(CNY|RMB|YUAN)\\b");
    private static final Pattern SCALE =
            Pattern.compile("\\b(TN|TRILLION|BN|BILLION|100M|100 MILLION|MN|MLN|MILLION|M|THOUSAND)\\b");
    /** What may stand in a unit beside currency and scale; a share also says of what. */
    private static final Pattern OTHER =
            Pattern.compile("%|\\b(PP|PCT|PERCENT|PERCENTAGE|POINTS?|YOY|Y/Y|IN|US)\\b|[().,;-]");

    private static final Pattern WHOLE = Pattern.compile("\\bof (?:growth of )?(CN[A-Za-z+-]*)");

    /** Checks that nothing is null. */
    public FactUnit {
        Check.present("unit, currency, millions, whole", text, currency, millions, whole);
    }

    /** Reads a unit; what it does not name stays empty. */
    public static FactUnit of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        boolean usd = USD.matcher(upper).find();
        boolean cny = CNY.matcher(upper).find();
        Matcher whole = WHOLE.matcher(text);
        return new FactUnit(
                text,
                usd == cny ? Optional.empty() : Optional.of(usd ? CurrencyView.USD : CurrencyView.HOME),
                scale(upper),
                whole.find() ? Optional.of(whole.group(1)) : Optional.empty());
    }

    private static OptionalDouble scale(String upper) {
        Matcher found = SCALE.matcher(upper);
        if (!found.find()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (found.group(1)) {
                    case "TN", "TRILLION" -> 1e6;
                    case "BN", "BILLION" -> 1e3;
                    case "100M", "100 MILLION" -> 1e2;
                    case "THOUSAND" -> 1e-3;
                    default -> 1.0;
                });
    }

    /** Why the model has no figure of that measure in this unit; empty if it has. */
    Optional<String> gap(FactMeasure measure) {
        String unknown = unknown(measure);
        if (!unknown.isEmpty()) {
            return Optional.of("the unit (" + Row.shortened(text) + ") says '" + Row.shortened(unknown)
                    + "', the model has figures in USD and CNY");
        }
        return measure.inOneCurrency() && currency.isEmpty()
                ? Optional.of("the unit (" + Row.shortened(text) + ") must say either USD or CNY")
                : Optional.empty();
    }

    /** The words that mean nothing in a unit of that measure; empty if there is none. */
    String unknown(FactMeasure measure) {
        String said = measure.ofAWhole() ? text.replaceFirst("\\bof\\b.*", "") : text;
        String rest = said.toUpperCase(Locale.ROOT);
        for (Pattern known : List.of(USD, CNY, SCALE, OTHER)) {
            rest = known.matcher(rest).replaceAll(" ");
        }
        return rest.strip().replaceAll("\\s+", " ");
    }

    /** The same unit, read in that currency where it names none. */
    FactUnit orCurrency(CurrencyView other) {
        return currency.isPresent() ? this : new FactUnit(text, Optional.of(other), millions, whole);
    }

    @Override
    public String toString() {
        return text;
    }
}
