package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.measure.ProductBook;
import io.tradewind.core.measure.ProductRows;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.projection.OutOfDomainException;
import io.tradewind.core.projection.ProductAnswer;
import io.tradewind.core.projection.ProductSums;
import io.tradewind.core.schedule.DutyPath;
import io.tradewind.io.columnar.Columnar;
import io.tradewind.io.columnar.ProductLevel;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs at the level of the product. */
public final class ProductSession {
    /** Columns of the Parquet file of all flow-months. */
    private static final List<String> COLUMNS = List.of(
            "month",
            "origin",
            "destination",
            "product",
            "baseline_usd_mn",
            "scenario_usd_mn",
            "quantity_pct",
            "price_pct",
            "added_duty");

    private static final int TEXTS = 4;

    /** Most ranges of destinations that a run is cut into. */
    private static final int MOST_RANGES = 32;

    private final Tradewind tradewind;
    private final Engine engine;
    private final String version;

    /** A session over that engine. */
    public ProductSession(Tradewind tradewind) {
        this(tradewind, Engine.LOCAL, "");
    }

    /** The same, whose markets are run by that engine. @param version of the program */
    public ProductSession(Tradewind tradewind, Engine engine, String version) {
        this.tradewind = tradewind;
        this.engine = engine;
        this.version = version;
    }

    /**
     * A run by product.
     *
     * @param run      the run, whose sectors are the sums of their products
     * @param query    the query without codes of goods
     * @param book     what each product does
     * @param products the products by code
     * @param rows     rows of the products that were named; empty if none was
     * @param size     number of flows
     */
    public record Result(
            ProjectionRun run,
            RowQuery query,
            ProductBook book,
            Map<String, ProductLevel.Product> products,
            Optional<List<ProjectionRow>> rows,
            long size) {}

    /** The module that reads Parquet, or what to do to have it. */
    public static Columnar columnar() {
        return Columnar.find()
                .orElseThrow(
                        () -> new BadRequestException(
                                "This needs the part of Tradewind that reads Parquet, which is not"
                                        + " on its class path. Maybe start it by the launcher 'tradewind', which builds and finds it."));
    }

    /**
     * The run of the request, product by product.
     *
     * @param flowMonths file for all flow-months, if they are wanted
     */
    public Result run(RunRequest request, Optional<Path> flowMonths) {
        if (engine != Engine.LOCAL && flowMonths.isPresent()) {
            throw BadInputException.ofField(
                    "engine",
                    "All flow-months are written by one machine.",
                    "Maybe use " + Fields.named("engine", "local") + ".");
        }
        try (Opened opened = open(request.run())) {
            return run(request, opened, flowMonths);
        }
    }

    /** A world with its product level. */
    private record Opened(String name, LoadedWorld world, ProductLevel level) implements AutoCloseable {
        @Override
        public void close() {
            level.close();
        }
    }

    private Opened open(ProjectionRequest run) {
        ProjectionSession session = new ProjectionSession(tradewind);
        String name = run.world().orElseGet(() -> session.worldOf(run.scenario()));
        LoadedWorld world = session.world(name);
        if (!Files.isDirectory(Path.of(name))) {
            throw BadInputException.ofField(
                    "detail",
                    "The built-in world '" + name + "' has no product level.",
                    "Maybe name a world folder with products/, such as one imported from BACI with detail products.");
        }
        ProductLevel level = BadInputException.from(
                BadInputException.Kind.WORLD, name, () -> columnar().open(Path.of(name), world.economy()));
        return new Opened(name, world.with(level.shares()), level);
    }

    private static ProductBook book(Opened opened, List<String> codes) {
        return new ProductBook(opened.world.economy(), code -> codes.stream().anyMatch(code::startsWith));
    }

    /** The runs of a job: the markets of a range of destinations each. */
    Job.Runs<ProductPart> runs(ProjectionRequest run, Job.Markets all) {
        Opened opened = open(run);
        return new Job.Runs<>(
                k -> {
                    int from = k == 0 ? 0 : all.ranges().get(k - 1);
                    int to = all.ranges().get(k);
                    int reporter = opened.world.economy().reporterIndex();
                    ProductPart part =
                            new ProductPart(d -> d >= from && d < to && d != reporter, book(opened, all.codes()));
                    ProductFlows flows = opened.level.flows(from, to);
                    try {
                        project(
                                new RunRequest(run, RowQuery.EVERYTHING, Optional.empty()),
                                opened,
                                (d, s) -> part.mine().test(d) ? flows.of(d, s) : List.of(),
                                part.book(),
                                part);
                    } catch (OutOfDomainException | NotConvergedException alsoFoundByWhoAddsUp) {
                        // A world of which only some markets are whole may leave the domain after all of them were run.
                    }
                    return part;
                },
                ProductPart.form(null));
    }

    /** Has the markets run elsewhere, but for those of the reporter, which follow all others. */
    private ProductSums elsewhere(ProjectionRequest run, Opened opened, List<String> codes, ProductBook book) {
        if (engine == Engine.LOCAL) {
            return ProductSums.NONE;
        }
        int regions = opened.world.economy().regions().size();
        int ranges = Math.min(regions, MOST_RANGES);
        List<Integer> ends = IntStream.rangeClosed(1, ranges)
                .mapToObj(k -> k * regions / ranges)
                .toList();
        ProductPart all = new ProductPart(d -> true, book);
        engine.runner(() -> Job.of(tradewind, version, List.of(run), new Job.Markets(codes, ends)), 1)
                .run(
                        ranges,
                        runs(run, new Job.Markets(codes, ends)).make(),
                        ProductPart.form(all),
                        (k, part) -> {},
                        done -> {});
        return all.asKnown();
    }

    /** What is left to be run here: the reporter's own markets, and others if one of them could not be run elsewhere. */
    private static ProductFlows ofReporter(Opened opened) {
        int reporter = opened.world.economy().reporterIndex();
        ProductFlows own = opened.level.flows(reporter, reporter + 1);
        ProductFlows all = opened.level.flows();
        return (d, s) -> (d == reporter ? own : all).of(d, s);
    }

    private Result run(RunRequest request, Opened opened, Optional<Path> flowMonths) {
        ProductLevel level = opened.level;
        List<String> codes = request.query().products().stream()
                .filter(ProductSession::isCode)
                .map(word -> word.replace(".", ""))
                .toList();
        ProductBook book = book(opened, codes);
        checkKnown(codes, level);
        ProductSums known = elsewhere(request.run(), opened, codes, book);
        ProductFlows flows = engine == Engine.LOCAL ? level.flows() : ofReporter(opened);
        RowQuery query = codes.isEmpty() ? request.query() : withoutProducts(request.query());
        ProjectionRun run = flowMonths
                .map(file -> writing(
                        file,
                        opened.world,
                        sink -> project(
                                request,
                                opened,
                                flows,
                                answer -> {
                                    book.take(answer);
                                    sink.take(answer);
                                },
                                known)))
                .orElseGet(() -> project(request, opened, flows, book, known));
        Optional<List<ProjectionRow>> rows = codes.isEmpty()
                ? Optional.empty()
                : Optional.of(BadInputException.inFields(() -> ProductRows.of(run.projection(), book, query)));
        Map<String, ProductLevel.Product> products = new LinkedHashMap<>();
        level.products().forEach(product -> products.put(product.code(), product));
        return new Result(run, query, book, products, rows, level.size());
    }

    private static boolean isCode(String word) {
        return word.matches("[0-9][0-9.]+");
    }

    private static void checkKnown(List<String> codes, ProductLevel level) {
        for (String code : codes) {
            if (level.products().stream().noneMatch(product -> product.code().startsWith(code))) {
                throw BadInputException.ofField(
                        "product", "No product of the world has a code that begins with '" + code + "'.", "");
            }
        }
    }

    private static RowQuery withoutProducts(RowQuery query) {
        return new RowQuery(
                query.reporters(), query.partners(), List.of(), query.channels(), query.frequency(), query.currency());
    }

    private ProjectionRun project(
            RunRequest request, Opened opened, ProductFlows flows, ProductAnswer.Sink sink, ProductSums sums) {
        Tradewind byProduct = tradewind
                .withWorlds(other -> other.equals(opened.name) ? opened.world : tradewind.openWorld(other))
                .withProducts(flows, sink, sums);
        return new ProjectionSession(byProduct).run(request);
    }

    /** Makes the run while its flow-months go to a file. */
    private static ProjectionRun writing(
            Path file, LoadedWorld world, java.util.function.Function<ProductAnswer.Sink, ProjectionRun> run) {
        List<Boolean> numbers = new ArrayList<>();
        COLUMNS.forEach(column -> numbers.add(numbers.size() >= TEXTS));
        try (Columnar.RowWriter rows = columnar().rows(file, COLUMNS, numbers)) {
            ProjectionRun made = run.apply(answer -> write(answer, world, rows));
            rows.finish();
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(ProductAnswer answer, LoadedWorld world, Columnar.RowWriter rows) {
        String destination =
                world.economy().regions().get(answer.destination()).code().code();
        for (int t = answer.horizon(); t < answer.timeline().months(); t++) {
            String month = answer.timeline().month(t).toString();
            for (int k = 0; k < answer.market().size(); k++) {
                int origin = answer.market().origins()[k];
                if (origin == answer.destination()) {
                    continue;
                }
                DutyPath duty = answer.duty(k);
                double base = answer.baselineUsdMn(k, t);
                double quantity = answer.logQuantity(k, t);
                double price = answer.logPrice(k, t);
                rows.begin()
                        .text(month)
                        .text(world.economy().regions().get(origin).code().code())
                        .text(destination)
                        .text(answer.market().product())
                        .number(base)
                        .number(base * Math.exp(quantity + price))
                        .number(100.0 * Math.expm1(quantity))
                        .number(100.0 * Math.expm1(price))
                        .number(duty == null ? 0.0 : duty.added().get(t))
                        .end();
            }
        }
    }
}
