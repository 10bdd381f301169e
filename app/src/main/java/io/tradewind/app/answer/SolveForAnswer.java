package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.Studied;
import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Numbers;
import io.tradewind.core.chart.Category;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.ChartKind;
import io.tradewind.core.chart.Series;
import io.tradewind.core.chart.SeriesRole;
import io.tradewind.core.study.GoalSeek;
import io.tradewind.core.study.GoalSeek.Point;
import io.tradewind.core.study.GoalSeek.Solution;
import io.tradewind.scenarios.study.SolveFor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which value gives a number: the solutions, or why there is none, and the curve they were read from. */
public final class SolveForAnswer {
    /** What a folder of it holds. */
    public static final FolderKind FOLDER =
            new FolderKind("tradewind.solve-for/1", List.of("solutions.csv", "curve.csv"));

    private static final MathContext DIGITS = new MathContext(6);
    private static final Format SHOWN = Format.fixed(3);

    private final Studied<SolveFor> studied;
    private final SolveFor solved;
    private final GoalSeek found;

    private SolveForAnswer(Studied<SolveFor> studied) {
        this.studied = studied;
        this.solved = studied.result();
        this.found = solved.found();
    }

    static Document of(Studied<SolveFor> studied) {
        SolveForAnswer answer = new SolveForAnswer(studied);
        return new Document("tradewind.solve-for/1")
                .headline(() -> List.of(answer.headline()))
                .sections(answer::sections)
                .details(answer::details)
                .data("solutions", "solutions.csv", answer.solutions())
                .data("curve", "curve.csv", answer.curve())
                .charts(() -> List.of(answer.chart()))
                .beside(() -> answer.solved.isSolved() ? List.of() : List.of(answer.headline()))
                .unanswered(!answer.solved.isSolved())
                .folder(FOLDER, Details::new);
    }

    private Table<Solution> solutions() {
        return Table.of(
                List.of(
                        Column.text("field", any -> solved.field().name()),
                        Column.plain("value", "value", Solution::from),
                        Column.plain("value_to", "to", Solution::to),
                        Column.text("target", any -> solved.target()),
                        Column.plain("wanted", "wanted", any -> found.wanted()),
                        Column.plain("result", "result", Solution::result)),
                solved.isSolved() ? found.solutions() : List.of());
    }

    private Table<Point> curve() {
        return Table.of(
                List.of(
                        Column.plain("value", solved.field().name(), Point::value),
                        Column.plain("result", solved.target().toString().replaceFirst(" ", "\n"), Point::result)),
                found.curve());
    }

    private String headline() {
        String wanted = solved.target() + " = " + Numbers.text(found.wanted());
        if (found.isFlat()) {
            return solved.target() + " does not depend on " + solved.field().name() + " from " + solved.range()
                    + ": it is " + result(found.curve().get(0)) + " everywhere, so no value of it is the one for "
                    + wanted + ".";
        }
        if (!found.solutions().isEmpty()) {
            String values = found.solutions().stream().map(this::text).collect(Collectors.joining(" and "));
            String has = Double.isFinite(solved.field().value())
                    ? " It is " + Numbers.text(solved.field().value()) + " in the scenario."
                    : "";
            return wanted + " at " + solved.field().name() + " = " + values + "."
                    + (found.solutions().size() > 1
                            ? " These are " + found.solutions().size() + " solutions."
                            : "")
                    + has + jumps();
        }
        return "No value of " + solved.field().name() + " from " + solved.range() + " gives " + wanted + "."
                + found.nearest()
                        .map(point ->
                                " Nearest on the curve is " + result(point) + " at " + rounded(point.value()) + ".")
                        .orElse(" None of them has a result.")
                + jumps() + " The curve runs from " + result(lowest()) + " to " + result(highest()) + ".";
    }

    private Point lowest() {
        return extreme(1);
    }

    private Point highest() {
        return extreme(-1);
    }

    private Point extreme(int sign) {
        return found.curve().stream()
                .filter(point -> Double.isFinite(point.result()))
                .min((a, b) -> sign * Double.compare(a.result(), b.result()))
                .orElse(found.curve().get(0));
    }

    private String jumps() {
        return found.jumps().stream()
                .map(jump -> " It jumps past " + Numbers.text(found.wanted()) + " at " + rounded(jump.from()) + ".")
                .collect(Collectors.joining());
    }

    private String text(Solution solution) {
        return solution.from() == solution.to()
                ? rounded(solution.from())
                : "anything from " + rounded(solution.from()) + " to " + rounded(solution.to());
    }

    private String result(Point point) {
        return StudyPage.number(solved.target(), point.result());
    }

    private static String rounded(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private List<Section> sections() {
        Table<Point> shown = Table.of(
                List.of(
                        Column.shown(
                                solved.field().name().replaceFirst("\\.", "\n."),
                                Format.TEXT,
                                point -> rounded(point.value())),
                        Column.shown(solved.target().toString().replaceFirst(" ", "\n"), SHOWN, Point::result)),
                found.curve());
        return List.of(
                Section.of(Part.Text.flowing(
                        solved.field().name() + " is " + solved.field().meaning() + ".")),
                Section.of(Part.Rows.of("The curve this is read from", shown)),
                Section.of(Part.Notes.all(StudyPage.notices(studied)), StudyPage.origin(studied)));
    }

    private Chart chart() {
        List<Category> values = found.curve().stream()
                .map(point -> new Category(rounded(point.value()), rounded(point.value())))
                .toList();
        Vector results =
                Vector.of(found.curve().stream().mapToDouble(Point::result).toArray());
        return new Chart(
                "curve",
                ChartKind.DOTS,
                headline(),
                "Each row is a value of " + solved.field().name() + ", the dot what comes out.",
                solved.target().measure(),
                "Tradewind",
                headline(),
                values,
                List.of(Series.of("result", solved.target().toString(), SeriesRole.EFFECT, results)),
                List.of(),
                Optional.of(studied.study().forecastOrigin()));
    }

    private Details details() {
        return StudyPage.details(studied)
                .with("field", solved.field().name())
                .with("field_value", solved.field().value())
                .with("target", solved.target())
                .with("wanted", found.wanted())
                .with("flat", found.isFlat())
                .with("solutions", found.solutions(), this::text)
                .with("jumps", found.jumps(), jump -> String.format(Locale.ROOT, "%s", rounded(jump.from())));
    }
}
