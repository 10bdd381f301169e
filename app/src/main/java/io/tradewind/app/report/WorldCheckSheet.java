package io.tradewind.app.report;

import io.tradewind.app.session.WorldCheck;
import io.tradewind.core.model.AccountAdjustment;
import io.tradewind.core.model.AccountAdjustment.Kind;
import io.tradewind.core.model.Economy;
import io.tradewind.io.world.WorldInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was found in the accounts of a world. */
public final class WorldCheckSheet {
    private static final int DECIMALS = 6;
    private static final int MOST_ROWS = 15;

    private WorldCheckSheet() {}

    /** A finding of reading, which has words only, or of the accounts. */
    private record Line(String kind, String region, String sector, double amount, String meaning) {
        static Line of(AccountAdjustment row) {
            return new Line(
                    word(row.kind()),
                    row.region().code(),
                    row.sector().map(sector -> sector.code()).orElse(""),
                    row.amount(),
                    row.kind().meaning());
        }
    }

    /** Every finding: those of reading first, as kind {@code note}. */
    public static Sheet<?> of(WorldCheck check) {
        List<Line> lines = new ArrayList<>();
        check.world().notices().lines().forEach(note -> lines.add(new Line("note", "", "", Double.NaN, note)));
        check.adjustments().forEach(row -> lines.add(Line.of(row)));
        return sheet(lines);
    }

    private static Sheet<Line> sheet(List<Line> lines) {
        return new Sheet<>(
                List.of(
                        Column.text("kind", "kind", Line::kind),
                        Column.text("region", "region", Line::region),
                        Column.text("sector", "sector", Line::sector),
                        Column.number("amount", "amount", DECIMALS, Line::amount),
                        Column.text("meaning", "meaning", Line::meaning)),
                lines);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A page for people: the world, notes of reading, then each kind with its largest cases. */
    public static String page(String name, WorldCheck check) {
        Economy economy = check.world().economy();
        String unit = check.world().info().valueUnit();
        StringBuilder text = new StringBuilder(name + ": ok, world " + economy.id() + " of " + economy.year() + ", "
                + economy.regions().size() + " regions, " + economy.sectors().size() + " sectors, values in "
                + WorldInfo.UNIT + (unit.equals(WorldInfo.UNIT) ? "" : " (files: " + unit + ")") + ".\n");
        check.world()
                .notices()
                .lines()
                .forEach(line -> text.append("Note: ").append(line).append('\n'));
        for (Kind kind : Kind.values()) {
            List<AccountAdjustment> here = check.adjustments().stream()
                    .filter(row -> row.kind() == kind)
                    .sorted(Comparator.comparingDouble(row -> -Math.abs(row.amount())))
                    .toList();
            if (!here.isEmpty()) {
                text.append('\n').append(section(kind, here));
            }
        }
        return text.toString();
    }

    private static String section(Kind kind, List<AccountAdjustment> rows) {
        List<Line> lines = rows.stream().limit(MOST_ROWS).map(Line::of).toList();
        Sheet<Line> sheet = new Sheet<>(sheet(lines).columns().subList(1, 4), lines);
        String shown = rows.size() > MOST_ROWS ? " (" + MOST_ROWS + " of " + rows.size() + ", largest first)" : "";
        return word(kind) + shown + ": " + kind.meaning() + "\n\n" + sheet.table();
    }
}
