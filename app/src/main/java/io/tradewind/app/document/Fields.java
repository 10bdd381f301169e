package io.tradewind.app.document;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Fields of requests in texts. A text marks the field that it speaks of, and each edge writes it as its users know it: the command line as an option, a
 * page as a label.
 */
public final class Fields {
    private static final Pattern MARKED = Pattern.compile("\uE000([a-z-]+)\uE001");

    private Fields() {}

    /** The marked field. */
    public static String named(String field) {
        return "\uE000" + field + "\uE001";
    }

    /** The marked field with a value. */
    public static String named(String field, String value) {
        return named(field) + " " + value;
    }

    /** The text with each marked field under the name that the edge has for it. */
    public static String shown(String text, UnaryOperator<String> name) {
        return text.indexOf('\uE000') < 0
                ? text
                : MARKED.matcher(text)
                        .replaceAll(field -> java.util.regex.Matcher.quoteReplacement(name.apply(field.group(1))));
    }
}
