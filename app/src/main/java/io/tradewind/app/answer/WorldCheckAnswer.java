package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.WorldCheck;
import io.tradewind.core.model.AccountAdjustment;
import io.tradewind.core.model.AccountAdjustment.Kind;
import io.tradewind.core.model.Economy;
import io.tradewind.io.world.WorldInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was found in the accounts of a world: notes of reading, then each kind with its largest cases. */
final class WorldCheckAnswer {
    private static final int DECIMALS = 6;
    private static final int MOST_ROWS = 15;

    private WorldCheckAnswer() {}

    /** A finding of reading, which has words only, or of the accounts. */
    private record Found(String kind, String region, String sector, double amount, String meaning) {
        static Found of(AccountAdjustment row) {
            return new Found(
                    word(row.kind()),
                    row.region().code(),
                    row.sector().map(sector -> sector.code()).orElse(""),
                    row.amount(),
                    row.kind().meaning());
        }
    }

    static Document of(String name, WorldCheck check) {
        List<String> notes = check.world().notices().lines();
        List<Found> found = new ArrayList<>();
        notes.forEach(note -> found.add(new Found("note", "", "", Double.NaN, note)));
        check.adjustments().forEach(row -> found.add(Found.of(row)));
        return new Document("tradewind.world-check/1")
                .sections(() -> sections(name, check))
                .data("findings", "", table(found));
    }

    private static Table<Found> table(List<Found> rows) {
        return Table.of(
                List.of(
                        Column.text("kind", Found::kind),
                        Column.text("region", Found::region),
                        Column.text("sector", Found::sector),
                        Column.number("amount", "amount", DECIMALS, Found::amount),
                        Column.text("meaning", Found::meaning)),
                rows);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<Section> sections(String name, WorldCheck check) {
        Economy economy = check.world().economy();
        String unit = check.world().info().valueUnit();
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                Part.Text.lines(name + ": ok, world " + economy.id() + " of " + economy.year() + ", "
                        + economy.regions().size() + " regions, "
                        + economy.sectors().size() + " sectors, values in " + WorldInfo.UNIT
                        + (unit.equals(WorldInfo.UNIT) ? "" : " (files: " + unit + ")") + "."),
                Part.Notes.all(check.world().notices().lines())));
        for (Kind kind : Kind.values()) {
            List<Found> here = check.adjustments().stream()
                    .filter(row -> row.kind() == kind)
                    .sorted(Comparator.comparingDouble(row -> -Math.abs(row.amount())))
                    .map(Found::of)
                    .toList();
            if (!here.isEmpty()) {
                sections.add(Section.of(largest(kind, here)));
            }
        }
        return sections;
    }

    private static Part.Rows largest(Kind kind, List<Found> rows) {
        Table<Found> all = table(rows);
        String shown = rows.size() > MOST_ROWS ? " (" + MOST_ROWS + " of " + rows.size() + ", largest first)" : "";
        return Part.Rows.of(
                word(kind) + shown + ": " + kind.meaning(),
                Table.of(
                        all.columns().subList(1, 4),
                        rows.stream().limit(MOST_ROWS).toList()));
    }
}
