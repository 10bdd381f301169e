package io.tradewind.core.chart;

import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Shock;
import java.time.YearMonth;
import java.util.List;

/** Numbers and names as sentences have them, the same on every machine. */
public final class Words {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final double BILLION = 1000;
    private static final double TEN = 10;
    private static final double HUNDRED = 100;
    /** What is smaller is said to be nothing at this precision. */
    private static final double LEAST = 0.05;

    private Words() {}

    /** A month, such as {@code Jan 2025}. */
    public static String month(YearMonth month) {
        return monthName(month) + " " + month.getYear();
    }

    /** The same without its year. */
    static String monthName(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1);
    }

    /** A number with that many decimals, 0 to 3, half to even. */
    public static String fixed(double value, int decimals) {
        long power = 1;
        for (int k = 0; k < decimals; k++) {
            power *= 10;
        }
        long units = (long) Math.rint(Math.abs(value) * power);
        String digits = Long.toString(units % power);
        String text = Long.toString(units / power)
                + (decimals == 0 ? "" : "." + "0".repeat(decimals - digits.length()) + digits);
        return value < 0 && units > 0 ? "−" + text : text;
    }

    /** A size as people say it: two digits or all before the point. */
    public static String size(double value) {
        double size = Math.abs(value);
        return fixed(size, size >= TEN - LEAST ? 0 : 1);
    }

    /** The same with its sign. */
    public static String signed(double value) {
        String text = size(value);
        boolean zero = text.equals("0") || text.equals("0.0");
        return zero ? text : (value < 0 ? "−" : "+") + text;
    }

    /** Dollars, such as {@code 4.1 bn dollars}. */
    static String dollars(double million) {
        double size = Math.abs(million);
        return size >= BILLION - HUNDRED / 2 ? size(size / BILLION) + " bn dollars" : size(size) + " mn dollars";
    }

    /** A change in percent, without its sign. */
    static String percent(double percent) {
        return Math.abs(percent) < LEAST ? "less than 0.1 %" : size(percent) + " %";
    }

    /** Whether a change is too small to be put into words. */
    static boolean isTiny(double percent) {
        return Math.abs(percent) < LEAST;
    }

    /** The name of a place within a sentence: short, with the article that it needs. */
    static String place(String name) {
        String brief = brief(name);
        boolean needs = brief.startsWith("United ")
                || brief.startsWith("European Union")
                || brief.endsWith(" Federation")
                || brief.endsWith(" Republic")
                || brief.endsWith(" Islands");
        if (brief.startsWith("Rest of ")) {
            return "the rest of " + brief.substring("Rest of ".length());
        }
        return needs ? "the " + brief : brief;
    }

    /** What is its own. */
    static String of(String place) {
        return place + (place.endsWith("s") ? "'" : "'s");
    }

    /** A name without what explains it: China (mainland) is China, Korea, Republic of is Korea. */
    static String brief(String name) {
        int bracket = name.indexOf(" (");
        String brief = bracket > 0 ? name.substring(0, bracket) : name;
        int comma = brief.endsWith(" of") ? brief.indexOf(", ") : -1;
        return withoutCount(comma > 0 ? brief.substring(0, comma) : brief);
    }

    /** A union without the number of its members. */
    private static String withoutCount(String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return end > 1 && end < name.length() && name.charAt(end - 1) == ' ' ? name.substring(0, end - 1) : name;
    }

    /** The name of goods within a sentence. */
    static String goods(String name) {
        String brief = brief(name);
        if (brief.equals("Other")) {
            return "other goods";
        }
        boolean acronym = brief.length() > 1 && Character.isUpperCase(brief.charAt(1));
        return acronym ? brief : Character.toLowerCase(brief.charAt(0)) + brief.substring(1);
    }

    /** The text with a capital at its start. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String uncapital(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** What an event is called: its label; one without a label by what it is of and its id. */
    public static String event(Event event) {
        if (!event.label().equals(event.id())) {
            return event.label();
        }
        Shock.Family family = event.shock().family();
        return capital(family.label() + family.region().orElse("")) + " (" + event.id() + ")";
    }
}
