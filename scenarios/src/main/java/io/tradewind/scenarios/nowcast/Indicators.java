package io.tradewind.scenarios.nowcast;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Numbers by month with the day on which each came out: China's totals and what is known of a month before they are printed. Immutable. */
public final class Indicators {
    /** China's exports, billion USD. */
    public static final String CHINA_EXPORTS = "cn_exports";
    /** China's imports, billion USD. */
    public static final String CHINA_IMPORTS = "cn_imports";
    /** Korea's exports, billion USD. */
    public static final String KOREA = "kr_exports";
    /** Growth of Korea's exports in the first 20 days of a month over those of a year before, percent. */
    public static final String KOREA_20_DAYS = "kr_exports_20d_yoy";

    private static final List<String> SERIES = List.of(CHINA_EXPORTS, CHINA_IMPORTS, KOREA, KOREA_20_DAYS);
    private static final List<String> REST = List.of("unit", "status", "source");
    private static final TableSchema SCHEMA = new TableSchema(List.of("series", "month", "value", "published"), REST);
    private static final double MILLION = 1000.0;

    private record Number(String series, YearMonth month, double value, LocalDate published) {}

    private final List<Number> numbers;

    private Indicators(List<Number> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    /** The shipped tables. */
    public static Indicators shipped() {
        ProblemLog log = new ProblemLog();
        List<Number> numbers = new ArrayList<>();
        TableSchema totals = new TableSchema(
                List.of("month", "exports_usd_mn", "imports_usd_mn", "published"), List.of("status", "source"));
        for (String[] file : new String[][] {{"nowcast", "totals_before.csv"}, {"panels/china-2024", "totals.csv"}}) {
            CsvTable.read(TableSource.builtIn(file[0]), file[1], totals, log, row -> {
                YearMonth month = YearMonth.parse(row.text(0));
                LocalDate day = LocalDate.parse(row.text(3));
                numbers.add(new Number(CHINA_EXPORTS, month, row.number(1) / MILLION, day));
                numbers.add(new Number(CHINA_IMPORTS, month, row.number(2) / MILLION, day));
            });
        }
        CsvTable.read(
                TableSource.builtIn("nowcast"),
                "indicators.csv",
                SCHEMA,
                log,
                row -> read(row, log).ifPresent(numbers::add));
        log.throwIfBroken("A shipped table of the nowcast");
        return new Indicators(numbers);
    }

    /**
     * The same with the rows of a file, which may be of new months or come after shipped ones of the same month.
     *
     * @throws InvalidInputException with everything that is wrong, each with file, line, column and what to do
     */
    public Indicators with(Path file) {
        String name = TableSource.nameOf(file);
        ProblemLog log = new ProblemLog();
        List<Number> all = new ArrayList<>(numbers);
        CsvTable.read(
                TableSource.around(file),
                name,
                SCHEMA,
                log,
                row -> read(row, log).ifPresent(all::add));
        if (!log.isEmpty()) {
            throw new InvalidInputException("indicators " + name, log.problems("indicators", name));
        }
        return new Indicators(all);
    }

    private static Optional<Number> read(Row row, ProblemLog log) {
        int before = log.count();
        String series = row.text(0);
        if (!SERIES.contains(series)) {
            row.problem(0, "There is no series '" + Row.shortened(series) + "'.", Nearest.hint(series, SERIES));
        }
        YearMonth month = time(row, 1, YearMonth::parse, "a month", "2026-04");
        LocalDate published = time(row, 3, LocalDate::parse, "a day", "2026-05-09");
        double value = row.number(2);
        if (!series.equals(KOREA_20_DAYS) && value <= 0) {
            row.problem(2, "The value (" + row.text(2) + ") must be above zero.", "Maybe check the unit: billion USD.");
        }
        if (month != null && published != null && published.isBefore(month.atDay(1))) {
            row.problem(
                    3,
                    "The number of " + month + " came out on " + published + ", before the month began.",
                    "Maybe month and day are of different years.");
        }
        return log.count() > before ? Optional.empty() : Optional.of(new Number(series, month, value, published));
    }

    private static <T> T time(Row row, int column, Function<String, T> parse, String what, String example) {
        try {
            return parse.apply(row.text(column));
        } catch (DateTimeException e) {
            row.problem(
                    column,
                    "'" + Row.shortened(row.text(column)) + "' is not " + what + ".",
                    "Maybe write it as " + example + ".");
            return null;
        }
    }

    /** The day on which the last number came out. */
    public LocalDate lastDay() {
        return numbers.stream()
                .map(Number::published)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The series that were out on a day, each month as it came out last; a number that came out later is not there. */
    Map<String, SortedMap<YearMonth, Double>> on(LocalDate day) {
        Map<String, SortedMap<YearMonth, Double>> out = new HashMap<>();
        SERIES.forEach(series -> out.put(series, new TreeMap<>()));
        numbers.stream()
                .filter(number -> !number.published.isAfter(day))
                .sorted(Comparator.comparing(Number::published))
                .forEach(number -> out.get(number.series).put(number.month, number.value));
        return out;
    }

    /** The day on which a number came out first; empty if there is none. */
    Optional<LocalDate> firstOut(String series, YearMonth month) {
        return numbers.stream()
                .filter(number -> number.series.equals(series) && number.month.equals(month))
                .map(Number::published)
                .min(Comparator.naturalOrder());
    }

    /** The same without the numbers of one series from a month on. */
    Indicators without(String series, YearMonth from) {
        return new Indicators(numbers.stream()
                .filter(number -> !number.series.equals(series) || number.month.isBefore(from))
                .toList());
    }
}
