package io.tradewind.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.app.session.ProductSession;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.app.session.RunRequest;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProductBook;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeFlows;
import io.tradewind.io.columnar.Columnar;
import io.tradewind.io.columnar.ProductWriter;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.io.world.WorldWriter;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in worlds written as worlds of one product a sector and read back from Parquet: the rows of the sectors. */
final class OneProductASectorTest {
    private static final String SCENARIO = """
            formatVersion: 1
            id: all-on-all
            title: Everyone's duty on everyone, and more on China
            horizon: {from: 2024-07, to: 2025-06}
            baseline: none
            events:
              - id: wide
                kind: tariff
                imposer: all
                targets: [all]
                rate: 0.07
                effective: 2024-03-01
                source: {citation: "made up"}
              - id: china
                kind: tariff
                imposer: USA
                targets: [CHN]
                rate: 0.2
                effective: 2025-02-01
                source: {citation: "made up"}
            """;

    @TempDir
    private Path folder;

    private Path written(String id) throws IOException {
        LoadedWorld world = Tradewind.standard().openWorld(id);
        Economy of = world.economy();
        Economy plain = Economy.builder("one-product")
                .year(of.year())
                .regions(of.regions())
                .sectors(of.sectors())
                .flows(of.flows())
                .tariffs(of.tariffs())
                .build();
        Path target = folder.resolve("world");
        WorldInfo info = new WorldInfo(
                "one-product",
                "One product a sector",
                plain.year(),
                WorldInfo.UNIT,
                plain.regions().size(),
                plain.sectors().size(),
                List.of(),
                List.of());
        WorldWriter.write(new LoadedWorld(plain, info, world.notices()), target);
        try (ProductWriter products = Columnar.find().orElseThrow().writer(target)) {
            int regions = plain.regions().size();
            for (int d = 0; d < regions; d++) {
                for (int s = 0; s < plain.sectors().size(); s++) {
                    TradeFlows.Market market = plain.trade().market(d, s);
                    for (int k = 0; k < market.size(); k++) {
                        String from =
                                plain.regions().get(market.origin(k)).code().code();
                        String to = plain.regions().get(d).code().code();
                        String product = String.format("%04d", s + 1);
                        products.flow(from, to, product, market.value(k), Double.NaN);
                        products.tariff(from, to, product, market.tariff(k));
                    }
                }
            }
            products.finish(
                    code -> plain.sectors()
                            .get(Integer.parseInt(code) - 1)
                            .code()
                            .code(),
                    plain.regions().stream().map(r -> r.code().code()).toList());
        }
        return target;
    }

    @ParameterizedTest
    @ValueSource(strings = {"world-2023", "world-2022"})
    void denseAndSparsePath_giveTheSameRows(String id) throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.yaml"), SCENARIO);
        ProjectionRequest request = new ProjectionRequest(
                scenario.toString(),
                Optional.of(written(id).toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        RowQuery years =
                new RowQuery(List.of("CHN", "USA", "JPN"), List.of(), List.of(), Frequency.YEAR, CurrencyView.USD);
        ProductSession.Result sparse = new ProductSession(Tradewind.standard())
                .run(new RunRequest(request, years, Optional.empty()), Optional.empty());
        ProjectionRun dense = new ProjectionSession(Tradewind.standard()).run(request);
        List<ProjectionRow> wanted = dense.table().rows(years);
        List<ProjectionRow> found = sparse.run().table().rows(years);
        assertThat(found).hasSameSizeAs(wanted).hasSizeGreaterThan(1_000);
        for (int k = 0; k < wanted.size(); k++) {
            ProjectionRow a = found.get(k);
            ProjectionRow b = wanted.get(k);
            String place = b.period() + b.reporter() + b.partner() + b.flow() + b.product();
            if (!place.equals(a.period() + a.reporter() + a.partner() + a.flow() + a.product())
                    || !(Math.abs(a.scenarioUsdMn() - b.scenarioUsdMn()) <= 1e-12 * Math.max(1, b.scenarioUsdMn()))) {
                assertThat(a).as(place).isEqualTo(b);
            }
        }
        for (ProductBook.Row row : sparse.book().importers()) {
            String importer = sparse.run()
                    .projection()
                    .economy()
                    .regions()
                    .get(row.importer())
                    .code()
                    .code();
            String sector = sparse.run()
                    .projection()
                    .economy()
                    .sectors()
                    .get(row.sector())
                    .code()
                    .code();
            double[] sums = wanted.stream()
                    .filter(other -> other.flow().equals("imports")
                            && other.partner().equals("WLD")
                            && other.reporter().equals(importer)
                            && other.product().equals(sector))
                    .mapToDouble(ProjectionRow::scenarioUsdMn)
                    .toArray();
            if (years.reporters().contains(importer)) {
                double sum = Arrays.stream(sums).sum();
                // Rows hold rerouting, which works on the sums by sector.
                assertThat(row.scenario()).as(importer + " " + sector).isCloseTo(sum, within(0.01 * sum));
            }
        }
    }
}
