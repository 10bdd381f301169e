package io.tradewind.cli.report;

import io.tradewind.cli.session.WorldCheck;
import io.tradewind.core.model.AccountAdjustment;
import io.tradewind.core.model.AccountAdjustment.Kind;
import io.tradewind.core.model.Economy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was found in the accounts of a world. */
public final class WorldCheckSheet {
    private static final int DECIMALS = 6;
    private static final int MOST_ROWS = 15;

    private WorldCheckSheet() {}

    /** Every finding. */
    public static Sheet<AccountAdjustment> of(WorldCheck check) {
        return of(check.adjustments());
    }

    private static Sheet<AccountAdjustment> of(List<AccountAdjustment> rows) {
        return new Sheet<>(
                List.of(
                        Column.text("kind", "kind", row -> word(row.kind())),
                        Column.text("region", "region", row -> row.region().code()),
                        Column.text(
                                "sector",
                                "sector",
                                row -> row.sector().map(sector -> sector.code()).orElse("")),
                        Column.number("amount", "amount", DECIMALS, AccountAdjustment::amount),
                        Column.text("meaning", "meaning", row -> row.kind().meaning())),
                rows);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A page for people: the world, notes of reading, then each kind with its largest cases. */
    public static String page(String name, WorldCheck check) {
        Economy economy = check.world().economy();
        StringBuilder text = new StringBuilder(name + ": ok, world " + economy.id() + " of " + economy.year() + ", "
                + economy.regions().size() + " regions, " + economy.sectors().size() + " sectors, values in "
                + check.world().info().valueUnit() + ".\n");
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
        Sheet<AccountAdjustment> sheet =
                new Sheet<>(of(rows).columns().subList(1, 4), rows.subList(0, Math.min(MOST_ROWS, rows.size())));
        String shown = rows.size() > MOST_ROWS ? " (" + MOST_ROWS + " of " + rows.size() + ", largest first)" : "";
        return word(kind) + shown + ": " + kind.meaning() + "\n\n" + sheet.table();
    }
}
