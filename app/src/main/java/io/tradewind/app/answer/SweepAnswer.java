package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Extent;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.Studied;
import io.tradewind.core.measure.Target;
import io.tradewind.scenarios.study.Sweep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A sweep: a row for each combination and number. */
public final class SweepAnswer {
    /** What a folder of it holds. */
    public static final FolderKind FOLDER = new FolderKind("tradewind.sweep/1", List.of("sweep.csv"));

    private static final int MOST_ROWS = 40;
    private static final Format SHOWN = Format.fixed(2);

    private final Studied<Sweep> studied;
    private final Sweep sweep;

    private SweepAnswer(Studied<Sweep> studied) {
        this.studied = studied;
        this.sweep = studied.result();
    }

    static Document of(Studied<Sweep> studied) {
        SweepAnswer answer = new SweepAnswer(studied);
        return new Document("tradewind.sweep/1")
                .headline(answer::headline)
                .sections(answer::sections)
                .details(answer::details)
                .data("rows", "sweep.csv", answer.rows())
                .beside(answer::failures)
                .unanswered(answer.sweep.failed() == answer.combinations())
                .folder(FOLDER, Details::new);
    }

    private int combinations() {
        return sweep.rows().size() / sweep.targets().size();
    }

    /** One row a combination and target. */
    private Table<Sweep.Row> rows() {
        List<Column<Sweep.Row>> columns = new ArrayList<>();
        columns.add(Column.plain("combination", "", Sweep.Row::combination));
        sweep.fields().forEach(field -> columns.add(values(field)));
        columns.add(Column.text("target", Sweep.Row::target));
        columns.add(Column.text("measure", row -> row.target().measure()));
        columns.add(Column.plain("value", "value", Sweep.Row::value));
        columns.add(Column.text("failure", Sweep.Row::failure));
        return Table.of(columns, sweep.rows());
    }

    /** Values of a field: numbers where all of them are. */
    private Column<Sweep.Row> values(String field) {
        Pattern number = Pattern.compile("-?\\d+(\\.\\d+)?");
        boolean numbers = sweep.rows().stream()
                .allMatch(row -> number.matcher(row.values().get(field)).matches());
        return numbers
                ? new Column<>(
                        field,
                        field,
                        Format.PLAIN,
                        row -> new BigDecimal(row.values().get(field)))
                : Column.text(field, row -> row.values().get(field));
    }

    private List<String> headline() {
        List<String> said = new ArrayList<>();
        for (int t = 0; t < sweep.targets().size(); t++) {
            Target target = sweep.targets().get(t);
            List<Sweep.Row> known = sweep.rows().stream()
                    .filter(row -> row.target().equals(target) && Double.isFinite(row.value()))
                    .sorted(Comparator.comparingDouble(Sweep.Row::value))
                    .toList();
            said.add(target + ": " + (known.isEmpty() ? "no result" : range(known)) + ".");
        }
        return said;
    }

    private static String range(List<Sweep.Row> known) {
        Sweep.Row low = known.get(0);
        Sweep.Row high = known.get(known.size() - 1);
        if (known.size() > 1 && low.value() == high.value()) {
            return StudyPage.number(low.target(), low.value()) + " under every combination";
        }
        return known.size() == 1 ? at(low) : "from " + at(low) + " to " + at(high);
    }

    private static String at(Sweep.Row row) {
        return StudyPage.number(row.target(), row.value()) + " (" + StudyPage.values(row.values()) + ")";
    }

    private List<String> failures() {
        return sweep.failed() == 0
                ? List.of()
                : List.of(sweep.failed() + " of " + combinations() + " combinations have no result; the column failure"
                        + " says why.");
    }

    private List<Section> sections(Extent extent) {
        int all = combinations();
        int most = Math.min(extent.moves(MOST_ROWS), all);
        int width = sweep.targets().size();
        List<Column<Integer>> columns = new ArrayList<>();
        sweep.fields()
                .forEach(field -> columns.add(Column.shown(
                        field.replaceFirst("\\.", "\n."),
                        Format.TEXT,
                        k -> sweep.rows().get(k * width).values().get(field))));
        for (int t = 0; t < width; t++) {
            int target = t;
            columns.add(Column.shown(
                    sweep.targets().get(t).toString().replaceFirst(" ", "\n"),
                    SHOWN,
                    k -> sweep.rows().get(k * width + target).value()));
        }
        if (sweep.failed() > 0) {
            columns.add(Column.shown(
                    "no result", Format.TEXT, k -> sweep.rows().get(k * width).failure()));
        }
        Table<Integer> table =
                Table.of(columns, IntStream.range(0, most).boxed().toList());
        String below = most < all
                ? "The first " + most + " of " + all + " combinations; " + Fields.named("format", "csv") + " has all."
                : "";
        List<String> notes = new ArrayList<>(failures());
        notes.addAll(StudyPage.notices(studied));
        return List.of(
                Section.of(Part.Rows.moves(studied.study().scenario().title(), table, below)),
                Section.of(Part.Notes.all(notes), StudyPage.origin(studied)));
    }

    private Details details() {
        return StudyPage.details(studied)
                .with("fields", sweep.fields())
                .with("combinations", combinations())
                .with("failed", sweep.failed());
    }
}
