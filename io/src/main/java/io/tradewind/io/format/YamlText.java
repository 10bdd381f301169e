package io.tradewind.io.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes maps, lists and values as YAML: lists and inner maps in one line, texts in quotes unless they are plain words. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*|\\d{4}-\\d{2}(-\\d{2})?");
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final double EXACT = 1e15;

    private YamlText() {}

    /** The value in one line. */
    static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey().toString()) + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof String string) {
            return text(string);
        }
        return value.toString();
    }

    /** The value as JSON in one line. */
    static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey().toString()) + ": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(YamlText::json).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Double number) {
            return number(number);
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    /** The shortest text that reads back as the same number. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT && !(1 / value == Double.NEGATIVE_INFINITY)
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The text, in quotes if it needs them. */
    static String text(String text) {
        if (PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(java.util.Locale.ROOT))) {
            return text;
        }
        return quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default ->
                isControl(point) ? String.format(java.util.Locale.ROOT, "\\u%04x", point) : Character.toString(point);
        };
    }

    private static boolean isControl(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || point == 0xFEFF
                || point == 0xFFFD;
    }
}
