package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.choiceOr;
import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.WorldWords.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Demand of importers for goods of a sector or a product, from whatever origin. A sector shifts in the world and so reaches every origin; a
 * product shifts in the customs panel alone.
 *
 * @param importers  importing regions or groups
 * @param sectors    sector codes or {@code all}; empty if products are named
 * @param products   product codes or aggregates of the panel; empty if sectors are named
 * @param pct        change in percent: a year's growth or a level, as {@code mode} says
 * @param mode       what {@code pct} means
 * @param start      first day
 * @param end        first day after it; open if left out
 * @param rampMonths of a level: months until it is reached
 * @param priceShare share of the change that is price, 0 to 1; the rest is quantity
 * @param tag        what drives it, such as {@code AI}; may be empty
 */
public record DemandShock(
        List<String> importers,
        List<String> sectors,
        List<String> products,
        double pct,
        Mode mode,
        LocalDate start,
        Optional<LocalDate> end,
        int rampMonths,
        double priceShare,
        String tag)
        implements Shock {
    /** The kind. */
    public static final EventKind<DemandShock> KIND = EventKind.of(
                    DemandShock.class,
                    "demand",
                    "demand",
                    "Demand of importers for goods of a sector or a product, from whatever origin.")
            .key(
                    required("importers", KeyType.WORDS, "[AFR]", "importing regions or groups")
                            .names(Role.REGION),
                    DemandShock::importers)
            .key(EventKeys.SECTORS, DemandShock::sectors)
            .key(EventKeys.PRODUCTS, DemandShock::products)
            .key(
                    required(
                                    "pct",
                                    KeyType.PERCENT,
                                    "10",
                                    "change in percent: a year's growth or a level, as mode says")
                            .within(Limit.DEMAND),
                    DemandShock::pct)
            .key(choiceOr(Mode.LEVEL, "mode", "annual: growth a year; level: reached over the ramp"), DemandShock::mode)
            .key(EventKeys.START, DemandShock::start)
            .key(EventKeys.END, DemandShock::end)
            .key(EventKeys.RAMP, DemandShock::rampMonths)
            .key(
                    optional(
                                    "priceShare",
                                    KeyType.FRACTION,
                                    "0",
                                    "share of the change that is price; the rest is quantity")
                            .usually(0.0)
                            .within(Limit.SHARE),
                    DemandShock::priceShare)
            .key(optional("tag", KeyType.LINE, "AI", "what drives it, such as AI, EV, BRI"), DemandShock::tag)
            .reads(v -> new DemandShock(
                    v.words("importers"),
                    v.words("sectors"),
                    v.words("products"),
                    v.number("pct"),
                    v.word("mode", Mode.class),
                    v.day("start"),
                    v.findDay("end"),
                    v.whole("rampMonths"),
                    v.number("priceShare"),
                    v.text("tag")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(List<String> importers, double pct, LocalDate start) {
        return new Builder().set("importers", importers).set("pct", pct).set("start", start);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder.OfGoods<DemandShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: what {@code pct} means. */
        public Builder mode(Mode mode) {
            return set("mode", mode);
        }

        /** Sets: of a level: months until it is reached. */
        public Builder rampMonths(int rampMonths) {
            return set("rampMonths", rampMonths);
        }

        /** Sets: share of the change that is price, 0 to 1. */
        public Builder priceShare(double priceShare) {
            return set("priceShare", priceShare);
        }

        /** Sets: what drives it, such as {@code AI}. */
        public Builder tag(String tag) {
            return set("tag", tag);
        }
    }

    /** What the percentage means. */
    public enum Mode {
        /** Growth a year, building up month by month. */
        ANNUAL,
        /** A new level, reached over the ramp. */
        LEVEL
    }

    /** Copies the lists and checks that the parts are there. */
    public DemandShock {
        importers = List.copyOf(importers);
        sectors = List.copyOf(sectors);
        products = List.copyOf(products);
        Check.present("mode, start, end, tag", mode, start, end, tag);
    }

    @Override
    public boolean isZero() {
        return pct == 0.0;
    }

    @Override
    public EventKind<DemandShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return Phrase.words(importers) + " buys " + Phrase.goods(sectors, products) + ": " + Phrase.points(pct);
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkRegions(findings, "importers", importers);
        in.world().checkGoods(findings, sectors, products);
        MoveCheck.move(pct, Limit.DEMAND, findings);
        MoveCheck.ramp(rampMonths, findings);
        findings.endsAfter(start, end, "start");
    }

    @Override
    public List<String> decides() {
        return tag.equalsIgnoreCase("BRI") ? List.of(InvestmentShock.MATTER) : List.of();
    }

    @Override
    public void checkAgainst(Event self, Event other, boolean later, Selection world, Findings findings) {
        if (other.shock() instanceof InvestmentShock investment
                && investment.period().orElseThrow().overlaps(period().orElseThrow())
                && !Collections.disjoint(world.regions(investment.hosts()), world.regions(importers))) {
            findings.add(
                    "tag",
                    "Belt and Road demand stands beside the investment '" + other.id()
                            + "' on the same cells: it would count twice.",
                    "Maybe keep one of the two.");
        }
    }

    @Override
    public Family family() {
        return tag.isEmpty()
                ? Shock.super.family()
                : new Family("demand-" + tag.toLowerCase(Locale.ROOT), "demand (" + tag + ")", Optional.empty());
    }

    @Override
    public void act(Event self, Effects on) {
        on.demand(self, this);
    }
}
