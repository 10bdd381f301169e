package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.choice;
import static io.tradewind.core.scenario.EventKey.optional;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A limit on what an exporter lets out: buyers are rationed and pay the price at which they want no more than that. A licence that takes time
 * moves shipments later instead. A list of firms, or of grades of a product, reaches a share of the trade; the rest goes on as before.
 *
 * @param exporters        exporting regions or groups
 * @param partners         importing regions or groups
 * @param sectors          sector codes or {@code all}; empty if products are named
 * @param products         product codes or aggregates of the panel; empty if sectors are named
 * @param mode             how it limits
 * @param volumeCap        largest quantity as a share of the base; none under a ban, or where a licence only delays
 * @param licenceDelayDays days that a licence takes; 0 for none
 * @param elasticity       of demand for the rationed goods, negative; the parameters {@code eps_ctrl_*} if left out
 * @param share            share of these goods' trade that it reaches, 0 to 1: what the listed firms buy, or the listed grades make
 * @param start            first day
 * @param end              first day after it; open if left out
 * @source MODEL §1, quantity rationing
 */
public record ExportControlShock(
        List<String> exporters,
        List<String> partners,
        List<String> sectors,
        List<String> products,
        Mode mode,
        OptionalDouble volumeCap,
        int licenceDelayDays,
        OptionalDouble elasticity,
        double share,
        LocalDate start,
        Optional<LocalDate> end)
        implements Shock {
    private static final double ROUNDING = 1e-9;

    /** The kind. */
    public static final EventKind<ExportControlShock> KIND = EventKind.of(
                    ExportControlShock.class,
                    "export_control",
                    "export controls",
                    "A limit on what an exporter lets out: buyers are rationed at the price at which they want no more, or wait for licences.")
            .key(EventKeys.EXPORTERS, ExportControlShock::exporters)
            .key(EventKeys.PARTNERS, ExportControlShock::partners)
            .key(EventKeys.SECTORS, ExportControlShock::sectors)
            .key(EventKeys.PRODUCTS, ExportControlShock::products)
            .key(
                    choice("mode", Mode.QUOTA, "licences, a largest quantity, or nothing at all"),
                    ExportControlShock::mode)
            .key(
                    optional(
                                    "volumeCap",
                                    KeyType.FRACTION,
                                    "0.6",
                                    "largest quantity as a share of the base; not with ban")
                            .within(Limit.SHARE),
                    ExportControlShock::volumeCap)
            .key(
                    optional(
                                    "licenceDelayDays",
                                    KeyType.INTEGER,
                                    "45",
                                    "with licence: days it takes; this or volumeCap")
                            .usually(0)
                            .within(Limit.DELAY),
                    ExportControlShock::licenceDelayDays)
            .key(
                    optional("elasticity", KeyType.NUMBER, "-0.15", "of demand for the rationed goods, below 0")
                            .within(Limit.ELASTICITY)
                            .otherwise("the parameters eps_ctrl_*"),
                    ExportControlShock::elasticity)
            .key(
                    optional(
                                    "share",
                                    KeyType.FRACTION,
                                    "0.1",
                                    "share of these goods' trade that it reaches: what listed firms buy, or listed grades make; caps are"
                                            + " shares of that part")
                            .usually(1)
                            .within(Limit.SHARE),
                    ExportControlShock::share)
            .key(EventKeys.START, ExportControlShock::start)
            .key(EventKeys.END, ExportControlShock::end)
            .reads(v -> new ExportControlShock(
                    v.words("exporters"),
                    v.words("partners"),
                    v.words("sectors"),
                    v.words("products"),
                    v.word("mode", Mode.class),
                    v.findNumber("volumeCap"),
                    v.whole("licenceDelayDays"),
                    v.findNumber("elasticity"),
                    v.number("share"),
                    v.day("start"),
                    v.findDay("end")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(List<String> exporters, List<String> partners, Mode mode, LocalDate start) {
        return new Builder()
                .set("exporters", exporters)
                .set("partners", partners)
                .set("mode", mode)
                .set("start", start);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder.OfGoods<ExportControlShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: largest quantity as a share of the base. */
        public Builder volumeCap(double volumeCap) {
            return set("volumeCap", volumeCap);
        }

        /** Sets: days that a licence takes. */
        public Builder licenceDelayDays(int licenceDelayDays) {
            return set("licenceDelayDays", licenceDelayDays);
        }

        /** Sets: share of these goods' trade that it reaches. */
        public Builder share(double share) {
            return set("share", share);
        }

        /** Sets: of demand for the rationed goods, negative. */
        public Builder elasticity(double elasticity) {
            return set("elasticity", elasticity);
        }
    }

    /** How a control limits exports. */
    public enum Mode {
        /** A licence for each shipment: it takes time, or only so many are given. */
        LICENCE,
        /** A largest quantity. */
        QUOTA,
        /** Nothing leaves. */
        BAN
    }

    /** Copies the lists and checks that the parts are there. */
    public ExportControlShock {
        exporters = List.copyOf(exporters);
        partners = List.copyOf(partners);
        sectors = List.copyOf(sectors);
        products = List.copyOf(products);
        Check.present("mode, volumeCap, elasticity, start, end", mode, volumeCap, elasticity, start, end);
    }

    @Override
    public boolean isZero() {
        return share == 0.0 || (mode != Mode.BAN && volumeCap.isEmpty() && licenceDelayDays == 0);
    }

    @Override
    public EventKind<ExportControlShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        String limit = licenceDelayDays > 0 ? ", " + licenceDelayDays + " days" : "";
        return Phrase.regions(exporters, reporter) + " to " + Phrase.words(partners) + ", "
                + Phrase.goods(sectors, products)
                + ": " + EventKey.word(mode)
                + (volumeCap.isPresent() ? " of " + Phrase.percent(volumeCap.getAsDouble()) : limit)
                + (share < 1.0 ? ", for " + Phrase.percent(share) + " of the trade" : "");
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkRegions(findings, "exporters", exporters);
        in.world().checkPartners(findings, "partners", partners);
        in.world().checkGoods(findings, sectors, products);
        elasticity.ifPresent(value -> findings.requireBound(
                !(value >= 0),
                "elasticity",
                "The elasticity " + Findings.text(value) + " is not negative.",
                "Maybe use " + Findings.text(-Math.abs(value == 0 ? 0.15 : value)) + "."));
        findings.endsAfter(start, end, "start");
        checkMode(findings);
    }

    private void checkMode(Findings findings) {
        boolean cap = volumeCap.isPresent();
        boolean delay = licenceDelayDays > 0;
        switch (mode) {
            case LICENCE ->
                findings.require(
                        cap != delay,
                        "licenceDelayDays",
                        "A licence has " + (cap ? "only " : "") + "one of 'volumeCap' and 'licenceDelayDays'.",
                        cap ? "Maybe remove one of the two." : "Maybe add 'licenceDelayDays: 45'.");
            case QUOTA ->
                findings.require(
                        cap && !delay,
                        "volumeCap",
                        "A quota has a 'volumeCap' and no delay.",
                        "Maybe add 'volumeCap: 0.6'.");
            case BAN ->
                findings.require(
                        volumeCap.orElse(0) == 0 && !delay,
                        "volumeCap",
                        "A ban lets nothing through: its cap is 0 and it has no delay.",
                        "Maybe use 'mode: quota'.");
        }
    }

    @Override
    public List<String> decides() {
        return List.of(Cells.MATTER);
    }

    @Override
    public void checkAgainst(Event self, Event other, boolean later, Selection world, Findings findings) {
        cells().checkPinned(self, other, "mode", world, findings);
        if (later && other.shock() instanceof ExportControlShock earlier && isOverfull(earlier, world)) {
            findings.add(
                    "share",
                    "'" + other.id() + "' reaches " + Findings.text(earlier.share) + " of the same trade and this one "
                            + Findings.text(share)
                            + ": lists name different goods, which cannot make more than all of it.",
                    "Maybe lower one of the two.");
        }
    }

    /** Whether two lists reach more than all of a trade at the same time; what reaches the whole of it is no list. */
    private boolean isOverfull(ExportControlShock other, Selection world) {
        return share < 1.0
                && other.share < 1.0
                && share + other.share > 1.0 + ROUNDING
                && period().orElseThrow().overlaps(other.period().orElseThrow())
                && cells().meet(other.cells(), world);
    }

    private Cells cells() {
        return new Cells(exporters, partners, sectors, products);
    }

    @Override
    public void act(Event self, Effects on) {
        on.control(self, this);
    }
}
