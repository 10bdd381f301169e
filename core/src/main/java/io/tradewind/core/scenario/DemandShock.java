package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
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
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(List<String> importers, double pct, LocalDate start) {
        return new Builder(importers, pct, start);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final List<String> importers;
        private final double pct;
        private final LocalDate start;
        private List<String> sectors = List.of();
        private List<String> products = List.of();
        private Mode mode = Mode.LEVEL;
        private Optional<LocalDate> end = Optional.empty();
        private int rampMonths;
        private double priceShare;
        private String tag = "";

        private Builder(List<String> importers, double pct, LocalDate start) {
            this.importers = importers;
            this.pct = pct;
            this.start = start;
        }

        /** Sets: sector codes or {@code all}. */
        public Builder sectors(List<String> newSectors) {
            sectors = newSectors;
            return this;
        }

        /** Sets: product codes or aggregates of the panel. */
        public Builder products(List<String> newProducts) {
            products = newProducts;
            return this;
        }

        /** Sets: what {@code pct} means. */
        public Builder mode(Mode newMode) {
            mode = newMode;
            return this;
        }

        /** Sets: first day after it. */
        public Builder end(LocalDate newEnd) {
            end = Optional.of(newEnd);
            return this;
        }

        /** Sets: of a level: months until it is reached. */
        public Builder rampMonths(int newRampMonths) {
            rampMonths = newRampMonths;
            return this;
        }

        /** Sets: share of the change that is price, 0 to 1. */
        public Builder priceShare(double newPriceShare) {
            priceShare = newPriceShare;
            return this;
        }

        /** Sets: what drives it, such as {@code AI}. */
        public Builder tag(String newTag) {
            tag = newTag;
            return this;
        }

        /** The shock. */
        public DemandShock build() {
            return new DemandShock(importers, sectors, products, pct, mode, start, end, rampMonths, priceShare, tag);
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
        Check.notNull(mode, "mode");
        Check.notNull(start, "start");
        Check.notNull(end, "end");
        Check.notNull(tag, "tag");
    }

    @Override
    public DemandShock withoutEnd() {
        return new DemandShock(
                importers, sectors, products, pct, mode, start, Optional.empty(), rampMonths, priceShare, tag);
    }

    @Override
    public boolean isZero() {
        return pct == 0.0;
    }

    @Override
    public String kind() {
        return "demand";
    }
}
