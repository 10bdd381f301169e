package io.tradewind.core.measure;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Exponentials;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.projection.ProductAnswer;
import io.tradewind.core.schedule.DutyPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

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
    private long kept;
    private double[] quantity = new double[0];
    private double[] price = new double[0];
    private double[] diversion = new double[0];

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
        private static final int FIELDS = 10;

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

        DoubleStream fields() {
            return DoubleStream.of(sector, baseline, scenario, quantity, won, lost, price, duty, dutyBefore, cost);
        }

        static Sums of(double[] fields) {
            Sums sums = new Sums();
            sums.sector = (int) fields[0];
            sums.baseline = fields[1];
            sums.scenario = fields[2];
            sums.quantity = fields[3];
            sums.won = fields[4];
            sums.lost = fields[5];
            sums.price = fields[6];
            sums.duty = fields[7];
            sums.dutyBefore = fields[8];
            sums.cost = fields[9];
            return sums;
        }

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
        sumsOf(market.product())[answer.destination()] = here;
        if (named.test(market.product())) {
            keep(answer);
        }
    }

    private void add(ProductAnswer answer, int k, Sums sums) {
        DutyPath duty = answer.duty(k);
        double rate = answer.market().tariffs()[k];
        int first = answer.horizon();
        int months = answer.timeline().months() - first;
        makeRoom(months);
        answer.fill(k, quantity, price, diversion);
        Exponentials.expm1(1.0, quantity, quantity, months);
        Exponentials.expm1(1.0, price, price, months);
        Exponentials.expm1(1.0, diversion, diversion, months);
        for (int t = 0; t < months; t++) {
            double base = answer.baselineUsdMn(k, first + t);
            double more = base * quantity[t];
            double diverted = base * diversion[t];
            double collected = rate + (duty == null ? 0.0 : duty.added().get(first + t));
            double scenario = (base + more) * (1.0 + price[t]);
            sums.baseline += base;
            sums.scenario += scenario;
            sums.quantity += more;
            sums.won += Math.max(0.0, diverted);
            sums.lost += Math.min(0.0, diverted);
            sums.price += (base + more) * price[t];
            sums.duty += scenario * collected;
            sums.dutyBefore += base * rate;
            sums.cost += base * ((1.0 + collected) * (1.0 + price[t]) - (1.0 + rate));
        }
    }

    private void makeRoom(int months) {
        if (quantity.length < months) {
            quantity = new double[months];
            price = new double[months];
            diversion = new double[months];
        }
    }

    private void keep(ProductAnswer answer) {
        int months = answer.timeline().months();
        for (int k = 0; k < answer.market().size(); k++) {
            int origin = answer.market().origins()[k];
            if (origin == answer.destination()) {
                continue;
            }
            countKept(months);
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

    private void countKept(int months) {
        kept += (long) KEPT_A_MONTH * months;
        if (kept > MOST_NUMBERS) {
            throw new InvalidInputException(
                    "query",
                    List.of(new Problem(
                            "product",
                            "These products have more flows than are shown month by month.",
                            "Maybe name codes of more digits, or write all flow-months to a Parquet file.")));
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

    /** What it holds as numbers and as the products that they are of, for {@link #add(double[], List)}. */
    public double[] numbers() {
        DoubleStream.Builder all = DoubleStream.builder();
        sums.forEach((product, byImporter) -> {
            for (int d = 0; d < byImporter.length; d++) {
                if (byImporter[d] != null) {
                    all.add(d);
                    byImporter[d].fields().forEach(all::add);
                }
            }
        });
        for (Flow flow : flows) {
            DoubleStream.of(flow.origin, flow.destination, flow.sector, flow.baseline.length)
                    .forEach(all::add);
            Stream.of(flow.baseline, flow.scenario, flow.atBasePrices, flow.duty)
                    .flatMapToDouble(Arrays::stream)
                    .forEach(all::add);
        }
        return all.build().toArray();
    }

    /** Of each sum its product, then of each flow; a blank entry between them. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        sums.forEach((product, byImporter) ->
                Arrays.stream(byImporter).filter(Objects::nonNull).forEach(any -> words.add(product)));
        words.add("");
        flows.forEach(flow -> words.add(flow.product));
        return words;
    }

    /** Adds what another book holds, of other markets. */
    public void add(double[] newNumbers, List<String> words) {
        int at = 0;
        int between = words.indexOf("");
        for (String product : words.subList(0, between)) {
            int importer = (int) newNumbers[at];
            int end = at + 1 + Sums.FIELDS;
            sumsOf(product)[importer] = Sums.of(Arrays.copyOfRange(newNumbers, at + 1, end));
            at = end;
        }
        for (String product : words.subList(between + 1, words.size())) {
            int months = (int) newNumbers[at + 3];
            int from = at + 4;
            flows.add(new Flow(
                    (int) newNumbers[at],
                    (int) newNumbers[at + 1],
                    (int) newNumbers[at + 2],
                    product,
                    Arrays.copyOfRange(newNumbers, from, from + months),
                    Arrays.copyOfRange(newNumbers, from + months, from + 2 * months),
                    Arrays.copyOfRange(newNumbers, from + 2 * months, from + 3 * months),
                    Arrays.copyOfRange(newNumbers, from + 3 * months, from + 4 * months)));
            at = from + KEPT_A_MONTH * months;
            countKept(months);
        }
    }

    private Sums[] sumsOf(String product) {
        return sums.computeIfAbsent(product, any -> new Sums[economy.regions().size()]);
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
