package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.io.importer.ImportReport;
import io.tradewind.io.importer.ImportReport.Amount;
import io.tradewind.io.importer.ImportReport.ReadFile;
import io.tradewind.io.importer.ImportReport.Reason;
import io.tradewind.io.importer.MonthlyImport;
import io.tradewind.io.importer.MonthlyImport.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the rows of published files. */
final class ImportAnswer {
    private static final int SHOWN = 30;
    private static final int DECIMALS = 3;

    private ImportAnswer() {}

    /** Rows of one fate. */
    private record Fate(String fate, String what, long rows, double value) {
        static Fate of(String fate, String what, Amount amount) {
            return new Fate(fate, what, amount.rows(), amount.value());
        }
    }

    /** @param made what was made of them, a sentence */
    static Document of(ImportReport report, String made) {
        List<Fate> fates = fates(report);
        List<Section> sections = List.of(
                Section.of(Part.Text.flowing(made)),
                Section.of(Part.Rows.of("", files(report.files()))),
                Section.of(Part.Rows.of(
                        caption(fates), table(fates.stream().limit(SHOWN).toList(), report.unit()))),
                Section.of(Part.Notes.all(report.notes())));
        return new Document("tradewind.import/1")
                .sections(() -> sections)
                .details(() -> new Details()
                        .with("format", report.format())
                        .with("year", report.year())
                        .with("value_unit", report.unit())
                        .with("notes", report.notes())
                        .with(
                                "files",
                                report.files(),
                                file -> new Details()
                                        .with("name", file.name())
                                        .with("kind", file.kind())
                                        .with("sha256", file.sha256())
                                        .with("rows", file.rows())))
                .data("rows", "", table(fates, report.unit()));
    }

    /** Monthly trade as facts that a backtest takes. */
    static Document of(MonthlyImport months) {
        ImportReport report = months.report();
        List<Fate> fates = fates(report);
        Table<Level> levels = Table.of(
                List.of(
                        Column.text("period", Level::period),
                        Column.text("reporter", Level::reporter),
                        Column.text("partner", Level::partner),
                        Column.text("flow", Level::flow),
                        Column.text("product", Level::product),
                        Column.text("measure", level -> "level"),
                        Column.plain("value", "value", Level::value),
                        Column.text("unit", Level::unit),
                        Column.text("source", Level::source)),
                months.flows());
        List<Section> sections = List.of(
                Section.of(Part.Rows.of(
                        levels.rows().size() > SHOWN
                                ? SHOWN + " of " + levels.rows().size() + " levels"
                                : "levels",
                        Table.of(
                                levels.columns().subList(0, levels.columns().size() - 1),
                                levels.rows().stream().limit(SHOWN).toList()))),
                Section.of(Part.Rows.of("", files(report.files()))),
                Section.of(Part.Rows.of("", table(fates, report.unit()))),
                Section.of(Part.Notes.all(report.notes())));
        return new Document("tradewind.import-months/1")
                .sections(() -> sections)
                .data("facts", "facts.csv", levels)
                .data("rows", "", table(fates, report.unit()))
                .beside(() -> List.of(
                        report.read().rows() + " rows read, " + report.kept().rows() + " kept, "
                                + report.left().rows() + " dropped; the format table says why."));
    }

    private static String caption(List<Fate> fates) {
        return fates.size() > SHOWN ? SHOWN + " of " + fates.size() + " lines; all of them are in import.json" : "";
    }

    private static List<Fate> fates(ImportReport report) {
        List<Fate> fates = new ArrayList<>();
        fates.add(Fate.of("read", "all rows", report.read()));
        fates.add(Fate.of("kept", "", report.kept()));
        fates.add(Fate.of("dropped", "all reasons", report.left()));
        for (Reason reason : report.dropped()) {
            fates.add(Fate.of("dropped", reason.text(), reason.amount()));
        }
        for (Reason reason : report.guessed()) {
            fates.add(Fate.of("kept", reason.text(), reason.amount()));
        }
        for (Reason sector : report.goods()) {
            fates.add(Fate.of("went to", sector.text(), sector.amount()));
        }
        return fates;
    }

    private static Table<Fate> table(List<Fate> fates, String unit) {
        return Table.of(
                List.of(
                        Column.text("fate", Fate::fate),
                        Column.plain("rows", "rows", Fate::rows),
                        Column.number(
                                "value", unit.toLowerCase(Locale.ROOT).replace("usd", "USD"), DECIMALS, Fate::value),
                        Column.text("what", Fate::what)),
                fates);
    }

    private static Table<ReadFile> files(List<ReadFile> files) {
        return Table.of(
                List.of(
                        Column.text("file", ReadFile::name),
                        Column.text("kind", ReadFile::kind),
                        Column.plain("rows", "rows", ReadFile::rows)),
                files);
    }
}
