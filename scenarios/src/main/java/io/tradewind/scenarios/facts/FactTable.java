package io.tradewind.scenarios.facts;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Reads facts from a table, and reports everything that is wrong with it. */
final class FactTable {
    private static final List<String> REQUIRED =
            List.of("period", "reporter", "partner", "flow", "product", "measure", "value", "unit", "source");
    private static final List<String> OPTIONAL =
            List.of("id", "channel", "ownership", "bound", "tolerance", "class", "reason", "note");
    private static final List<String> COLUMNS = new TableSchema(REQUIRED, OPTIONAL).columns();
    private static final List<String> FLOWS =
            List.of(FactSubject.EXPORTS, FactSubject.IMPORTS, FactSubject.TOTAL, FactSubject.BALANCE);

    private static final double MOST_TOLERANCE = 1e9;

    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final ProblemLog log;

    private FactTable(ProblemLog log) {
        this.log = log;
    }

    /** The facts of the file that can be read. */
    static Facts read(TableSource source, String file, ProblemLog log) {
        FactTable table = new FactTable(log);
        CsvTable.read(source, file, new TableSchema(REQUIRED, OPTIONAL), log, table::add);
        return Facts.of(table.facts);
    }

    private static String text(Row row, String column) {
        return row.text(COLUMNS.indexOf(column)).strip();
    }

    private static void problem(Row row, String column, String message, String hint) {
        row.problem(COLUMNS.indexOf(column), message, hint);
    }

    private void add(Row row) {
        int before = log.count();
        String id = id(row);
        Optional<FactPeriod> period = period(row);
        FactSubject subject = subject(row);
        Optional<FactMeasure> measure = word(row, "measure", FactMeasure::ofLabel, FactMeasure.labels());
        OptionalDouble value = value(row, measure);
        FactUnit unit = measure.map(m -> unit(row, m, subject)).orElseGet(() -> FactUnit.of(text(row, "unit")));
        if (measure.map(FactMeasure::computed).orElse(false) && subject.isTrade() && value.isPresent()) {
            checkValue(row, measure.get(), subject, value.getAsDouble(), unit);
        }
        FactBound bound =
                word(row, "bound", FactBound::ofLabel, FactBound.labels()).orElse(FactBound.EXACT);
        double tolerance = tolerance(row);
        if (text(row, "source").isEmpty()) {
            problem(row, "source", "The source is empty.", "Maybe say where the figure stands.");
        }
        Optional<FactClass> kind = kind(row);
        if (log.count() > before || period.isEmpty() || measure.isEmpty()) {
            return;
        }
        facts.add(new Fact(
                id,
                period.get(),
                subject,
                measure.get(),
                value,
                unit,
                bound,
                tolerance,
                text(row, "source"),
                kind.orElse(measure.get().computed() && subject.isTrade() ? FactClass.FORECAST : FactClass.CONTEXT),
                text(row, "reason"),
                text(row, "note")));
    }

    /** Its own id, or the line it stands on. */
    private String id(Row row) {
        String id = text(row, "id").isEmpty() ? "line-" + row.line() : text(row, "id");
        if (!ids.add(id)) {
            problem(row, "id", "The id (" + Row.shortened(id) + ") stands twice.", "");
        }
        return id;
    }

    private static Optional<FactPeriod> period(Row row) {
        String text = text(row, "period");
        Optional<FactPeriod> period = FactPeriod.parse(text);
        if (period.isEmpty()) {
            problem(
                    row,
                    "period",
                    text.isEmpty()
                            ? "The period is empty."
                            : "The period (" + Row.shortened(text)
                                    + ") cannot be read, ends before it starts or lies outside " + FactPeriod.FIRST_YEAR
                                    + " to " + FactPeriod.LAST_YEAR + ".",
                    "Maybe write it as " + FactPeriod.FORMS + ".");
        }
        return period;
    }

    private static FactSubject subject(Row row) {
        String flow = text(row, "flow");
        if (!FLOWS.contains(flow)) {
            Nearest.to(flow, FLOWS)
                    .filter(near -> !flow.isEmpty())
                    .ifPresent(near -> problem(
                            row,
                            "flow",
                            "The flow (" + Row.shortened(flow) + ") is none of " + FLOWS + ".",
                            "Maybe use '" + near + "'."));
        }
        String all = FLOWS.contains(flow) ? FactSubject.ALL : "";
        return new FactSubject(
                needed(row, "reporter"),
                text(row, "partner"),
                flow,
                needed(row, "product"),
                orElse(text(row, "channel"), all),
                orElse(text(row, "ownership"), all));
    }

    private static String needed(Row row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            problem(row, column, "The " + column + " is empty.", column.equals("product") ? "Maybe use 'all'." : "");
        }
        return orElse(text, "?");
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    /** One of the words of a column. */
    private static <T> Optional<T> word(
            Row row, String column, Function<String, Optional<T>> known, List<String> labels) {
        String text = text(row, column);
        Optional<T> word = known.apply(text);
        if (word.isEmpty()) {
            String message = "The " + column + " (" + Row.shortened(text) + ") is not known.";
            problem(row, column, message, Nearest.hint(text, labels));
        }
        return word;
    }

    private static OptionalDouble value(Row row, Optional<FactMeasure> measure) {
        int column = COLUMNS.indexOf("value");
        if (row.text(column).isBlank() && measure.map(m -> !m.computed()).orElse(true)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(row.number(column));
    }

    /** A figure of the model needs a unit, an amount a currency and a scale; shares without a currency are read in yuan for provinces, else in dollars. */
    private static FactUnit unit(Row row, FactMeasure measure, FactSubject subject) {
        FactUnit unit = FactUnit.of(text(row, "unit"));
        if (subject.isTrade() && measure.computed()) {
            boolean unnamed = unit.currency().isEmpty() && unit.unknown(measure).isEmpty();
            if (measure.isAmount() && (unit.millions().isEmpty() || unnamed)) {
                problem(
                        row,
                        "unit",
                        "The unit (" + Row.shortened(unit.text()) + ") of a level must name one currency and a scale.",
                        "Maybe write 'bn USD' or 'bn CNY'.");
            } else if (unit.text().isEmpty()) {
                problem(row, "unit", "The unit is empty.", "Maybe write '% USD' or '% CNY'.");
            }
        }
        return measure.inOneCurrency()
                ? unit
                : unit.orCurrency(subject.reporter().startsWith("CN-") ? CurrencyView.HOME : CurrencyView.USD);
    }

    /** A value that no trade can have is a slip of the pen. */
    private static void checkValue(Row row, FactMeasure measure, FactSubject subject, double value, FactUnit unit) {
        double size = measure.isAmount() ? value * unit.millions().orElse(1.0) : value;
        double least = subject.isBalance() ? -measure.most() : measure.least();
        if (size < least || size > measure.most()) {
            problem(
                    row,
                    "value",
                    "The value (" + Row.shortened(text(row, "value")) + ") of " + measure + " lies outside "
                            + (long) least + " to " + (long) measure.most() + (measure.isAmount() ? " million." : "."),
                    "Maybe check its unit and digits.");
        }
    }

    private static Optional<FactClass> kind(Row row) {
        return text(row, "class").isEmpty()
                ? Optional.empty()
                : word(row, "class", FactClass::ofLabel, FactClass.labels());
    }

    /** As stated, else half a unit of the last digit of the value. */
    private static double tolerance(Row row) {
        if (!text(row, "tolerance").isEmpty()) {
            double stated = row.number(COLUMNS.indexOf("tolerance"));
            if (stated < 0 || stated > MOST_TOLERANCE) {
                problem(row, "tolerance", "The tolerance (" + stated + ") lies outside 0 to 1e9.", "");
            }
            return Math.max(0.0, stated);
        }
        try {
            BigDecimal digits = new BigDecimal(text(row, "value"));
            double half =
                    new BigDecimal("0.5").scaleByPowerOfTen(-digits.scale()).doubleValue();
            return Double.isFinite(half) ? half : 0.0;
        } catch (ArithmeticException | NumberFormatException noValue) {
            return 0.0;
        }
    }
}
