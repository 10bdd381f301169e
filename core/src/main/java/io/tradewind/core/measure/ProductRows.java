package io.tradewind.core.measure;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of named products, in the shape of all others: by reporter, flow, partner, product and period. */
public final class ProductRows {
    private static final int YEAR = 12;

    private final Projection projection;
    private final Economy economy;
    private final List<ProductBook.Flow> flows;
    private final RowQuery query;
    private final List<Frequency.Period> periods;

    private ProductRows(Projection projection, ProductBook book, RowQuery query) {
        this.projection = projection;
        this.economy = projection.economy();
        this.flows = book.flows();
        this.query = query;
        Horizon horizon = projection.scenario().horizon();
        this.periods = query.frequency().periods(projection.timeline(), horizon.from(), horizon.to());
    }

    /**
     * The rows of the products that the book has by month. Reporters and partners are those of the query; its products are the book's.
     *
     * @throws InvalidInputException if it asks for a reporter or partner that does not exist
     */
    public static List<ProjectionRow> of(Projection projection, ProductBook book, RowQuery query) {
        return new ProductRows(projection, book, query).rows();
    }

    private List<ProjectionRow> rows() {
        List<ProjectionRow> rows = new ArrayList<>();
        for (int reporter : reporters()) {
            for (TradeDirection direction : TradeDirection.values()) {
                double[] total = totals(reporter, direction);
                partners(reporter)
                        .forEach((partner, members) -> products(reporter, direction, members)
                                .forEach((product, sum) ->
                                        addRows(rows, reporter, partner, direction, product, sum, total)));
            }
        }
        return rows;
    }

    /** Positions of the reporters; that of the world, or else everyone, where none is named. */
    private List<Integer> reporters() {
        List<Integer> all = new ArrayList<>();
        if (query.reporters().isEmpty()) {
            if (economy.reporterIndex() >= 0) {
                return List.of(economy.reporterIndex());
            }
            economy.regions().forEach(region -> all.add(all.size()));
            return all;
        }
        for (String word : query.reporters()) {
            all.addAll(regions("reporter", word));
        }
        return all.stream().distinct().toList();
    }

    private List<Integer> regions(String field, String word) {
        List<Integer> found = economy.regionsOf(word);
        if (found.isEmpty()) {
            throw new InvalidInputException(
                    "query",
                    List.of(new Problem(
                            field,
                            "'" + word + "' is neither a region nor a group of the world '" + economy.id() + "'.",
                            "")));
        }
        return found;
    }

    private Map<String, Set<Integer>> partners(int reporter) {
        Map<String, Set<Integer>> partners = new LinkedHashMap<>();
        List<String> words = new ArrayList<>(query.partners());
        if (words.isEmpty()) {
            words.add(CodeSet.WORLD);
            economy.regions().forEach(region -> words.add(region.code().code()));
        }
        for (String word : words) {
            Set<Integer> members = new LinkedHashSet<>();
            for (String part : RowQuery.partsOf(word)) {
                members.addAll(part.equals(CodeSet.WORLD) ? economy.regionsOf(CodeSet.ALL) : regions("partner", part));
            }
            members.remove(reporter);
            if (!members.isEmpty()) {
                partners.put(word, members);
            }
        }
        return partners;
    }

    /** Sums of each product over those partners. */
    private Map<String, ProductBook.Flow> products(int reporter, TradeDirection direction, Set<Integer> members) {
        Map<String, ProductBook.Flow> sums = new LinkedHashMap<>();
        boolean exports = direction == TradeDirection.EXPORTS;
        int months = projection.timeline().months();
        for (ProductBook.Flow flow : flows) {
            boolean asked = (exports ? flow.origin() : flow.destination()) == reporter
                    && members.contains(exports ? flow.destination() : flow.origin());
            if (asked) {
                ProductBook.Flow sum = sums.computeIfAbsent(
                        flow.product(),
                        product -> new ProductBook.Flow(
                                flow.origin(),
                                flow.destination(),
                                flow.sector(),
                                product,
                                new double[months],
                                new double[months],
                                new double[months],
                                new double[months]));
                add(flow.baseline(), sum.baseline());
                add(flow.scenario(), sum.scenario());
                add(flow.atBasePrices(), sum.atBasePrices());
                add(flow.duty(), sum.duty());
            }
        }
        return sums;
    }

    private static void add(double[] more, double[] sum) {
        for (int t = 0; t < sum.length; t++) {
            sum[t] += more[t];
        }
    }

    /** All trade of the reporter by month, in which contributions are measured. */
    private double[] totals(int reporter, TradeDirection direction) {
        FlowTable table = projection.worldTable(economy.regions().get(reporter).code(), direction);
        double[] totals = new double[projection.timeline().months()];
        for (int t = 0; t < totals.length; t++) {
            for (int s = 0; s < table.products().size(); s++) {
                for (int p = 0; p < table.partners().size(); p++) {
                    totals[t] += table.scenarioUsdMn(s, p, t);
                }
            }
        }
        return totals;
    }

    private void addRows(
            List<ProjectionRow> rows,
            int reporter,
            String partner,
            TradeDirection direction,
            String product,
            ProductBook.Flow flow,
            double[] total) {
        boolean sum =
                partner.equals(CodeSet.WORLD) || economy.regionsOf(partner).size() != 1;
        for (Frequency.Period period : periods) {
            double now = sum(flow.scenario(), period, 0);
            double before = sum(flow.scenario(), period, YEAR);
            double quantity = sum(flow.atBasePrices(), period, 0) / sum(flow.atBasePrices(), period, YEAR);
            rows.add(new ProjectionRow(
                    period.label(),
                    economy.regions().get(reporter).code().code(),
                    partner,
                    direction.label(),
                    product,
                    CodeSet.ALL,
                    sum(flow.baseline(), period, 0),
                    now,
                    percent(now / before),
                    100.0 * (now - before) / sum(total, period, YEAR),
                    percent(quantity),
                    percent(now / before / quantity),
                    Double.NaN,
                    sum,
                    Double.NaN,
                    sum(flow.atBasePrices(), period, 0),
                    sum(flow.duty(), period, 0),
                    Double.NaN,
                    Double.NaN,
                    ProjectionRow.Bands.NONE));
        }
    }

    private static double percent(double ratio) {
        return 100.0 * (ratio - 1.0);
    }

    private static double sum(double[] months, Frequency.Period period, int earlier) {
        return period.from() < earlier
                ? Double.NaN
                : Arrays.stream(months, period.from() - earlier, period.to() + 1 - earlier)
                        .sum();
    }
}
