package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.tradewind.core.demand.NestedCes;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;

/** Laws of MODEL §9 on random tariff wars of a small world and on random markets. */
class ProjectionPropertyTest {
    private static final List<String> REGIONS = List.of("CHN", "USA", "VNM", "EU27");
    private static final Economy WORLD = ToyWorlds.fourRegions();

    private static QuickTheory theory() {
        return qt().withFixedSeed(20251122L).withExamples(60);
    }

    /** Up to six tariffs that add to each other, drawn from a seed. */
    private static List<Event> tariffs(long seed) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        int number = 1 + random.nextInt(6);
        for (int k = 0; k < number; k++) {
            int imposer = random.nextInt(4);
            int target = (imposer + 1 + random.nextInt(3)) % 4;
            LocalDate effective = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
            TariffShock.Builder tariff = TariffShock.add(
                            REGIONS.get(imposer), List.of(REGIONS.get(target)), 1.4 * random.nextDouble(), effective)
                    .announced(effective.minusDays(random.nextInt(60)))
                    .inTransit(InTransitRule.values()[random.nextInt(3)]);
            if (random.nextBoolean()) {
                tariff.end(effective.plusDays(1 + random.nextInt(200)));
            }
            events.add(Event.of("t" + k, tariff.build()));
        }
        return events;
    }

    private static Projection project(Economy economy, List<Event> events) {
        Scenario scenario = Scenario.of("p", YearMonth.of(2025, 1), YearMonth.of(2026, 12), events);
        return ProjectionEngine.standard().project(economy, scenario, Parameters.defaults());
    }

    private static double[] quantities(Projection projection) {
        int months = projection.timeline().months();
        double[] all = new double[2 * 3 * 4 * 4 * 24];
        int k = 0;
        for (int s = 0; s < 3; s++) {
            for (int o = 0; o < 4; o++) {
                for (int d = 0; d < 4; d++) {
                    for (int t = months - 24; t < months; t++) {
                        all[k++] = projection.logQuantity(o, d, s, t);
                        all[k++] = projection.logPrice(o, d, s, t);
                    }
                }
            }
        }
        return all;
    }

    @Test
    void shuffledEvents_giveTheSameBits() {
        theory().forAll(longs().between(1, 1_000_000)).checkAssert(seed -> {
            List<Event> events = tariffs(seed);
            double[] expected = quantities(project(WORLD, events));
            Collections.shuffle(events, new Random(seed + 1));
            assertThat(quantities(project(WORLD, events))).containsExactly(expected);
        });
    }

    @Test
    void everyTariffInTwoHalves_changesNothing() {
        theory().forAll(longs().between(1, 1_000_000)).checkAssert(seed -> {
            List<Event> halves = new ArrayList<>();
            for (Event event : tariffs(seed)) {
                TariffShock tariff = (TariffShock) event.shock();
                TariffShock half = tariff.toBuilder().rate(tariff.rate() / 2).build();
                halves.add(Event.of(event.id() + "a", half));
                halves.add(Event.of(event.id() + "b", half));
            }
            assertThat(quantities(project(WORLD, halves)))
                    .containsExactly(quantities(project(WORLD, tariffs(seed))), within(1e-12));
        });
    }

    @Test
    void tariffsOfRateZero_areTheBaselineToTheLastBit() {
        theory().forAll(longs().between(1, 1_000_000)).checkAssert(seed -> {
            List<Event> zero = tariffs(seed).stream()
                    .map(event -> event.withShock(
                            ((TariffShock) event.shock()).toBuilder().rate(0).build()))
                    .toList();
            for (double change : quantities(project(WORLD, zero))) {
                assertThat(Math.exp(change)).isEqualTo(1.0);
            }
        });
    }

    @Test
    void scalingAllFlows_changesNoResponse() {
        theory().forAll(longs().between(1, 1_000_000), doubles().between(.001, 1000))
                .checkAssert((seed, factor) -> {
                    Economy scaled =
                            WORLD.toBuilder().flows(ToyWorlds.flows(factor)).build();
                    assertThat(quantities(project(scaled, tariffs(seed))))
                            .containsExactly(quantities(project(WORLD, tariffs(seed))), within(1e-12));
                });
    }

    @Test
    void spendingShares_addUpAndDiversionIsNeutralAtPerceivedPrices() {
        theory().withExamples(500)
                .forAll(
                        integers().between(2, 40),
                        longs().between(1, 1_000_000),
                        doubles().between(.3, 9),
                        doubles().between(.2, .95))
                .checkAssert((origins, seed, sigma, ratio) -> {
                    Random random = new Random(seed);
                    NestedCes ces = new NestedCes(sigma, ratio * sigma, .5 + random.nextDouble());
                    double[] shares = new double[origins];
                    double[] perceived = new double[origins];
                    double sum = 0;
                    for (int i = 0; i < origins; i++) {
                        shares[i] = random.nextDouble();
                        perceived[i] = random.nextGaussian() / 3;
                        sum += shares[i];
                    }
                    double spending = 0;
                    for (int i = 0; i < origins; i++) {
                        shares[i] /= sum;
                    }
                    double importPrice = ces.importPrice(shares, perceived);
                    for (int i = 0; i < origins; i++) {
                        spending += shares[i] * Math.exp(perceived[i] + ces.diversion(perceived[i], importPrice));
                    }
                    assertThat(spending / Math.exp(importPrice)).isCloseTo(1.0, within(1e-12));
                    double sectorPrice = ces.sectorPrice(.4, importPrice, 0);
                    double imports = .4 * Math.exp(-ces.kappa() * (importPrice - sectorPrice) + importPrice);
                    double home = .6 * Math.exp(-ces.kappa() * (0 - sectorPrice));
                    assertThat((imports + home) / Math.exp(sectorPrice)).isCloseTo(1.0, within(1e-12));
                });
    }
}
