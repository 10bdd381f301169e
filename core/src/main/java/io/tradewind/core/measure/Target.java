package io.tradewind.core.measure;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.welfare.RegionMeasure;
import io.tradewind.core.welfare.RegionResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One number that is asked for, in words: {@code yoy_pct exports CN USA 2026} of a projection, {@code real_income_pct VNM} of the long run. A name of several
 * words stands in quotes.
 */
public sealed interface Target {
    /** What a target looks like. */
    String FORM = "'measure flow reporter partner [product] period', such as yoy_pct exports CN USA 2026, or 'measure"
            + " region', such as real_income_pct VNM";

    /** The name of its measure. */
    String measure();

    /**
     * A number of a projection.
     *
     * @param of       which number
     * @param flow     {@code exports}, {@code imports} or {@code total}
     * @param reporter whose trade
     * @param partner  with whom
     * @param product  of what
     * @param months   when
     */
    record OfFlow(Measure of, String flow, String reporter, String partner, String product, MonthRange months)
            implements Target {
        @Override
        public String measure() {
            return of.label();
        }

        /**
         * The same with codes in place of names.
         *
         * @throws InvalidInputException if the projection has no such number
         */
        public OfFlow in(Projection projection) {
            RowQuery known;
            try {
                known = ProjectionTable.understood(
                        projection,
                        RowQuery.EVERYTHING
                                .withReporter(reporter)
                                .withPartner(partner)
                                .withProduct(product));
            } catch (InvalidInputException e) {
                throw new InvalidInputException(
                        "target", e.problems().stream().map(this::placed).toList());
            }
            Horizon horizon = projection.scenario().horizon();
            if (months.first().isBefore(horizon.from()) || months.last().isAfter(horizon.to())) {
                throw problem(
                        at(words(this).size() - 1) + " does not lie inside the run, " + horizon.from() + " to "
                                + horizon.to() + ".",
                        "Maybe use '" + within(horizon) + "', or let the run last longer.");
            }
            OfFlow coded = new OfFlow(
                    of,
                    flow,
                    known.reporters().get(0),
                    known.partners().get(0),
                    known.products().get(0),
                    months);
            if (ProjectionTable.of(projection).one(coded).isEmpty()) {
                throw problem(
                        "'" + this + "': there is no such figure by itself in this direction of trade.",
                        flow.equals(TOTAL)
                                ? "Maybe ask for exports or imports; only all products have a total of both."
                                : "Maybe ask for the sector that the product is part of, or for all.");
            }
            return coded;
        }

        private Problem placed(Problem problem) {
            int word = List.of("reporter", "partner", "product").indexOf(problem.path());
            return new Problem(
                    "target", (word < 0 ? "'" + this + "'" : at(2 + word)) + ": " + problem.message(), problem.hint());
        }

        private String at(int word) {
            return place(words(this), word);
        }

        private MonthRange within(Horizon horizon) {
            MonthRange all = new MonthRange(horizon.from(), horizon.to());
            boolean apart =
                    months.last().isBefore(horizon.from()) || months.first().isAfter(horizon.to());
            return apart
                    ? all
                    : new MonthRange(
                            months.first().isBefore(horizon.from()) ? horizon.from() : months.first(),
                            months.last().isAfter(horizon.to()) ? horizon.to() : months.last());
        }

        /** The number, in codes of that projection. */
        public double value(ProjectionTable table) {
            return table.one(this).orElseThrow();
        }

        /** The direction that a run must work out for it; empty if it is both. */
        public Optional<TradeDirection> direction() {
            return Arrays.stream(TradeDirection.values())
                    .filter(way -> way.label().equals(flow))
                    .findFirst();
        }

        /** The same of other months. */
        public OfFlow withMonths(MonthRange newMonths) {
            return new OfFlow(of, flow, reporter, partner, product, newMonths);
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /**
     * A number of the long run.
     *
     * @param of     which number
     * @param region of which region
     */
    record OfRegion(RegionMeasure of, String region) implements Target {
        @Override
        public String measure() {
            return of.label();
        }

        /** The same with the code in place of the name. @throws InvalidInputException if the world has no such region */
        public OfRegion in(Economy economy) {
            List<String> codes = economy.regions().stream()
                    .map(region -> region.code().code())
                    .toList();
            WorldWords book = WorldWords.of(economy);
            return new OfRegion(of, book.meant(Role.REGION, region, codes).orElseThrow(() -> {
                Problem unknown = book.unknown(Role.REGION, "target", region, codes);
                return problem(place(words(this), 1) + ": " + unknown.message(), unknown.hint());
            }));
        }

        /** The number, in a code of that world. */
        public double value(List<RegionResult> regions) {
            return regions.stream()
                    .filter(row -> row.region().code().equals(region))
                    .mapToDouble(of::of)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /** The flow that is exports and imports together. */
    String TOTAL = "total";

    /**
     * The target that the text says.
     *
     * @throws InvalidInputException that points at the word which means nothing
     */
    static Target parse(String text) {
        List<String> words = split(text);
        String measure = words.isEmpty() ? "" : words.get(0);
        Optional<Measure> ofFlow = Arrays.stream(Measure.values())
                .filter(one -> one.label().equals(measure))
                .findFirst();
        Optional<RegionMeasure> ofRegion = Arrays.stream(RegionMeasure.values())
                .filter(one -> one.label().equals(measure))
                .findFirst();
        if (ofFlow.isPresent()) {
            return flow(ofFlow.get(), text, words);
        }
        RegionMeasure region = ofRegion.orElseThrow(
                () -> problem(place(words, 0) + " is no measure.", Nearest.hint(measure, measures())));
        if (words.size() != 2) {
            throw shape(text, words, "'" + measure + "' is a number of the long run, which takes one region");
        }
        return new OfRegion(region, words.get(1));
    }

    private static OfFlow flow(Measure measure, String text, List<String> words) {
        if (words.size() != 5 && words.size() != 6) {
            throw shape(
                    text, words, "'" + measure.label() + "' takes flow, reporter, partner, perhaps product, period");
        }
        List<String> flows = List.of("exports", "imports", TOTAL);
        if (!flows.contains(words.get(1))) {
            throw problem(place(words, 1) + " is no direction of trade.", Nearest.hint(words.get(1), flows));
        }
        int last = words.size() - 1;
        MonthRange months = MonthRange.parse(words.get(last))
                .orElseThrow(() -> problem(
                        place(words, last) + " is no period.", "Maybe use one such as " + MonthRange.FORMS + "."));
        String product = last == 5 ? words.get(4) : CodeSet.ALL;
        return new OfFlow(measure, words.get(1), words.get(2), words.get(3), product, months);
    }

    /** The names of all measures, those of projections first. */
    static List<String> measures() {
        return Stream.concat(
                        Arrays.stream(Measure.values()).map(Measure::label),
                        Arrays.stream(RegionMeasure.values()).map(RegionMeasure::label))
                .toList();
    }

    private static InvalidInputException shape(String text, List<String> words, String what) {
        return problem(
                "'" + text + "' has " + words.size() + (words.size() == 1 ? " word" : " words") + "; " + what + ".",
                "Maybe write " + FORM + "; a name of several words stands in quotes.");
    }

    private static String place(List<String> words, int word) {
        return words.isEmpty() ? "An empty target" : "Word " + (word + 1) + " ('" + words.get(word) + "')";
    }

    private static InvalidInputException problem(String message, String hint) {
        return new InvalidInputException("target", List.of(new Problem("target", message, hint)));
    }

    /** Words between blanks; those in quotes are one. */
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char letter : (text + " ").toCharArray()) {
            boolean opens = quote == 0 && word.length() == 0 && (letter == '"' || letter == '\'');
            if (opens) {
                quote = letter;
            } else if (letter == quote) {
                quote = 0;
            } else if (quote != 0 || !Character.isWhitespace(letter)) {
                word.append(letter);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString().strip());
        }
        return words;
    }

    private static List<String> words(Target target) {
        if (target instanceof OfRegion one) {
            return List.of(one.measure(), one.region());
        }
        OfFlow one = (OfFlow) target;
        List<String> words = new ArrayList<>(List.of(one.measure(), one.flow(), one.reporter(), one.partner()));
        if (!one.product().equals(CodeSet.ALL)) {
            words.add(one.product());
        }
        words.add(one.months().toString());
        return words;
    }

    private static String text(Target target) {
        return String.join(
                " ",
                words(target).stream()
                        .map(word -> word.indexOf(' ') < 0 ? word : '"' + word + '"')
                        .toList());
    }
}
