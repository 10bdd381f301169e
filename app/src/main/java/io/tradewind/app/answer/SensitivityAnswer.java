package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Extent;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.SensitivityRequest;
import io.tradewind.app.session.Studied;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.TornadoChart;
import io.tradewind.core.measure.Target;
import io.tradewind.scenarios.study.Sensitivity;
import io.tradewind.scenarios.study.Sensitivity.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a number depends on: a tornado for each horizon, with shares of the variance. */
public final class SensitivityAnswer {
    /** What a folder of it holds. */
    public static final FolderKind FOLDER = new FolderKind("tradewind.sensitivity/1", List.of("sensitivity.csv"));

    private static final Format SHOWN = Format.fixed(2);
    private static final int WORDS = 60;

    private final Studied<Sensitivity> studied;
    private final Sensitivity found;
    private final SensitivityRequest request;

    private SensitivityAnswer(Studied<Sensitivity> studied, SensitivityRequest request) {
        this.studied = studied;
        this.found = studied.result();
        this.request = request;
    }

    static Document of(Studied<Sensitivity> studied, SensitivityRequest request) {
        SensitivityAnswer answer = new SensitivityAnswer(studied, request);
        return new Document("tradewind.sensitivity/1")
                .headline(() -> List.of(answer.headline()))
                .sections(answer::sections)
                .details(answer::details)
                .data("rows", "sensitivity.csv", answer.rows())
                .charts(() -> answer.found.rows().isEmpty() ? List.of() : List.of(answer.chart()))
                .beside(answer::notes)
                .folder(FOLDER, Details::new);
    }

    /** One row a horizon and factor. */
    private Table<Row> rows() {
        return Table.of(
                List.of(
                        Column.text("target", Row::target),
                        Column.text("horizon", row -> horizon(row.target())),
                        Column.text("field", row -> row.field().name()),
                        Column.text("meaning", row -> row.field().meaning()),
                        Column.plain("central", "central", row -> row.field().value()),
                        Column.plain("low", "low", Row::low),
                        Column.plain("high", "high", Row::high),
                        Column.plain("at_central", "", row -> central(row.target())),
                        Column.plain("at_low", "at low", Row::atLow),
                        Column.plain("at_high", "at high", Row::atHigh),
                        Column.plain("swing", "swing", Row::swing),
                        Column.plain(
                                "morris_mean_absolute",
                                "",
                                row -> row.screened().meanAbsolute()),
                        Column.plain("morris_mean", "", row -> row.screened().mean()),
                        Column.plain(
                                "morris_deviation", "", row -> row.screened().deviation()),
                        Column.plain("first_order", "", row -> row.index().first()),
                        Column.plain("first_order_low", "", row -> row.index().firstLow()),
                        Column.plain("first_order_high", "", row -> row.index().firstHigh()),
                        Column.plain("total_order", "", row -> row.index().total()),
                        Column.plain("total_order_low", "", row -> row.index().totalLow()),
                        Column.plain("total_order_high", "", row -> row.index().totalHigh())),
                found.rows());
    }

    private static String horizon(Target target) {
        return target instanceof Target.OfFlow flow ? flow.months().toString() : "long run";
    }

    private double central(Target target) {
        return found.central().get(found.targets().indexOf(target));
    }

    private String headline() {
        Target target = found.targets().get(0);
        String now = target + " is " + StudyPage.number(target, central(target)) + ". ";
        if (found.rows().isEmpty()) {
            return now + "None of the " + found.factors().size() + " parameters and sizes of events moves it.";
        }
        Row most = found.rows().get(0);
        return now + "Of " + found.factors().size() + " parameters and sizes of events it depends most on "
                + most.field().name() + " (" + most.field().meaning() + "): "
                + StudyPage.number(target, most.atLow()) + " with " + rounded(most.low()) + ", "
                + StudyPage.number(target, most.atHigh()) + " with " + rounded(most.high()) + ".";
    }

    private static String rounded(double value) {
        return Decimals.fixed(value, Math.abs(value) < 1 ? 3 : 2);
    }

    private List<Section> sections(Extent extent) {
        List<Section> sections = new ArrayList<>();
        for (Target target : found.targets()) {
            List<Row> rows = found.rows().stream()
                    .filter(row -> row.target().equals(target))
                    .toList();
            if (!rows.isEmpty()) {
                Table<Row> table = Table.of(
                        shown(),
                        rows.subList(
                                0,
                                Math.min(
                                        rows.size(), extent.moves(request.plan().most()))));
                sections.add(Section.of(
                        Part.Rows.moves(target + ", central " + StudyPage.number(target, central(target)), table, "")));
            }
        }
        sections.add(Section.of(Part.Notes.all(notes()), StudyPage.origin(studied)));
        return sections;
    }

    private static List<Column<Row>> shown() {
        return List.of(
                Column.shown("what", Format.TEXT, row -> shortly(row.field().meaning())),
                Column.shown("field", Format.TEXT, row -> row.field().name()),
                Column.shown("low", Format.TEXT, row -> rounded(row.low())),
                Column.shown("high", Format.TEXT, row -> rounded(row.high())),
                Column.shown("at low", SHOWN, Row::atLow),
                Column.shown("at high", SHOWN, Row::atHigh),
                Column.shown("swing", SHOWN, Row::swing),
                Column.shown(
                        "alone\n% of variance",
                        Format.percentOf(0), row -> row.index().first()),
                Column.shown(
                        "with others\n% of variance",
                        Format.percentOf(0), row -> row.index().total()));
    }

    private static String shortly(String words) {
        return words.length() <= WORDS ? words : words.substring(0, words.lastIndexOf(' ', WORDS - 1)) + " …";
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(found.factors().size() + " factors were screened in " + found.runs() + " runs"
                + (found.failed() == 0 ? "" : ", of which " + found.failed() + " had no result")
                + "; shares are of those"
                + " shown, each independent of the others. The ends of a parameter are its P10 and P90; the size of an event"
                + " lies evenly within a fifth of itself, its ends are 16 % down and up.");
        notes.addAll(StudyPage.notices(studied));
        return notes;
    }

    private Chart chart() {
        Target target = found.targets().get(0);
        List<Row> rows =
                found.rows().stream().filter(row -> row.target().equals(target)).toList();
        return TornadoChart.of(
                target.toString(),
                central(target),
                rows.stream()
                        .map(row -> new TornadoChart.Bar(
                                row.field().name(),
                                row.field().meaning(),
                                row.atLow() - central(target),
                                row.atHigh() - central(target)))
                        .toList(),
                Optional.of(studied.study().forecastOrigin()));
    }

    private Details details() {
        return StudyPage.details(studied)
                .with("factors", found.factors().size())
                .with("runs", found.runs())
                .with("failed", found.failed())
                .with("walks", request.plan().walks())
                .with("base_points", request.plan().size());
    }
}
