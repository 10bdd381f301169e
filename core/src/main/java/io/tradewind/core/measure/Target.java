package io.tradewind.core.measure;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.welfare.RegionMeasure;
import io.tradewind.core.welfare.RegionResult;
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
    String FORM = "'measure flow reporter partner [product] period', such as yoy_pct exports REPORTER PARTNER 2026, or"
            + " 'measure region', such as real_income_pct REGION";

    /** The flow that is exports and imports together. */
    String TOTAL = "total";

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
                throw TargetWords.problem(
                        at(TargetWords.words(this).size() - 1) + " does not lie inside the run, " + horizon.from()
                                + " to " + horizon.to() + ".",
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
                throw TargetWords.problem(
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
            return TargetWords.place(TargetWords.words(this), word);
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
            return TargetWords.text(this);
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
                return TargetWords.problem(
                        TargetWords.place(TargetWords.words(this), 1) + ": " + unknown.message(), unknown.hint());
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
            return TargetWords.text(this);
        }
    }

    /**
     * The target that the text says.
     *
     * @throws InvalidInputException that points at the word which means nothing
     */
    static Target parse(String text) {
        return TargetWords.parse(text);
    }

    /** The names of all measures, those of projections first. */
    static List<String> measures() {
        return Stream.concat(
                        Arrays.stream(Measure.values()).flatMap(measure -> measure.words().stream()),
                        Arrays.stream(RegionMeasure.values()).map(RegionMeasure::label))
                .toList();
    }
}
