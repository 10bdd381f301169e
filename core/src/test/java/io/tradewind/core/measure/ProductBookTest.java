package io.tradewind.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.model.ProductShares;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProductAnswer;
import io.tradewind.core.projection.ProductSums;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductBookTest {
    private static final ProductFlows.Market BATTERIES = new ProductFlows.Market(
            "850760", new int[] {0, 1, 2}, new double[] {50, 60, 40}, new double[] {0, 0.05, 0}, 1.0);
    private static final ProductFlows.Market CHIPS =
            new ProductFlows.Market("854231", new int[] {1, 2}, new double[] {20, 80}, new double[3 - 1], 1.5);
    private static final Economy WORLD = Economy.builder("small")
            .year(2023)
            .regions(List.of(Region.of("AAA"), Region.of("BBB"), Region.of("CCC")))
            .sectors(List.of(Sector.of("tech", 4)))
            .flows(TradeCube.builder(3, 1)
                    .set(0, 0, 0, 50)
                    .set(1, 0, 0, 80)
                    .set(2, 0, 0, 120)
                    .set(0, 1, 0, 30)
                    .set(0, 2, 0, 30)
                    .build())
            .productShares(new ProductShares(
                    new TreeMap<>(Map.of("tech", new TreeMap<>(Map.of("850760", 0.5, "854231", 0.5)))), "made up"))
            .build();

    private final ProductBook book = new ProductBook(WORLD, code -> code.startsWith("8507"));
    private final Map<Integer, double[]> made = new TreeMap<>();
    private Scenario duty;
    private Projection run;

    @BeforeEach
    void runOnce() {
        TariffScope batteries = new TariffScope(
                List.of("all"), Collections.emptySortedMap(), List.of(), List.of("8507"), List.of("850710"));
        duty = Scenario.of(
                "duty",
                YearMonth.of(2024, 1),
                YearMonth.of(2025, 12),
                List.of(Event.of(
                        "duty",
                        TariffShock.add("AAA", List.of("BBB"), 0.2, LocalDate.of(2024, 1, 1))
                                .scope(batteries)
                                .build())));
        run = ProjectionEngine.standard()
                .withDiversion()
                .withProducts(
                        (destination, sector) -> destination == 0 ? List.of(BATTERIES, CHIPS) : List.of(),
                        book,
                        sums(false))
                .project(WORLD, duty, Parameters.defaults());
    }

    @Test
    void importsOfTheTaxedProduct_fall_whileTheOtherStays() {
        assertThat(book.products()).extracting(ProductBook.Row::product).containsExactly("850760", "854231");
        ProductBook.Row batteries = book.products().get(0);
        assertThat(batteries.scenario()).isLessThan(batteries.baseline());
        assertThat(batteries.creation() + batteries.price())
                .isCloseTo(batteries.scenario() - batteries.baseline(), within(1e-9));
        assertThat(batteries.diversion()).isPositive();
        assertThat(batteries.duty()).isGreaterThan(batteries.dutyBefore());
        ProductBook.Row chips = book.products().get(1);
        assertThat(chips.scenario()).isEqualTo(chips.baseline());
        assertThat(book.importers()).hasSize(2).allMatch(row -> row.importer() == 0);
    }

    @Test
    void rowsOfANamedProduct_haveTheShapeOfAllOthers() {
        List<ProjectionRow> rows = ProductRows.of(
                run, book, RowQuery.EVERYTHING.withReporter("AAA").withFrequency(Frequency.YEAR));
        assertThat(rows)
                .allMatch(row -> row.product().equals("850760") && row.flow().equals("imports"));
        assertThat(rows).extracting(ProjectionRow::partner).containsOnly("WLD", "BBB", "CCC");
        ProjectionRow world = rows.get(0);
        assertThat(world.aggregate()).isTrue();
        assertThat(rows.stream().filter(row -> row.period().equals("2024") && !row.aggregate()))
                .satisfies(parts -> assertThat(parts.stream()
                                .mapToDouble(ProjectionRow::scenarioUsdMn)
                                .sum())
                        .isCloseTo(world.scenarioUsdMn(), within(1e-9)));
        assertThat((1 + world.quantityPct() / 100) * (1 + world.pricePct() / 100))
                .isCloseTo(1 + world.yoyPct() / 100, within(1e-12));
        assertThat(ProductRows.of(run, book, RowQuery.EVERYTHING.withPartner("BBB+CCC")))
                .isNotEmpty();
    }

    @Test
    void unknownPartner_isRefused() {
        assertThatThrownBy(() -> ProductRows.of(run, book, RowQuery.EVERYTHING.withPartner("XYZ")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("XYZ");
    }

    @Test
    void sectorIsTheSumOfItsProducts() {
        int month = run.timeline().indexOf(YearMonth.of(2025, 6));
        double sector = 80 * Math.exp(run.logQuantity(1, 0, 0, month));
        assertThat(sector).isBetween(20.0, 79.0);
        assertThat(run.logQuantity(2, 0, 0, month)).isPositive();
    }

    /** Keeps what markets come to, or knows it from before. */
    private ProductSums sums(boolean known) {
        return new ProductSums() {
            @Override
            public double[] next(int destination, int sector) {
                return known ? made.get(destination) : null;
            }

            @Override
            public void made(int destination, int sector, double[] sums) {
                made.put(destination, sums);
            }
        };
    }

    private Projection ofKnownSums() {
        return ProjectionEngine.standard()
                .withDiversion()
                .withProducts(
                        (destination, sector) -> {
                            throw new AssertionError("All markets were run before.");
                        },
                        ProductAnswer.Sink.NONE,
                        sums(true))
                .project(WORLD, duty, Parameters.defaults());
    }

    @Test
    void marketsThatWereRunElsewhere_giveTheSameBits_andAreWhatIsUsed() {
        int month = run.timeline().indexOf(YearMonth.of(2025, 6));
        assertThat(ofKnownSums().logQuantity(1, 0, 0, month)).isEqualTo(run.logQuantity(1, 0, 0, month));
        assertThat(ofKnownSums().logPrice(2, 0, 0, month)).isEqualTo(run.logPrice(2, 0, 0, month));
        double[] other = made.get(0).clone();
        for (int k = 0; k < other.length; k++) {
            other[k] = other[k] < 0 ? other[k] / 2 : other[k];
        }
        made.put(0, other);
        assertThat(ofKnownSums().logQuantity(1, 0, 0, month)).isEqualTo(run.logQuantity(1, 0, 0, month) / 2);
    }

    @Test
    void bookThatWasSent_holdsTheSame() {
        ProductBook sent = new ProductBook(WORLD, code -> code.startsWith("8507"));
        sent.add(book.numbers(), book.words());
        assertThat(sent.products()).isEqualTo(book.products()).isNotEmpty();
        assertThat(sent.importers()).isEqualTo(book.importers());
        RowQuery query = RowQuery.EVERYTHING.withReporter("AAA");
        assertThat(ProductRows.of(run, sent, query))
                .isEqualTo(ProductRows.of(run, book, query))
                .isNotEmpty();
    }
}
