package io.tradewind.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.ImportSession;
import io.tradewind.app.session.ImportSource;
import io.tradewind.app.session.ProductSession;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.RunRequest;
import io.tradewind.app.session.WorldImportRequest;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProductBook;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.io.columnar.Columnar;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a download to the answer, product by product. */
final class ProductRunTest {
    private static final RowQuery YEARS =
            RowQuery.EVERYTHING.withFrequency(Frequency.YEAR).withReporter("USA");

    @TempDir
    private Path folder;

    private Path world;
    private Path scenario;

    @BeforeEach
    void makeWorld() throws IOException {
        Path flows = Files.writeString(
                folder.resolve("y.csv"),
                "t,i,j,k,v,q\n2023,156,842,850760,900000,1\n2023,410,842,850760,300000,1\n2023,156,842,854231,500000,1\n"
                        + "2023,490,842,854231,700000,1\n2023,842,156,120190,600000,1\n2023,842,410,854231,100000,1\n"
                        + "2023,842,490,854231,100000,1\n");
        Path goods = Files.writeString(folder.resolve("p.csv"), "code,description\n850760,Lithium-ion accumulators\n");
        world = folder.resolve("world");
        ImportSession.world(new WorldImportRequest(
                new ImportSource("baci", List.of(flows, goods), Optional.empty(), Optional.empty()),
                world,
                OptionalInt.empty(),
                true));
        scenario = Files.writeString(folder.resolve("batteries.yaml"), """
                formatVersion: 1
                id: batteries
                title: A duty on batteries
                horizon: {from: 2024-01, to: 2025-12}
                events:
                  - id: d
                    kind: tariff
                    imposer: USA
                    targets: [CHN]
                    scope: {hs: ["8507.60"]}
                    rate: 0.25
                    effective: 2024-03-01
                    source: {citation: "made up"}
                """);
    }

    private ProductSession.Result run(RowQuery query, Optional<Path> file) {
        ProjectionRequest request = new ProjectionRequest(
                scenario.toString(),
                Optional.of(world.toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new ProductSession(Tradewind.standard()).run(new RunRequest(request, query, Optional.empty()), file);
    }

    private static double effect(List<ProjectionRow> rows, String partner, String product) {
        return rows.stream()
                .filter(row -> row.flow().equals("imports")
                        && row.partner().equals(partner)
                        && row.product().equals(product))
                .mapToDouble(row -> row.scenarioUsdMn() - row.baselineUsdMn())
                .sum();
    }

    @Test
    void dutyOnOneProduct_movesItAndItsRivalsAlone_andSectorsAreTheSums() {
        ProductSession.Result bySector = run(YEARS, Optional.empty());
        List<ProjectionRow> sectors = bySector.run().table().rows(YEARS);
        List<ProjectionRow> batteries =
                run(YEARS.withProduct("8507.60"), Optional.empty()).rows().orElseThrow();
        List<ProjectionRow> chips =
                run(YEARS.withProduct("8542"), Optional.empty()).rows().orElseThrow();
        assertThat(effect(batteries, "CHN", "850760")).isLessThan(-50);
        assertThat(bySector.products().get("850760").name()).isEqualTo("Lithium-ion accumulators");
        assertThat(effect(batteries, "KOR", "850760")).isGreaterThan(1);
        for (String partner : List.of("CHN", "KOR", "TWN")) {
            assertThat(effect(batteries, partner, "850760") + effect(chips, partner, "854231"))
                    .isCloseTo(effect(sectors, partner, "electronics_electrical"), within(1e-6));
        }
    }

    @Test
    void creationDiversionAndPrice_makeTheWholeEffect_andBuyersPayTheDuty() {
        ProductBook.Row row = run(YEARS, Optional.empty()).book().products().stream()
                .filter(one -> one.product().equals("850760"))
                .findFirst()
                .orElseThrow();
        assertThat(row.creation() + row.price()).isCloseTo(row.scenario() - row.baseline(), within(1e-6));
        assertThat(row.diversion()).isPositive();
        assertThat(row.dutyBefore()).isZero();
        assertThat(row.duty()).isBetween(0.1 * row.scenario(), 0.25 * row.scenario());
        assertThat(row.buyersCost()).isPositive();
    }

    @Test
    void allFlowMonths_goToParquet_andAddUpToTheBook() {
        Path file = folder.resolve("months.parquet");
        ProductSession.Result result = run(YEARS, Optional.of(file));
        Columnar.Rows sums = Columnar.find()
                .orElseThrow()
                .query(
                        List.of(file),
                        "select count(distinct month), sum(scenario_usd_mn) from months where product = '850760'");
        ProductBook.Row row = result.book().products().stream()
                .filter(one -> one.product().equals("850760"))
                .findFirst()
                .orElseThrow();
        assertThat(sums.rows().get(0).get(0)).isEqualTo(24L);
        assertThat((double) sums.rows().get(0).get(1)).isCloseTo(row.scenario(), within(1e-6 * row.scenario()));
    }

    @Test
    void unknownProducts_andWorldsWithoutProducts_areRefused() {
        assertThatThrownBy(() -> run(YEARS.withProduct("9999"), Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("begins with '9999'");
        ProjectionRequest builtIn = ProjectionRequest.of("tariff-60");
        assertThatThrownBy(() -> new ProductSession(Tradewind.standard())
                        .run(new RunRequest(builtIn, YEARS, Optional.empty()), Optional.empty()))
                .hasMessageContaining("no product level");
    }
}
