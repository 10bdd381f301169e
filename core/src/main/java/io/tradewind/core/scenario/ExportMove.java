package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.model.ReporterProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A change of what exporters ask or ship, which fades or stays. */
interface ExportMove extends Shock {
    /** Exporting regions or groups. */
    List<String> exporters();

    /** Importing regions or groups. */
    List<String> partners();

    /** Sector codes, if goods are named by sector. */
    List<String> sectors();

    /** Change in percent. */
    double pct();

    /** First day. */
    LocalDate start();

    /** First day after it. */
    @Override
    Optional<LocalDate> end();

    /** Months in which half of it fades. */
    OptionalDouble halfLifeMonths();

    /** The keys of such a kind. */
    static <S extends ExportMove> EventKind.Builder<S> keys(EventKind.Builder<S> kind, String change) {
        return kind.key(EventKeys.EXPORTERS, ExportMove::exporters)
                .key(EventKeys.PARTNERS, ExportMove::partners)
                .key(EventKeys.SECTORS, ExportMove::sectors)
                .key(EventKeys.PRODUCTS, Shock::products)
                .key(
                        required("pct", KeyType.PERCENT, "-5", change + ", percent")
                                .within(Limit.MOVE),
                        ExportMove::pct)
                .key(EventKeys.START, ExportMove::start)
                .key(EventKeys.END, Shock::end)
                .key(EventKeys.HALF_LIFE, ExportMove::halfLifeMonths);
    }

    @Override
    default boolean isZero() {
        return pct() == 0.0;
    }

    /** The flows that it moves. */
    default Cells cells() {
        return new Cells(exporters(), partners(), sectors(), products());
    }

    /** Its words, with what moves. */
    default String inWords(String what, Optional<ReporterProfile> reporter) {
        return Phrase.regions(exporters(), reporter) + " sells " + Phrase.goods(sectors(), products()) + ": " + what
                + " " + Phrase.points(pct());
    }

    @Override
    default void check(EventContext in, Findings findings) {
        in.world().checkExports(findings, cells());
        MoveCheck.move(pct(), Limit.MOVE, findings);
        findings.endsAfter(start(), end(), "start");
        MoveCheck.halfLife(halfLifeMonths(), findings);
    }

    @Override
    default List<String> decides() {
        return List.of(Cells.MATTER);
    }
}
