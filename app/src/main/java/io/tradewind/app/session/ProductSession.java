package io.tradewind.app.session;

import io.tradewind.core.measure.ProductBook;
import io.tradewind.core.measure.ProductRows;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.projection.ProductAnswer;
import io.tradewind.core.schedule.DutyPath;
import io.tradewind.io.columnar.Columnar;
import io.tradewind.io.columnar.ProductLevel;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.load.ScenarioTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final Tradewind tradewind;

    /** A session over that engine. */
    public ProductSession(Tradewind tradewind) {
        this.tradewind = tradewind;
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
        ProjectionSession session = new ProjectionSession(tradewind);
        String name = request.run()
                .world()
                .orElseGet(() -> session.worldOf(request.run().scenario()));
        LoadedWorld world = session.world(name);
        if (!Files.isDirectory(Path.of(name))) {
            throw BadInputException.ofField(
                    "detail",
                    "The built-in world '" + name + "' has no product level.",
                    "Maybe name a world folder with products/, such as one imported from BACI with detail products.");
        }
        Columnar columnar = columnar();
        try (ProductLevel level = BadInputException.from(
                BadInputException.Kind.WORLD, name, () -> columnar.open(Path.of(name), world.economy()))) {
            return run(request, name, world.with(level.shares()), level, columnar, flowMonths);
        }
    }

    private Result run(
            RunRequest request,
            String name,
            LoadedWorld world,
            ProductLevel level,
            Columnar columnar,
            Optional<Path> flowMonths) {
        List<String> codes = request.query().products().stream()
                .filter(ProductSession::isCode)
                .map(word -> word.replace(".", ""))
                .toList();
        ProductBook book =
                new ProductBook(world.economy(), code -> codes.stream().anyMatch(code::startsWith));
        checkKnown(codes, level);
        RowQuery query = codes.isEmpty() ? request.query() : withoutProducts(request.query());
        ProjectionRun run = flowMonths
                .map(file -> writing(file, columnar, world, sink -> project(request, name, world, level, book, sink)))
                .orElseGet(() -> project(request, name, world, level, book, ProductAnswer.Sink.NONE));
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
            RunRequest request,
            String name,
            LoadedWorld world,
            ProductLevel level,
            ProductBook book,
            ProductAnswer.Sink beside) {
        Tradewind byProduct = tradewind
                .within(ScenarioTexts.files(), other -> other.equals(name) ? world : tradewind.openWorld(other))
                .withProducts(level.flows(), answer -> {
                    book.take(answer);
                    beside.take(answer);
                });
        return new ProjectionSession(byProduct).run(request);
    }

    /** Makes the run while its flow-months go to a file. */
    private static ProjectionRun writing(
            Path file,
            Columnar columnar,
            LoadedWorld world,
            java.util.function.Function<ProductAnswer.Sink, ProjectionRun> run) {
        List<Boolean> numbers = new ArrayList<>();
        COLUMNS.forEach(column -> numbers.add(numbers.size() >= TEXTS));
        try (Columnar.RowWriter rows = columnar.rows(file, COLUMNS, numbers)) {
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
