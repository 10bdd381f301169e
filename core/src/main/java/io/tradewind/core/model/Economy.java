package io.tradewind.core.model;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The baseline world of one year: who sells what to whom at which tariff, and how production uses inputs. Every table follows the order of the lists.
 */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class Economy implements Serializable {
    /** Words that are the name of no region and of no group of regions. */
    public static final List<String> RESERVED_REGION_WORDS = List.of("all", "WLD");
    /** Words that are the name of no sector and of no group of sectors. */
    public static final List<String> RESERVED_SECTOR_WORDS = List.of("all");

    private final String id;
    private final int year;
    private final List<Region> regions;
    private final List<Sector> sectors;
    private final TradeCube flows;
    private final TradeCube tariffs;
    private final Matrix valueAdded;
    private final InputOutputTable inputOutput;
    private final Optional<MonthlyBaseline> monthlyBaseline;
    private final WorldNames names;
    private final Words regionWords;
    private final Words sectorWords;

    private Economy(Builder builder) {
        this.id = Check.notBlank(builder.id, "economy id");
        this.year = builder.year;
        this.regions = List.copyOf(Check.notEmpty(builder.regions, "regions"));
        this.sectors = List.copyOf(Check.notEmpty(builder.sectors, "sectors"));
        int n = regions.size();
        int j = sectors.size();
        this.flows = Check.notNull(builder.flows, "flows");
        this.tariffs = builder.tariffs == null ? TradeCube.zeros(n, j) : builder.tariffs;
        this.valueAdded = builder.valueAdded == null ? Matrix.filled(n, j, 1.0) : builder.valueAdded;
        this.inputOutput = builder.inputOutput == null ? InputOutputTable.none(n, j) : builder.inputOutput;
        this.monthlyBaseline = Optional.ofNullable(builder.monthlyBaseline);
        this.names = Check.notNull(builder.names, "names");
        this.regionWords = new Words(
                "region",
                RESERVED_REGION_WORDS,
                regions.stream().map(r -> r.code().code()).toList(),
                regions.stream().map(Region::groups).toList());
        this.sectorWords = new Words(
                "sector",
                RESERVED_SECTOR_WORDS,
                sectors.stream().map(s -> s.code().code()).toList(),
                sectors.stream().map(Sector::groups).toList());
        checkShapes(n, j);
        checkNumbers(n, j);
        monthlyBaseline.ifPresent(baseline -> ProductWords.check(this, baseline.panel()));
    }

    private void checkShapes(int n, int j) {
        Check.that(
                flows.regions() == n
                        && flows.sectors() == j
                        && tariffs.regions() == n
                        && tariffs.sectors() == j
                        && valueAdded.rows() == n
                        && valueAdded.columns() == j
                        && inputOutput.regions() == n
                        && inputOutput.sectors() == j,
                "The tables of economy (" + id + ") do not have the shape of its " + n + " regions and " + j
                        + " sectors.");
    }

    private void checkNumbers(int n, int j) {
        for (double flow : flows.toArray()) {
            Check.notNegative(flow, "flow");
        }
        for (double tariff : tariffs.toArray()) {
            Check.that(tariff > -1 && Double.isFinite(tariff), "A tariff must be finite and above -1.");
        }
        for (int r = 0; r < n; r++) {
            for (int s = 0; s < j; s++) {
                Check.inRange(valueAdded.get(r, s), 0.0, 1.0, "value-added share");
            }
        }
    }

    /** A builder for an economy of that id. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** A builder that starts with everything of this economy. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.year = year;
        builder.regions = regions;
        builder.sectors = sectors;
        builder.flows = flows;
        builder.tariffs = tariffs;
        builder.valueAdded = valueAdded;
        builder.inputOutput = inputOutput;
        builder.monthlyBaseline = monthlyBaseline.orElse(null);
        builder.names = names;
        return builder;
    }

    /** Id of the world, such as {@code world-2023}. */
    public String id() {
        return id;
    }

    /** Year of the flows. */
    public int year() {
        return year;
    }

    /** Regions, in the order of all tables. */
    public List<Region> regions() {
        return regions;
    }

    /** Sectors, in the order of all tables. */
    public List<Sector> sectors() {
        return sectors;
    }

    /**
     * Flows of a year, customs value before duty; origin = destination is domestic sales.
     *
     * @unit million USD a year
     */
    public TradeCube flows() {
        return flows;
    }

    /**
     * Ad valorem tariffs of the base year.
     *
     * @unit fraction, 0.25 is 25 %
     */
    public TradeCube tariffs() {
        return tariffs;
    }

    /**
     * Value added.
     *
     * @unit share of gross output
     */
    public Matrix valueAdded() {
        return valueAdded;
    }

    /**
     * Intermediate inputs.
     *
     * @unit share of gross output; at least 0 unless the table was made by {@link InputOutputTable#withNegativeShares}
     */
    public InputOutputTable inputOutput() {
        return inputOutput;
    }

    /** What is known by month beside the year's flows, if anything. */
    public Optional<MonthlyBaseline> monthlyBaseline() {
        return monthlyBaseline;
    }

    /** What people call places and goods, as far as the world was told. */
    public WorldNames names() {
        return names;
    }

    /** Position of the region. */
    public OptionalInt indexOf(RegionCode region) {
        return regionWords.indexOf(region.code());
    }

    /** Position of the sector. */
    public OptionalInt indexOf(SectorCode sector) {
        return sectorWords.indexOf(sector.code());
    }

    /** Every word that selects regions: codes, groups and {@code all}. */
    public Set<String> regionWords() {
        return regionWords.all();
    }

    /** Positions of the regions that a code, a group or {@code all} selects, in the order of the world; empty if the word is unknown. */
    public List<Integer> regionsOf(String word) {
        return regionWords.select(word);
    }

    /** Every word that selects sectors: codes, groups and {@code all}. */
    public Set<String> sectorWords() {
        return sectorWords.all();
    }

    /** Positions of the sectors that a code, a group or {@code all} selects, in the order of the world; empty if the word is unknown. */
    public List<Integer> sectorsOf(String word) {
        return sectorWords.select(word);
    }

    @Override
    public String toString() {
        return "Economy[" + id + ", " + year + ", " + regions.size() + " regions, " + sectors.size() + " sectors]";
    }

    /** Collects the tables of an economy. */
    public static final class Builder {
        private final String id;
        private int year;
        private List<Region> regions = List.of();
        private List<Sector> sectors = List.of();
        private TradeCube flows;
        private TradeCube tariffs;
        private Matrix valueAdded;
        private InputOutputTable inputOutput;
        private MonthlyBaseline monthlyBaseline;
        private WorldNames names = WorldNames.NONE;

        private Builder(String id) {
            this.id = id;
        }

        /** Sets the year of the flows. */
        public Builder year(int newYear) {
            year = newYear;
            return this;
        }

        /** Sets the regions, in the order of all tables. */
        public Builder regions(List<Region> newRegions) {
            regions = newRegions;
            return this;
        }

        /** Sets the sectors, in the order of all tables. */
        public Builder sectors(List<Sector> newSectors) {
            sectors = newSectors;
            return this;
        }

        /** Sets the flows. */
        public Builder flows(TradeCube newFlows) {
            flows = newFlows;
            return this;
        }

        /** Sets the tariffs; none if left out. */
        public Builder tariffs(TradeCube newTariffs) {
            tariffs = newTariffs;
            return this;
        }

        /** Sets the value-added shares; 1 everywhere if left out. */
        public Builder valueAdded(Matrix newValueAdded) {
            valueAdded = newValueAdded;
            return this;
        }

        /** Sets the input shares; none if left out. */
        public Builder inputOutput(InputOutputTable newInputOutput) {
            inputOutput = newInputOutput;
            return this;
        }

        /** Sets what is known by month; nothing if left out. */
        public Builder monthlyBaseline(MonthlyBaseline newBaseline) {
            monthlyBaseline = newBaseline;
            return this;
        }

        /** Sets what people call places and goods; the world's own names alone if left out. */
        public Builder names(WorldNames newNames) {
            names = newNames;
            return this;
        }

        /** The economy, checked. */
        public Economy build() {
            return new Economy(this);
        }
    }
}
