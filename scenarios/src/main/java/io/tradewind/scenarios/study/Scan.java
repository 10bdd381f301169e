package io.tradewind.scenarios.study;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.study.ScrambledSobol;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values that a field takes: {@code FIELD=FROM:TO:STEP}, or a list of values and such ranges. In a sample {@code FROM:TO} is every number between.
 *
 * @param field  a field of the scenario, or {@code origin}, {@code preset}, {@code baseline}
 * @param values the values in their order, each once, as files write them; none where every number is one
 * @param range  the ends between which every number is one
 */
public record Scan(String field, List<String> values, Optional<Range> range) {
    /** Most combinations of a sweep. */
    public static final int MOST = 100_000;

    private static final long SAMPLE = 20250401L;

    private static final MathContext DIGITS = new MathContext(12);

    /**
     * All numbers between two.
     *
     * @param from the smallest
     * @param to   the largest
     */
    public record Range(BigDecimal from, BigDecimal to) {}

    /** Copies the list. */
    public Scan {
        values = List.copyOf(values);
    }

    /**
     * The scan that the text says.
     *
     * @param sampled whether it is for a sample, in which a range needs no step
     * @throws InvalidInputException that points at what is wrong
     */
    public static Scan parse(String text, boolean sampled) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw problem(
                    "'" + text + "' does not say which field takes which values.",
                    "Maybe write us-reciprocal-125.rate=0:1.25:0.25 or param.lam_f=0.1,0.2.");
        }
        String field = text.substring(0, equals).strip();
        String[] parts = text.substring(equals + 1).split(",", -1);
        Set<String> values = new LinkedHashSet<>();
        for (String part : parts) {
            String[] ends = part.strip().split(":", -1);
            if (sampled && ends.length == 2 && parts.length == 1) {
                return new Scan(field, List.of(), Optional.of(range(text, ends)));
            }
            if (ends.length > 1) {
                steps(text, ends, values);
            } else if (ends[0].isEmpty()) {
                throw problem("'" + text + "' holds an empty value.", "Maybe leave out a comma.");
            } else {
                values.add(number(ends[0]).map(Scan::plain).orElse(ends[0]));
            }
        }
        return new Scan(field, List.copyOf(values), Optional.empty());
    }

    private static Range range(String text, String... ends) {
        BigDecimal from = end(text, ends[0]);
        BigDecimal to = end(text, ends[1]);
        if (from.compareTo(to) >= 0) {
            throw problem(
                    "The range " + ends[0] + ":" + ends[1] + " of '" + text + "' is empty.",
                    "Maybe write the smaller number first.");
        }
        return new Range(from, to);
    }

    private static void steps(String text, String[] ends, Set<String> values) {
        if (ends.length != 3) {
            throw problem(
                    "'" + String.join(":", ends) + "' of '" + text + "' is no range.",
                    "Maybe write FROM:TO:STEP, such as 0:1:0.25.");
        }
        BigDecimal from = end(text, ends[0]);
        BigDecimal to = end(text, ends[1]);
        BigDecimal step = end(text, ends[2]);
        if (step.signum() == 0) {
            throw problem("The step of '" + text + "' is 0.", "Maybe use " + plain(to.subtract(from, DIGITS)) + ".");
        }
        if (to.subtract(from).signum() * step.signum() < 0) {
            throw problem(
                    "The range of '" + text + "' is empty: steps of " + ends[2] + " from " + ends[0] + " never reach "
                            + ends[1] + ".",
                    "Maybe use a step of " + plain(step.negate()) + ".");
        }
        if (to.subtract(from).divideToIntegralValue(step).compareTo(BigDecimal.valueOf(MOST)) >= 0) {
            throw tooMany("'" + text + "' has more than " + MOST + " values.");
        }
        for (BigDecimal value = from; to.subtract(value).signum() * step.signum() >= 0; value = value.add(step)) {
            values.add(plain(value));
        }
    }

    private static BigDecimal end(String text, String number) {
        return number(number.strip())
                .orElseThrow(() -> problem(
                        "'" + number.strip() + "' of '" + text + "' is no number.",
                        "Maybe list values that are no numbers, with commas between."));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text))
                    .filter(number -> Math.abs((long) number.precision() - number.scale()) < 300
                            && Math.abs((long) number.scale()) < 300);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The value of a sample at a coordinate between 0 and 1. */
    private String at(double u) {
        return range.map(ends -> plain(ends.to()
                        .subtract(ends.from())
                        .multiply(BigDecimal.valueOf(u))
                        .add(ends.from())
                        .round(DIGITS)))
                .orElseGet(() -> values.get((int) (u * values.size())));
    }

    /** Every combination, the last scan fastest: values by field, in the order of the scans. */
    public static List<Map<String, String>> grid(List<Scan> scans) {
        check(scans);
        long size = 1;
        for (Scan scan : scans) {
            size *= scan.values.size();
            if (size > MOST) {
                throw tooMany("The scans make more than " + MOST + " combinations.");
            }
        }
        List<Map<String, String>> grid = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            String[] chosen = new String[scans.size()];
            int left = k;
            for (int s = chosen.length - 1; s >= 0; s--) {
                List<String> values = scans.get(s).values;
                chosen[s] = values.get(left % values.size());
                left /= values.size();
            }
            grid.add(combination(scans, chosen));
        }
        return grid;
    }

    /** A sample of the combinations at Sobol's first points, always scrambled alike. */
    public static List<Map<String, String>> sample(List<Scan> scans, int size) {
        check(scans);
        if (size > MOST) {
            throw tooMany("A sample of " + size + " has more than " + MOST + " combinations.");
        }
        ScrambledSobol points = new ScrambledSobol(SAMPLE);
        List<Map<String, String>> sample = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            String[] chosen = new String[scans.size()];
            for (int s = 0; s < chosen.length; s++) {
                chosen[s] = scans.get(s).at(points.at(n, s));
            }
            sample.add(combination(scans, chosen));
        }
        return sample;
    }

    private static Map<String, String> combination(List<Scan> scans, String... chosen) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int s = 0; s < chosen.length; s++) {
            values.put(scans.get(s).field, chosen[s]);
        }
        return values;
    }

    private static void check(List<Scan> scans) {
        if (scans.isEmpty()) {
            throw problem("Nothing is scanned.", "Maybe scan us-reciprocal-125.rate=0:1.25:0.25.");
        }
        Set<String> fields = new LinkedHashSet<>();
        for (Scan scan : scans) {
            if (!fields.add(scan.field)) {
                throw problem(
                        "The field '" + scan.field + "' is scanned twice.", "Maybe list all its values in one scan.");
            }
        }
    }

    private static InvalidInputException tooMany(String message) {
        return problem(message, "Maybe use larger steps, or a sample of at most " + MOST + ".");
    }

    private static InvalidInputException problem(String message, String hint) {
        return new InvalidInputException("scan", List.of(new Problem("scan", message, hint)));
    }
}
