package io.tradewind.scenarios.facts;

import io.tradewind.core.base.Check;
import io.tradewind.core.measure.CurrencyView;
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
            Pattern.compile("\\b(TN|TRILLION|BN|BILLION|100M|100 MILLION|MN|MLN|MILLION|M)\\b");
    private static final Pattern WHOLE = Pattern.compile("\\bof (?:growth of )?(CN[A-Za-z+-]*)");

    /** Checks that nothing is null. */
    public FactUnit {
        Check.notNull(text, "unit");
        Check.notNull(currency, "currency");
        Check.notNull(millions, "millions");
        Check.notNull(whole, "whole");
    }

    /** Reads a unit; what it does not name stays empty. */
    public static FactUnit of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        boolean usd = USD.matcher(upper).find();
        boolean cny = CNY.matcher(upper).find();
        Matcher whole = WHOLE.matcher(text);
        return new FactUnit(
                text,
                usd == cny ? Optional.empty() : Optional.of(usd ? CurrencyView.USD : CurrencyView.CNY),
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
                    default -> 1.0;
                });
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
