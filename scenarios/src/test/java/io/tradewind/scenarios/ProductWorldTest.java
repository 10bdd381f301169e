package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.model.ProductShares;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.TradeFlows;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markets run product by product and added up: the same rows where products are alike, others where they are not. */
class ProductWorldTest {
    private static final Economy WORLD = Tradewind.standard().loadWorld("world-2023").toBuilder()
            .monthlyBaseline(null)
            .build();
    private static final Economy WITHOUT_SHARES =
            WORLD.toBuilder().productShares(null).build();
    private static final Scenario HISTORY = Tradewind.standard().loadScenario("us-china-2025", WORLD);
    private static final int ELECTRONICS = sector("electronics_electrical");
    private static final int TRANSPORT = sector("transport_equipment");
    private static final int CHN = region("CHN");
    private static final int USA = region("USA");

    private static int sector(String code) {
        return WORLD.sectors().stream().map(s -> s.code().code()).toList().indexOf(code);
    }

    private static int region(String code) {
        return WORLD.regions().stream().map(r -> r.code().code()).toList().indexOf(code);
    }

    /** Every sector in products of those shares, the same everywhere. */
    private static ProductFlows alike(double... shares) {
        return (destination, sector) -> {
            TradeFlows.Market market = WORLD.trade().market(destination, sector);
            List<ProductFlows.Market> products = new ArrayList<>();
            for (int p = 0; p < shares.length; p++) {
                int[] origins = new int[market.size()];
                double[] values = new double[market.size()];
                double[] tariffs = new double[market.size()];
                for (int k = 0; k < market.size(); k++) {
                    origins[k] = market.origin(k);
                    values[k] = shares[p] * market.value(k);
                    tariffs[k] = market.tariff(k);
                }
                products.add(new ProductFlows.Market("p" + p, origins, values, tariffs, 1.0));
            }
            return products;
        };
    }

    /** Electronics in two products, of which the first comes from China more than the sector does; all other sectors whole. */
    private static ProductFlows uneven(double relative) {
        return (destination, sector) -> {
            if (sector != ELECTRONICS) {
                return List.of();
            }
            TradeFlows.Market market = WORLD.trade().market(destination, sector);
            int n = market.size();
            int[] origins = new int[n];
            double[][] values = new double[2][n];
            double[] tariffs = new double[n];
            for (int k = 0; k < n; k++) {
                origins[k] = market.origin(k);
                tariffs[k] = market.tariff(k);
                values[0][k] = market.value(k) * (origins[k] == CHN ? 0.9 : 0.2);
                values[1][k] = market.value(k) - values[0][k];
            }
            return List.of(
                    new ProductFlows.Market("847130", origins, values[0], tariffs, relative),
                    new ProductFlows.Market("850760", origins, values[1], tariffs, 1.0));
        };
    }

    private static Economy withShares(double computers) {
        return WORLD.toBuilder()
                .productShares(new ProductShares(
                        new TreeMap<>(Map.of(
                                "electronics_electrical",
                                new TreeMap<>(Map.of("847130", computers, "850760", 1 - computers)))),
                        "made up"))
                .build();
    }

    private static Scenario duty(TariffScope scope) {
        return Scenario.of(
                "duty",
                YearMonth.of(2024, 7),
                YearMonth.of(2025, 12),
                List.of(Event.of(
                        "duty",
                        TariffShock.add("USA", List.of("CHN"), 0.3, LocalDate.of(2025, 1, 1))
                                .scope(scope)
                                .build())));
    }

    private static TariffScope codes(List<String> hs, List<String> except) {
        return new TariffScope(List.of("all"), Collections.emptySortedMap(), List.of(), hs, except);
    }

    /** Position of the autumn of 2025 among the months of a run. */
    private static int autumn(Projection run) {
        return run.timeline().indexOf(YearMonth.of(2025, 10));
    }

    private static double change(Projection run) {
        return run.logQuantity(CHN, USA, ELECTRONICS, autumn(run));
    }

    private static Projection run(Economy world, Scenario scenario, ProductFlows products) {
        return ProjectionEngine.standard()
                .withDiversion()
                .withProducts(products, answer -> {})
                .project(world, scenario, Parameters.defaults());
    }

    private static List<ProjectionRow> rows(Projection projection) {
        RowQuery query = RowQuery.EVERYTHING.withFrequency(Frequency.QUARTER);
        List<ProjectionRow> rows =
                new ArrayList<>(ProjectionTable.of(projection).rows(query.withReporter("CHN")));
        rows.addAll(ProjectionTable.of(projection).rows(query.withReporter("USA")));
        rows.addAll(ProjectionTable.of(projection).rows(query.withReporter("VNM")));
        return rows;
    }

    private static void assertSame(List<ProjectionRow> found, List<ProjectionRow> wanted) {
        assertThat(found).hasSameSizeAs(wanted).isNotEmpty();
        for (int k = 0; k < found.size(); k++) {
            ProjectionRow a = found.get(k);
            ProjectionRow b = wanted.get(k);
            assertThat(a.partner() + a.product() + a.period() + a.flow())
                    .isEqualTo(b.partner() + b.product() + b.period() + b.flow());
            assertThat(a.scenarioUsdMn()).isCloseTo(b.scenarioUsdMn(), within(1e-12 * Math.max(1, b.scenarioUsdMn())));
            assertThat(a.baselineUsdMn()).isEqualTo(b.baselineUsdMn());
        }
    }

    @Test
    void oneProductASector_givesTheRowsOfTheSectors() {
        List<ProjectionRow> dense =
                rows(ProjectionEngine.standard().withDiversion().project(WORLD, HISTORY, Parameters.defaults()));
        assertSame(rows(run(WORLD, HISTORY, alike(1.0))), dense);
    }

    @Test
    void productsLikeTheirSector_addUpToItsRows() {
        List<ProjectionRow> dense =
                rows(ProjectionEngine.standard().withDiversion().project(WORLD, HISTORY, Parameters.defaults()));
        assertSame(rows(run(WORLD, HISTORY, alike(0.5, 0.3, 0.2))), dense);
    }

    @Test
    void productsUnlikeTheirSector_giveOtherRows() {
        Scenario duty = duty(TariffScope.ALL_GOODS);
        double whole = change(ProjectionEngine.standard().project(WORLD, duty, Parameters.defaults()));
        double byProduct = change(run(WORLD, duty, uneven(1.0)));
        assertThat(byProduct).isNegative().isNotCloseTo(whole, within(1e-3));
        assertThat(change(run(WORLD, duty, uneven(1.5)))).isLessThan(byProduct);
    }

    @Test
    void codeOfGoods_reachesItsProductAlone() {
        Scenario onBatteries = duty(codes(List.of("8507.60"), List.of()));
        Economy world = withShares(0.4);
        double[] moved = new double[2];
        int autumn = autumn(run(world, onBatteries, uneven(1.0)));
        ProjectionEngine.standard()
                .withProducts(uneven(1.0), answer -> {
                    for (int k = 0; k < answer.market().size() && answer.destination() == USA; k++) {
                        if (answer.market().origins()[k] == CHN) {
                            moved[answer.market().product().equals("847130") ? 0 : 1] = answer.logQuantity(k, autumn);
                            assertThat(answer.duty(k) == null)
                                    .isEqualTo(answer.market().product().equals("847130"));
                        }
                    }
                })
                .project(world, onBatteries, Parameters.defaults());
        assertThat(moved[0]).isZero();
        assertThat(moved[1]).isLessThan(-0.05);
    }

    @Test
    void codesInAWorldOfSectors_actThroughSharesOfTrade() {
        Economy world = withShares(0.4);
        ProjectionEngine engine = ProjectionEngine.standard();
        Projection byCode = engine.project(world, duty(codes(List.of("8471"), List.of())), Parameters.defaults());
        Projection byShare = engine.project(
                world,
                duty(new TariffScope(
                        List.of("electronics_electrical"), new TreeMap<>(Map.of("electronics_electrical", 0.6)))),
                Parameters.defaults());
        for (int month = autumn(byCode) - 8; month <= autumn(byCode); month++) {
            assertThat(byCode.logQuantity(CHN, USA, ELECTRONICS, month))
                    .isCloseTo(byShare.logQuantity(CHN, USA, ELECTRONICS, month), within(1e-12));
            assertThat(byCode.logQuantity(CHN, USA, TRANSPORT, month)).isZero();
        }
        Projection rest = engine.project(world, duty(codes(List.of("84-85"), List.of("8507"))), Parameters.defaults());
        assertThat(change(rest)).isEqualTo(change(byCode)).isLessThan(-0.01);
    }

    @Test
    void sharesOfTrade_goWithAWorldIntoAPage() {
        Economy world = withShares(0.4);
        Bundle back =
                Bundle.of(new Bundle(world, duty(codes(List.of("8471"), List.of())), Parameters.defaults()).text());
        assertThat(back.economy().productShares())
                .isEqualTo(world.productShares())
                .isPresent();
        assertThat(back.scenario().events().get(0))
                .isEqualTo(duty(codes(List.of("8471"), List.of())).events().get(0));
    }

    @Test
    void codesThatMeanNothing_areRefused() {
        Economy world = withShares(0.4);
        assertThatThrownBy(() -> run(world, duty(codes(List.of("85x"), List.of())), uneven(1.0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("scope.hs[0]")
                .hasMessageContaining("no code of the Harmonized System");
        assertThatThrownBy(() -> run(world, duty(codes(List.of("8703"), List.of())), uneven(1.0)))
                .hasMessageContaining("begins with '8703'");
        assertThatThrownBy(() -> run(world, duty(codes(List.of("84713010"), List.of())), uneven(1.0)))
                .hasMessageContaining("finer");
        assertThatThrownBy(() -> run(WITHOUT_SHARES, duty(codes(List.of("8471"), List.of())), uneven(1.0)))
                .hasMessageContaining("does not know what its sectors are made of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"world-2023", "world-2022"})
    void builtInWorlds_knowWhatTheirSectorsAreMadeOf_soCodesAct(String id) {
        Economy world = Tradewind.standard().loadWorld(id);
        ProductShares shares = world.productShares().orElseThrow();
        world.sectors().stream()
                .filter(sector -> !List.of("services", "mining_support")
                        .contains(sector.code().code()))
                .forEach(sector -> {
                    double sum = shares.bySector().get(sector.code().code()).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
                    assertThat(sum).as(sector.code().code()).isCloseTo(1.0, within(1e-6));
                });
        TariffScope scope = codes(List.of("8703", "8507.60", "28-29"), List.of("2844"));
        Projection run = ProjectionEngine.standard().project(world, duty(scope), Parameters.defaults());
        int china = world.indexOf(RegionCode.of("CHN")).orElseThrow();
        int states = world.indexOf(RegionCode.of("USA")).orElseThrow();
        for (int s = 0; s < world.sectors().size(); s++) {
            Sector sector = world.sectors().get(s);
            double reached = scope.reach(sector, world.productShares());
            assertThat(reached > 0)
                    .as(sector.code().code())
                    .isEqualTo(List.of(
                                    "electronics_electrical",
                                    "transport_equipment",
                                    "chemicals_pharma",
                                    "electrical_equipment",
                                    "motor_vehicles",
                                    "chemicals",
                                    "pharmaceuticals")
                            .contains(sector.code().code()));
            assertThat(run.logQuantity(china, states, s, autumn(run)) < 0)
                    .as(sector.code().code())
                    .isEqualTo(reached > 0 && world.trade().value(china, states, s) > 0);
        }
        assertThat(run.notices()).anyMatch(note -> note.contains("By code of goods") && note.contains("rough"));
    }

    @Test
    void batteriesAreAllOfTheirChapterThatIsCalledSo_andRangesHoldWholeChapters() {
        ProductShares shares =
                Tradewind.standard().loadWorld("world-2023").productShares().orElseThrow();
        String electronics = "electronics_electrical";
        assertThat(shares.share(electronics, code -> code.startsWith("850760")))
                .as("61.1 of 1,000 billion dollars of China's electrical exports")
                .isBetween(0.03, 0.1);
        assertThat(shares.share(electronics, code -> code.startsWith("8507")))
                .isGreaterThan(shares.share(electronics, code -> code.startsWith("850760")));
        assertThat(shares.share("petroleum_coke", code -> code.startsWith("2710")))
                .isEqualTo(1.0);
        assertThat(shares.share("mining", code -> code.startsWith("2709"))).isGreaterThan(0.3);
    }

    /** One product a sector, written to Parquet's place: the finer world too. */
    @Test
    void oneProductASectorOfTheFinerWorld_givesTheRowsOfTheSectors() {
        Economy finer = Tradewind.standard().loadWorld("world-2022").toBuilder()
                .monthlyBaseline(null)
                .build();
        Scenario scenario = duty(TariffScope.ALL_GOODS);
        ProductFlows whole = (destination, sector) -> {
            TradeFlows.Market market = finer.trade().market(destination, sector);
            int[] origins = new int[market.size()];
            double[] values = new double[market.size()];
            double[] tariffs = new double[market.size()];
            for (int k = 0; k < market.size(); k++) {
                origins[k] = market.origin(k);
                values[k] = market.value(k);
                tariffs[k] = market.tariff(k);
            }
            return List.of(new ProductFlows.Market("p" + sector, origins, values, tariffs, 1.0));
        };
        assertSame(
                rows(run(finer, scenario, whole)),
                rows(ProjectionEngine.standard().withDiversion().project(finer, scenario, Parameters.defaults())));
    }
}
