package io.tradewind.core.measure;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.measure.FlowPanel.Level;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.CustomsValues;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.DutyRates;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.schedule.ModelRegions;
import io.tradewind.core.schedule.Timeline;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Duty that the importers of a table's flows collect, as a share of the trade that the table counts. Its base is the importer's own customs value: what an
 * exporter's customs or a world's table counts is brought to it by the ratio of the two in the same month of the base year. Not thread-safe.
 *
 * @source LONGRUN §3
 */
public final class Duties {
    /** Duty collected under the scenario, million USD a month. */
    public static final Level COLLECTED = (panel, p, j, t) -> on(panel, FlowPanel.SCENARIO, Kind.COLLECTED, p, j, t);
    /** Duty at the scenario's rates on the trade of the base path: what is expected of them if nobody reacts. */
    public static final Level STATIC = (panel, p, j, t) -> on(panel, FlowPanel.BASELINE, Kind.STATIC, p, j, t);
    /** Duty collected on the base path. */
    public static final Level BEFORE = (panel, p, j, t) -> on(panel, FlowPanel.BASELINE, Kind.BEFORE, p, j, t);

    /** Which rates: on what is bought, on what is bought in the base year, those of the base path. */
    private enum Kind {
        COLLECTED,
        STATIC,
        BEFORE
    }

    private static final int YEAR = 12;

    private final Projection projection;
    private final Economy economy;
    private final boolean exports;
    private final FlowTable table;
    private final int own;
    private final boolean ofPanel;
    private final DutyRates collected;
    private final Optional<DutyRates> ifNobodyReacts;
    private final Timeline timeline;
    private final Optional<CustomsPanel> panel;
    private final Optional<CustomsValues> customs;
    private final int[] regionOf;
    /** Those of the base path that the scenario names; null if it names none. */
    private final Duties against;

    private final Map<Kind, double[][][]> rates = new EnumMap<>(Kind.class);
    /** Importer's count over the table's, by calendar month, by word of the origin. */
    private final Map<String, double[]> counts = new HashMap<>();

    /**
     * The duties on a table of a projection.
     *
     * @param table    that of the reporter, or of the country whose part it is
     * @param own      position of the reporter's region
     * @param ofPanel  whether the customs panel counts it
     * @param against  the duties on the base path that the scenario names; null if it names none
     */
    Duties(Projection projection, TradeDirection flow, FlowTable table, int own, boolean ofPanel, Duties against) {
        this.projection = projection;
        this.economy = projection.economy();
        this.exports = flow == TradeDirection.EXPORTS;
        this.table = table;
        this.own = own;
        this.ofPanel = ofPanel;
        this.collected = projection.duties();
        this.ifNobodyReacts = projection.dutiesIfNobodyReacts();
        this.timeline = projection.timeline();
        this.panel = projection.panel();
        this.customs = economy.monthlyBaseline().flatMap(MonthlyBaseline::customsValues);
        this.regionOf = table.partners().stream().mapToInt(this::region).toArray();
        this.against = against;
    }

    private int region(String partner) {
        Optional<RegionCode> region = ofPanel
                ? panel.orElseThrow().partners().stream()
                        .filter(one -> one.code().equals(partner))
                        .findFirst()
                        .flatMap(one -> one.region())
                : Optional.of(RegionCode.of(partner));
        return region.map(code -> economy.indexOf(code).orElse(-1)).orElse(-1);
    }

    private static double on(FlowPanel panel, Level trade, Kind kind, int product, int partner, int month) {
        double value = panel.cell(product, partner).at(trade, month);
        return value == 0.0 ? 0.0 : value * panel.duties().rate(kind, product, partner, month);
    }

    /** Share of a cell's trade in a month that is collected. */
    private double rate(Kind kind, int product, int partner, int month) {
        if (kind == Kind.BEFORE && against != null) {
            return against.rate(Kind.COLLECTED, product, partner, month);
        }
        double[][] known =
                rates.computeIfAbsent(kind, any -> new double[table.products().size()][regionOf.length][])[product];
        if (known[partner] == null) {
            known[partner] = rates(kind, product, partner);
        }
        return known[partner][month];
    }

    private double[] rates(Kind kind, int product, int partner) {
        double[] sum = new double[timeline.months()];
        if (regionOf[partner] < 0 || regionOf[partner] == own) {
            return sum;
        }
        int origin = exports ? own : regionOf[partner];
        int destination = exports ? regionOf[partner] : own;
        boolean ofProducts = exports && ofPanel;
        String code = table.products().get(product);
        Map<SectorCode, Double> sectors = ofProducts ? sectorsOf(economy, code) : Map.of(SectorCode.of(code), 1.0);
        sectors.forEach((sector, weight) -> {
            int s = economy.indexOf(sector).orElseThrow();
            String goods = ofProducts ? code : null;
            Vector part = switch (kind) {
                case COLLECTED -> collected.rates(goods, origin, destination, s);
                case STATIC ->
                    ifNobodyReacts.isPresent()
                            ? ifNobodyReacts.get().rates(goods, origin, destination, s)
                            : collected.atBaseMix(goods, origin, destination, s);
                case BEFORE -> collected.before(origin, destination, s);
            };
            for (int t = 0; t < sum.length; t++) {
                sum[t] += weight * part.get(t);
            }
        });
        double[] count = count(origin, destination);
        for (int t = 0; t < sum.length; t++) {
            sum[t] *= count[timeline.month(t).getMonthValue() - 1];
        }
        return sum;
    }

    /** The sectors of a product of the panel with their weights; a sector is itself. */
    static Map<SectorCode, Double> sectorsOf(Economy economy, String code) {
        return economy.monthlyBaseline().stream()
                .flatMap(known -> known.panel().products().stream())
                .filter(product -> product.code().equals(code))
                .map(Product::sectors)
                .findFirst()
                .orElseGet(() -> Map.of(SectorCode.of(code), 1.0));
    }

    /** What the importer counts over what the table counts, by calendar month; 1 where the importer's count is not known. */
    private double[] count(int origin, int destination) {
        boolean known =
                customs.isPresent() && economy.indexOf(customs.get().importer()).orElse(-1) == destination;
        if (!known) {
            return ones();
        }
        String word = customs.get().wordOf(economy.regions().get(origin)).orElse(CustomsValues.EVERYONE);
        return counts.computeIfAbsent(word, any -> count(word, customs.get()));
    }

    private static double[] ones() {
        double[] ones = new double[YEAR];
        Arrays.fill(ones, 1.0);
        return ones;
    }

    private double[] count(String word, CustomsValues values) {
        double[] count = ones();
        YearMonth first = values.byOrigin().get(CustomsValues.EVERYONE).first();
        int start = timeline.indexOf(first);
        if (start < 0 || start + YEAR > timeline.months()) {
            return count;
        }
        FlowTable counting = ofPanel ? table : projection.worldTable(values.importer(), TradeDirection.IMPORTS);
        for (int m = 0; m < YEAR; m++) {
            double here = ofPanel
                    ? value(
                            counting,
                            counting.partners().indexOf(values.importer().code()),
                            start + m)
                    : listed(counting, values, word, start + m);
            count[first.plusMonths(m).getMonthValue() - 1] =
                    here > 0 ? counted(values, word, first.plusMonths(m)) / here : 1.0;
        }
        return count;
    }

    /** What the importer counts from that origin; from everyone who is not told apart, under that word. */
    private static double counted(CustomsValues values, String word, YearMonth month) {
        double sum = values.byOrigin().get(word).get(month);
        for (var other : values.byOrigin().entrySet()) {
            boolean apart =
                    word.equals(CustomsValues.EVERYONE) && !other.getKey().equals(word);
            sum -= apart ? other.getValue().get(month) : 0.0;
        }
        return sum;
    }

    /** What the importer's table counts from the origins under that word. */
    private double listed(FlowTable imports, CustomsValues values, String word, int month) {
        double sum = 0.0;
        for (int o = 0; o < economy.regions().size(); o++) {
            Region region = economy.regions().get(o);
            boolean here = !region.code().equals(values.importer())
                    && values.wordOf(region).orElse(CustomsValues.EVERYONE).equals(word);
            sum += here ? value(imports, o, month) : 0.0;
        }
        return sum;
    }

    /** Goods of a partner in a month of the base year. */
    private static double value(FlowTable table, int partner, int month) {
        double sum = 0.0;
        for (int p = 0; p < table.products().size(); p++) {
            sum += table.products().get(p).equals(ModelRegions.SERVICES) ? 0.0 : table.baselineUsdMn(p, partner, month);
        }
        return sum;
    }
}
