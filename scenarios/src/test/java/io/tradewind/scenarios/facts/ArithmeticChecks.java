package io.tradewind.scenarios.facts;

import io.tradewind.core.model.ExchangeRates;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.scenarios.data.ExchangeRateReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Runs the arithmetic among the articles' facts: sums, shares, growth against levels, dollars against yuan, and against what customs printed. The
 * checks stand in {@code facts/arithmetic.csv}.
 */
final class ArithmeticChecks {
    private static final TableSchema SCHEMA =
            TableSchema.of("id", "formula", "inputs", "relation", "stated", "slack", "words", "explanation");
    private static final String CHINA = "CN";

    /** A number and how far it may be off. */
    private record Input(double value, double tolerance) {}

    private final Facts facts;
    private final FactComparison observed;
    private final ExchangeRates rates;

    private ArithmeticChecks(Facts facts) {
        this.facts = facts;
        this.observed = FactComparison.withObservations();
        this.rates = ExchangeRateReader.read();
    }

    /** Every check of the articles' facts, in the order of the file. */
    public static List<ArithmeticCheck> ofSeedFacts() {
        ArithmeticChecks checks = new ArithmeticChecks(Facts.seed());
        List<ArithmeticCheck> results = new ArrayList<>();
        ShippedFacts.read("arithmetic.csv", SCHEMA, row -> results.add(checks.check(row)));
        return List.copyOf(results);
    }

    private ArithmeticCheck check(Row row) {
        Formula formula = Formula.ofLabel(row.text(1));
        List<String> inputs = List.of(row.text(2).split(";"));
        double[] values = new double[inputs.size()];
        double[] tolerances = new double[inputs.size()];
        for (int k = 0; k < values.length; k++) {
            Input input = input(inputs.get(k));
            values[k] = input.value;
            tolerances[k] = input.tolerance;
        }
        ArithmeticCheck.Relation relation =
                ArithmeticCheck.Relation.valueOf(row.text(3).toUpperCase(Locale.ROOT));
        boolean implied = relation == ArithmeticCheck.Relation.IMPLIED;
        Input stated = implied ? new Input(0, 0) : input(row.text(4));
        double slack = row.text(5).isEmpty() ? 0.0 : row.number(5);
        return new ArithmeticCheck(
                row.text(0),
                row.text(1),
                inputs,
                formula.of(values),
                relation,
                implied ? OptionalDouble.empty() : OptionalDouble.of(stated.value),
                row.text(4),
                formula.reach(values, tolerances) + stated.tolerance + slack,
                row.text(6),
                row.text(7));
    }

    /** {@code #61} is a fact, {@code =100} a number, {@code rate|2025-01|EUR} units per dollar, anything else what customs printed. */
    private Input input(String text) {
        if (text.startsWith("=")) {
            return new Input(Double.parseDouble(text.substring(1)), 0.0);
        }
        if (text.startsWith("#")) {
            return fact(text.substring(1));
        }
        String[] parts = text.split("\\|");
        if (parts[0].equals("rate")) {
            return new Input(rates.unitsPerUsd().get(parts[2]).get(YearMonth.parse(parts[1])), 0.0);
        }
        if (parts[4].equals("rate")) {
            return new Input(
                    printed(parts, FactMeasure.LEVEL.label(), "mn CNY")
                            / printed(parts, FactMeasure.LEVEL.label(), "mn USD"),
                    0.0);
        }
        return new Input(printed(parts, parts[4], parts[5]), 0.0);
    }

    private Input fact(String id) {
        Fact fact = facts.find(id)
                .orElseThrow(() -> new IllegalArgumentException("A check names the fact (" + id + "), there is none."));
        double scale = scale(fact);
        return new Input(fact.value().orElseThrow() * scale, fact.tolerance() * scale);
    }

    private static double scale(Fact fact) {
        return fact.unit().millions().orElse(1.0);
    }

    /** What customs printed for period, partner, flow and product. */
    private double printed(String[] parts, String measure, String unit) {
        Fact question = new Fact(
                String.join("|", parts),
                FactPeriod.parse(parts[0]).orElseThrow(),
                FactSubject.of(CHINA, parts[1], parts[2], parts[3]),
                FactMeasure.ofLabel(measure).orElseThrow(),
                OptionalDouble.of(0.0),
                FactUnit.of(unit),
                FactBound.EXACT,
                0.0,
                "",
                FactClass.CONTEXT,
                "",
                "");
        ComparedFact answer = observed.compare(question);
        return answer.value()
                        .orElseThrow(() ->
                                new IllegalArgumentException(question.id() + " cannot be looked up: " + answer.gap()))
                * scale(question);
    }
}
