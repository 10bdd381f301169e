package io.tradewind.scenarios.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a scenario's text at random: mostly numbers, days and words, sometimes its shape. */
final class ScenarioMutations {
    private static final Pattern NUMBER = Pattern.compile("(?<=[: ,\\[{])-?\\d+(\\.\\d+)?(?=[%,}\\] \\n])");
    private static final Pattern DAY = Pattern.compile("\\b(20\\d\\d)-(\\d\\d)-(\\d\\d)\\b");
    private static final Pattern MONTH = Pattern.compile("\\b(20\\d\\d)-(\\d\\d)(?=[,}])");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3}\\b");
    private static final Pattern KEY = Pattern.compile("\\b[a-z][A-Za-z]+(?=:)");
    private static final List<String> HARD = List.of(
            "1e400",
            "-1e308",
            "1e20",
            ".inf",
            "NaN",
            "0",
            "-0.0",
            "1e-320",
            "1e-10",
            "true",
            "null",
            "''",
            "[]",
            "{}",
            "0x10",
            "1_000",
            "~",
            "\"x\"",
            "99999999999999999999",
            "5%",
            "300%",
            "-100%",
            "12 bn USD");
    private static final List<String> CODES = List.of(
            "CHN", "USA", "VNM", "EU27", "AFR", "BRI", "ASEAN", "all", "JPN", "MEX", "WLD", "DEU", "Vietnam", "XYZ",
            "ASIA");

    private ScenarioMutations() {}

    /** One change, now and then two. */
    static String mutate(String text, Random random) {
        String changed = once(text, random);
        return random.nextInt(4) == 0 ? once(changed, random) : changed;
    }

    private static String once(String text, Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> number(text, random);
            case 7, 8, 9, 10 -> replace(text, DAY, random, match -> day(match, random));
            case 11 ->
                replace(
                        text,
                        MONTH,
                        random,
                        match -> String.format("%d-%02d", 2024 + random.nextInt(5), random.nextInt(14)));
            case 12, 13 -> replace(text, CODE, random, match -> CODES.get(random.nextInt(CODES.size())));
            case 14 -> replace(text, NUMBER, random, match -> HARD.get(random.nextInt(HARD.size())));
            case 15 -> replace(text, KEY, random, match -> match.group().substring(1));
            case 16 -> lines(text, random, 0);
            case 17 -> lines(text, random, 1);
            case 18 -> lines(text, random, 2);
            default -> character(text, random);
        };
    }

    /** Another number of the same size: halved, doubled, with the other sign. */
    private static String number(String text, Random random) {
        return replace(text, NUMBER, random, match -> {
            double value = Double.parseDouble(match.group());
            double factor = List.of(0.0, 0.1, 0.5, 0.9, 1.1, 2.0, -1.0, 10.0).get(random.nextInt(8));
            double other = value * factor;
            return match.group().contains(".") || other != Math.rint(other)
                    ? Double.toString(other)
                    : Long.toString((long) other);
        });
    }

    private static String day(MatchResult match, Random random) {
        int year = Integer.parseInt(match.group(1)) + random.nextInt(3) - 1;
        int month = 1 + random.nextInt(random.nextInt(20) == 0 ? 14 : 12);
        int day = 1 + random.nextInt(random.nextInt(20) == 0 ? 33 : 28);
        return String.format("%d-%02d-%02d", random.nextInt(40) == 0 ? random.nextInt(10_000) : year, month, day);
    }

    private static String replace(
            String text, Pattern pattern, Random random, java.util.function.Function<MatchResult, String> by) {
        List<MatchResult> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            matches.add(matcher.toMatchResult());
        }
        if (matches.isEmpty()) {
            return text;
        }
        MatchResult match = matches.get(random.nextInt(matches.size()));
        return text.substring(0, match.start()) + by.apply(match) + text.substring(match.end());
    }

    /** Deletes a line, doubles it, or moves it to the right or left. */
    private static String lines(String text, Random random, int how) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (how) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            default -> lines.set(at, random.nextBoolean() ? " " + line : line.isEmpty() ? "" : line.substring(1));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String character(String text, Random random) {
        int at = random.nextInt(text.length());
        String odd = "\u0000\u001b\t:[]{}*&!|>'\"%@`#,-\u202e\ud800é";
        char c = odd.charAt(random.nextInt(odd.length()));
        return text.substring(0, at) + c + text.substring(at + random.nextInt(2));
    }
}
