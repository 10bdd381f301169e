package io.tradewind.io.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what a parser of YAML or JSON says of a text that it cannot take apart. */
public final class Syntax {
    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        say("end-of-input|<stream end>|end of stream", "it ends before a bracket or a quote is closed");
        say("exceeds the maximum", "a value is too long, or nested too deeply");
        say("Unexpected character \\('(.)'", "a '$1' stands where none may stand");
        say("Unrecognized token '([^']{1,40})", "'$1' stands without quotes");
        say("invalid numeric|leading zero|decimal point|Unexpected numeric", "a number is not written as one");
        say("Unrecognized character escape|[Ii]llegal unquoted|escape", "a character in a text is not written as one");
        say(
                "mapping values are not allowed",
                "a second ':' stands in a line without quotes, or its indentation is wrong");
        say("could not find expected ':'", "a line has no ':' after its key");
        say("expected ',' or '(.)'", "a ',' or '$1' is missing");
        say("character '?(.)'?\\S* ?that cannot start", "a text that starts with '$1' needs quotes");
        say("alias", "a text that starts with '*' or '&' needs quotes");
        say("block end|block mapping|block collection|block sequence", "the line is not indented like those before it");
        say("scalar", "a quote is not closed, or a text needs quotes");
    }

    private Syntax() {}

    private static void say(String pattern, String words) {
        WORDS.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), words);
    }

    /** What is wrong, to stand after a colon. */
    public static String plain(String said) {
        for (Map.Entry<Pattern, String> entry : WORDS.entrySet()) {
            Matcher matcher = entry.getKey().matcher(said == null ? "" : said);
            if (matcher.find()) {
                return matcher.groupCount() == 0
                        ? entry.getValue()
                        : entry.getValue().replace("$1", matcher.group(1));
            }
        }
        return "something stands there that it cannot hold";
    }
}
