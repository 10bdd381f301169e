package io.tradewind.core.measure;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.projection.ProductAnswer;
import io.tradewind.core.schedule.DutyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Keeps of every product's answer what is asked for: over the months of the horizon, what imports of each product gain and lose in each importer and why; and
 * month by month the flows of the products that were named. Everything else goes as it comes.
 */
public final class ProductBook implements ProductAnswer.Sink {
    /** Most numbers of named products that are kept. */
    private static final long MOST_NUMBERS = 60_000_000L;

    private static final int KEPT_A_MONTH = 4;

    private final Economy economy;
    private final Predicate<String> named;
    private final Map<String, Sums[]> sums = new TreeMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private long numbers;

    /**
     * What imports of a product do over the months of the horizon, in million dollars against the base without events.
     *
     * @param product     its code
     * @param sector      position of its sector
     * @param importer    position of the importer; −1 for all of them
     * @param baseline    imports without the scenario
     * @param scenario    imports with it, at their prices
     * @param creation    what is bought more or less of all origins together, at the prices without events
     * @param diversion   what origins win from each other, at these prices; the sum of what they lose
     * @param price       what higher or lower prices of the goods add
     * @param duty        duty that is collected
     * @param dutyBefore  duty without the scenario
     * @param buyersCost  what buyers pay more, with duty, for the quantities without the scenario
     */
    public record Row(
            String product,
            int sector,
            int importer,
            double baseline,
            double scenario,
            double creation,
            double diversion,
            double price,
            double duty,
            double dutyBefore,
            double buyersCost) {}

    /** Sums of a product in an importer. */
    private static final class Sums {
        private int sector;
        private double baseline;
        private double scenario;
        private double quantity;
        private double won;
        private double lost;
        private double price;
        private double duty;
        private double dutyBefore;
        private double cost;

        void add(Sums other) {
            sector = other.sector;
            baseline += other.baseline;
            scenario += other.scenario;
            quantity += other.quantity;
            won += other.won;
            lost += other.lost;
            price += other.price;
            duty += other.duty;
            dutyBefore += other.dutyBefore;
            cost += other.cost;
        }

        Row row(String product, int importer) {
            // What is won and lost between origins comes to less than nothing by what all of them change together.
            double diverted = Math.min(won, -lost);
            return new Row(
                    product, sector, importer, baseline, scenario, quantity, diverted, price, duty, dutyBefore, cost);
        }
    }

    /**
     * A flow of a named product by month of the simulation.
     *
     * @param atBasePrices with the scenario, at the prices without it
     */
    record Flow(
            int origin,
            int destination,
            int sector,
            String product,
            double[] baseline,
            double[] scenario,
            double[] atBasePrices,
            double[] duty) {}

    /**
     * An empty book.
     *
     * @param named whether the months of a product are kept
     */
    public ProductBook(Economy economy, Predicate<String> named) {
        this.economy = Check.notNull(economy, "economy");
        this.named = Check.notNull(named, "named");
    }

    @Override
    public void take(ProductAnswer answer) {
        ProductFlows.Market market = answer.market();
        Sums here = new Sums();
        here.sector = answer.sector();
        for (int k = 0; k < market.size(); k++) {
            if (market.origins()[k] != answer.destination()) {
                add(answer, k, here);
            }
        }
        sums.computeIfAbsent(market.product(), any -> new Sums[economy.regions().size()])[answer.destination()] = here;
        if (named.test(market.product())) {
            keep(answer);
        }
    }

    private static void add(ProductAnswer answer, int k, Sums sums) {
        DutyPath duty = answer.duty(k);
        double rate = answer.market().tariffs()[k];
        int end = answer.timeline().months();
        for (int t = answer.horizon(); t < end; t++) {
            double base = answer.baselineUsdMn(k, t);
            double logQuantity = answer.logQuantity(k, t);
            double logPrice = answer.logPrice(k, t);
            double logDiversion = answer.logDiversion(k, t);
            double more = logQuantity == 0.0 ? 0.0 : base * Math.expm1(logQuantity);
            double diverted = logDiversion == 0.0 ? 0.0 : base * Math.expm1(logDiversion);
            double dearer = logPrice == 0.0 ? 0.0 : Math.expm1(logPrice);
            double collected = rate + (duty == null ? 0.0 : duty.added().get(t));
            double scenario = (base + more) * (1.0 + dearer);
            sums.baseline += base;
            sums.scenario += scenario;
            sums.quantity += more;
            sums.won += Math.max(0.0, diverted);
            sums.lost += Math.min(0.0, diverted);
            sums.price += (base + more) * dearer;
            sums.duty += scenario * collected;
            sums.dutyBefore += base * rate;
            sums.cost += base * ((1.0 + collected) * (1.0 + dearer) - (1.0 + rate));
        }
    }

    private void keep(ProductAnswer answer) {
        int months = answer.timeline().months();
        for (int k = 0; k < answer.market().size(); k++) {
            int origin = answer.market().origins()[k];
            if (origin == answer.destination()) {
                continue;
            }
            numbers += (long) KEPT_A_MONTH * months;
            if (numbers > MOST_NUMBERS) {
                throw new InvalidInputException(
                        "query",
                        List.of(new Problem(
                                "product",
                                "These products have more flows than are shown month by month.",
                                "Maybe name codes of more digits, or write all flow-months to a Parquet file.")));
            }
            Flow flow = new Flow(
                    origin,
                    answer.destination(),
                    answer.sector(),
                    answer.market().product(),
                    new double[months],
                    new double[months],
                    new double[months],
                    new double[months]);
            for (int t = 0; t < months; t++) {
                fill(answer, k, t, flow);
            }
            flows.add(flow);
        }
    }

    private static void fill(ProductAnswer answer, int k, int t, Flow flow) {
        DutyPath duty = answer.duty(k);
        flow.baseline[t] = answer.baselineUsdMn(k, t);
        flow.atBasePrices[t] = flow.baseline[t] * Math.exp(answer.logQuantity(k, t));
        flow.scenario[t] = flow.atBasePrices[t] * Math.exp(answer.logPrice(k, t));
        flow.duty[t] = flow.scenario[t]
                * (answer.market().tariffs()[k]
                        + (duty == null ? 0.0 : duty.added().get(t)));
    }

    /** The flows of the named products. */
    List<Flow> flows() {
        return flows;
    }

    /** Each product over all importers, by its code. */
    public List<Row> products() {
        List<Row> rows = new ArrayList<>();
        sums.forEach((product, byImporter) -> {
            Sums all = new Sums();
            for (Sums one : byImporter) {
                if (one != null) {
                    all.add(one);
                }
            }
            rows.add(all.row(product, -1));
        });
        return rows;
    }

    /** Each product in each importer. */
    public List<Row> importers() {
        List<Row> rows = new ArrayList<>();
        sums.forEach((product, byImporter) -> {
            for (int d = 0; d < byImporter.length; d++) {
                if (byImporter[d] != null) {
                    rows.add(byImporter[d].row(product, d));
                }
            }
        });
        return rows;
    }
}
