package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.RegionCode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is special about the region whose trade a world looks at most closely, its reporter. It is data of the world: the engine asks it and knows no
 * country by itself. The reporter's numbers are parameters whose ids end with its code.
 *
 * @param region           the region of the world, such as {@code CHN}; a world that has no such region has no reporter
 * @param code             its code in results, as its customs sees itself, such as {@code CN}
 * @param name             its name in sentences
 * @param currency         its currency, ISO 4217
 * @param currencyName     what that is called in sentences
 * @param importsOnArrival whether its imports are recorded when they arrive; if not they are when they are loaded, as everyone's are
 * @param counterpart      the importer whose duties its goods go around through hubs; none: nothing is relabelled, pulled or deflected
 * @param holiday          its holiday that falls into another month from year to year, if it has one
 * @param currencies       currencies of regions where the world has no table of them
 * @param otherNames       codes of partners by other names that customs and press use for them
 */
public record ReporterProfile(
        RegionCode region,
        String code,
        String name,
        String currency,
        String currencyName,
        boolean importsOnArrival,
        Optional<RegionCode> counterpart,
        Optional<Holiday> holiday,
        SortedMap<RegionCode, String> currencies,
        SortedMap<String, String> otherNames) {
    /** The word that selects the reporter's region in every world. */
    public static final String WORD = "reporter";

    /**
     * A holiday that moves: trade of the months in which it may fall changes with its day.
     *
     * @param name   what it is called in sentences, without an article
     * @param first  the earliest day of its first day
     * @param last   the latest, in the same year and at most {@value #MAX_MONTHS} months
     * @param usual  day of the year at which what it moves is zero by construction
     * @param length days from its eve
     */
    public record Holiday(String name, MonthDay first, MonthDay last, MonthDay usual, int length) {
        /** Months into which it may fall, and before the last of a year, because a month after them gives back what they gain. */
        public static final int MAX_MONTHS = 3;

        private static final int DECEMBER = 12;

        /** Checks that the days are in order. */
        public Holiday {
            Check.notBlank(name, "name of the holiday");
            Check.that(
                    !usual.isBefore(first) && !usual.isAfter(last),
                    "The usual day of a holiday lies between its first and its last.");
            Check.that(
                    last.getMonthValue() - first.getMonthValue() < MAX_MONTHS && last.getMonthValue() < DECEMBER,
                    "A holiday falls into at most " + MAX_MONTHS + " months, none of them December.");
            Check.that(length > 0, "A holiday has at least a day.");
        }

        /** Whether it can fall on that day. */
        public boolean canFallOn(LocalDate day) {
            MonthDay date = MonthDay.from(day);
            return !date.isBefore(first) && !date.isAfter(last);
        }

        /** Months into which it may fall. */
        public int months() {
            return last.getMonthValue() - first.getMonthValue() + 1;
        }

        /** Which of the months into which it may fall that is, from 0; {@link #months} for the one after them, which gives back; negative or more: none. */
        public int position(YearMonth month) {
            return month.getMonthValue() - first.getMonthValue();
        }
    }

    /** Copies the maps and checks that the parts are there. */
    public ReporterProfile {
        Check.notNull(region, "region of the reporter");
        Check.notBlank(code, "code of the reporter");
        Check.notBlank(name, "name of the reporter");
        Check.that(currency.matches("[A-Z]{3}"), "The currency (" + currency + ") is no code of three letters.");
        Check.notBlank(currencyName, "name of the currency");
        Check.that(
                counterpart.filter(region::equals).isEmpty(),
                "The reporter (" + region + ") is no counterpart to itself.");
        Check.notNull(holiday, "holiday");
        SortedMap<RegionCode, String> all = new TreeMap<>(Map.of(region, currency));
        all.putAll(currencies);
        Check.that(all.get(region).equals(currency), "The reporter (" + region + ") has two currencies.");
        currencies = Collections.unmodifiableSortedMap(all);
        otherNames = Collections.unmodifiableSortedMap(new TreeMap<>(otherNames));
    }

    /** A reporter of which nothing is special but its currency; the name of the region stands for what it is called. */
    public static ReporterProfile of(RegionCode region, String code, String currency) {
        return new ReporterProfile(
                region,
                code,
                region.code(),
                currency,
                currency,
                false,
                Optional.empty(),
                Optional.empty(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }
}
