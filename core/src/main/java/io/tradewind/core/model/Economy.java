package io.tradewind.core.model;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The baseline world of one year: who sells what to whom at which tariff, and how production uses inputs. Every table follows the order of the lists.
 */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class Economy implements Serializable {
    /** Words that are the name of no region and of no group of regions. */
    public static final List<String> RESERVED_REGION_WORDS =
            List.of(WorldWords.ALL, WorldWords.WORLD, ReporterProfile.WORD);
    /** Words that are the name of no sector and of no group of sectors. */
    public static final List<String> RESERVED_SECTOR_WORDS = List.of(WorldWords.ALL);

    private final String id;
    private final int year;
    private final List<Region> regions;
    private final List<Sector> sectors;
    private final TradeFlows trade;
    private final Matrix valueAdded;
    private final InputOutputTable inputOutput;
    private final Optional<MonthlyBaseline> monthlyBaseline;
    private final WorldNames names;
    private final Optional<ReporterProfile> reporter;
    private final Optional<ProductShares> productShares;
    private final Words regionWords;
    private final Words sectorWords;
    private final int reporterIndex;
    private final int counterpartIndex;
    private final SortedMap<String, List<String>> groups;
    /** What its words mean, made when it is first asked for; whoever makes it makes the same. */
    private transient WorldWords words;

    private Economy(Builder builder) {
        this.id = Check.notBlank(builder.id, "economy id");
        this.year = builder.year;
        this.regions = List.copyOf(Check.notEmpty(builder.regions, "regions"));
        this.sectors = List.copyOf(Check.notEmpty(builder.sectors, "sectors"));
        int n = regions.size();
        int j = sectors.size();
        this.trade = builder.trade(n, j);
        this.valueAdded = builder.valueAdded == null ? Matrix.filled(n, j, 1.0) : builder.valueAdded;
        this.inputOutput = builder.inputOutput == null ? InputOutputTable.none(n, j) : builder.inputOutput;
        this.monthlyBaseline = Optional.ofNullable(builder.monthlyBaseline);
        this.names = Check.notNull(builder.names, "names");
        this.reporter = Optional.ofNullable(builder.reporter);
        this.productShares = Optional.ofNullable(builder.productShares);
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
        this.reporterIndex = reporter.map(profile -> position(profile.region())).orElse(-1);
        this.counterpartIndex = reporter.flatMap(ReporterProfile::counterpart)
                .map(this::position)
                .orElse(-1);
        this.groups = Collections.unmodifiableSortedMap(groupsByCode());
        checkShapes(n, j);
        if (trade != builder.checked) {
            checkTrade(n, j);
        }
        checkValueAdded(n, j);
        monthlyBaseline.map(MonthlyBaseline::panel).ifPresent(this::checkPanel);
    }

    private SortedMap<String, List<String>> groupsByCode() {
        SortedMap<String, List<String>> byCode = new TreeMap<>();
        regions.forEach(region -> byCode.put(region.code().code(), region.groups()));
        sectors.forEach(sector -> byCode.put(sector.code().code(), sector.groups()));
        monthlyBaseline.ifPresent(known ->
                known.panel().partners().forEach(partner -> byCode.putIfAbsent(partner.code(), partner.groups())));
        byCode.values().removeIf(List::isEmpty);
        return byCode;
    }

    private void checkPanel(CustomsPanel panel) {
        Check.that(
                reporter.filter(profile -> profile.region().equals(panel.region())
                                && profile.code().equals(panel.reporter()))
                        .isPresent(),
                "The economy (" + id + ") has the customs panel of " + panel.reporter() + " (region " + panel.region()
                        + ") and needs its profile.");
        ProductWords.check(this, panel);
    }

    private void checkShapes(int n, int j) {
        Check.that(
                trade.regions() == n
                        && trade.sectors() == j
                        && valueAdded.rows() == n
                        && valueAdded.columns() == j
                        && inputOutput.regions() == n
                        && inputOutput.sectors() == j,
                "The tables of economy (" + id + ") do not have the shape of its " + n + " regions and " + j
                        + " sectors.");
    }

    private void checkTrade(int n, int j) {
        for (int cell = 0; cell < n * j; cell++) {
            TradeFlows.Market market = trade.market(cell % n, cell / n);
            for (int k = 0; k < market.size(); k++) {
                Check.notNegative(market.value(k), "flow");
                Check.that(
                        market.tariff(k) > -1 && Double.isFinite(market.tariff(k)),
                        "A tariff must be finite and above -1.");
            }
        }
    }

    private void checkValueAdded(int n, int j) {
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
        builder.trade = trade;
        builder.checked = trade;
        builder.valueAdded = valueAdded;
        builder.inputOutput = inputOutput;
        builder.monthlyBaseline = monthlyBaseline.orElse(null);
        builder.names = names;
        builder.reporter = reporter.orElse(null);
        builder.productShares = productShares.orElse(null);
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

    /** Flows and tariffs of the year, asked for market by market. */
    public TradeFlows trade() {
        return trade;
    }

    /**
     * Flows of a year as one table, customs value before duty; origin = destination is domestic sales. For small worlds: see {@link #trade()}.
     *
     * @unit million USD a year
     */
    public TradeCube flows() {
        return trade.values();
    }

    /**
     * Ad valorem tariffs of the base year as one table. For small worlds: see {@link #trade()}.
     *
     * @unit fraction, 0.25 is 25 %
     */
    public TradeCube tariffs() {
        return trade.tariffs();
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

    /** What words mean in it: the whole book is read once, not for each word. */
    WorldWords words() {
        WorldWords known = words;
        if (known == null) {
            known = new WorldWords(this);
            words = known;
        }
        return known;
    }

    /** What is special about the region whose trade is looked at most closely, if it was told. */
    public Optional<ReporterProfile> reporter() {
        return reporter;
    }

    /** What its sectors are made of by code of goods, if it was told. */
    public Optional<ProductShares> productShares() {
        return productShares;
    }

    /** Position of the reporter; -1 without one. */
    public int reporterIndex() {
        return reporterIndex;
    }

    /** Position of the importer whose duties the reporter's goods go around; -1 without one. */
    public int counterpartIndex() {
        return counterpartIndex;
    }

    private int position(RegionCode region) {
        return indexOf(region).orElse(-1);
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

    /**
     * Positions of the regions that a code, a group, {@code all} or {@code reporter} selects, in the order of the world; empty if the word is
     * unknown or there is no reporter.
     */
    public List<Integer> regionsOf(String word) {
        if (word.equals(ReporterProfile.WORD)) {
            return reporterIndex() < 0 ? List.of() : List.of(reporterIndex());
        }
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

    /** Groups of each region, sector and partner of the panel that is in some, by its code. */
    public SortedMap<String, List<String>> groups() {
        return groups;
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
        private TradeFlows trade;
        /** Trade of an economy that stands, which need not be checked again. */
        private TradeFlows checked;

        private TradeCube flows;
        private TradeCube tariffs;
        private Matrix valueAdded;
        private InputOutputTable inputOutput;
        private MonthlyBaseline monthlyBaseline;
        private WorldNames names = WorldNames.NONE;
        private ReporterProfile reporter;
        private ProductShares productShares;

        private Builder(String id) {
            this.id = id;
        }

        /** Sets the year of the flows. */
        public Builder year(int yearOfFlows) {
            year = yearOfFlows;
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

        /** Sets flows and tariffs as whatever stands behind them; tables set beside it count for more. */
        public Builder trade(TradeFlows newTrade) {
            trade = newTrade;
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

        /** Sets what is special about the reporter; needed with a customs panel, no reporter if left out. */
        public Builder reporter(ReporterProfile newReporter) {
            reporter = newReporter;
            return this;
        }

        /** Sets what sectors are made of by code of goods; unknown if left out. */
        public Builder productShares(ProductShares newShares) {
            productShares = newShares;
            return this;
        }

        private TradeFlows trade(int regions, int sectors) {
            if (trade != null && flows == null && tariffs == null) {
                return trade;
            }
            TradeCube values = flows == null && trade != null ? trade.values() : Check.notNull(flows, "flows");
            TradeCube rates = trade != null ? trade.tariffs() : TradeCube.zeros(regions, sectors);
            return TradeFlows.of(values, tariffs == null ? rates : tariffs);
        }

        /** The economy, checked. */
        public Economy build() {
            return new Economy(this);
        }
    }
}
