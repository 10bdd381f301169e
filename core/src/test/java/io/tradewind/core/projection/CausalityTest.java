package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nobody knows of yet moves nothing: events that are added later leave the months before their announcement alone. */
class CausalityTest {
    private static final Economy WORLD = ToyPanels.withPanel();
    private static final List<String> REGIONS = List.of("CHN", "USA", "VNM", "EU27");
    private static final YearMonth FROM = YearMonth.of(2025, 1);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 2);
    private static final LocalDate NEXT_APRIL = LocalDate.of(2026, 4, 30);
    private static final double EXACT = 1e-12;

    private static Projection project(List<Event> events) {
        Scenario scenario = Scenario.of("causality", FROM, YearMonth.of(2026, 12), events);
        return ProjectionEngine.standard().project(WORLD, scenario, Parameters.defaults());
    }

    /** Every flow of the world and of the panel in the months of the horizon before that one. */
    private static double[] before(Projection projection, YearMonth month) {
        List<Double> values = new ArrayList<>();
        for (int t = projection.timeline().indexOf(FROM);
                t < projection.timeline().indexOf(month);
                t++) {
            for (int cell = 0; cell < 48; cell++) {
                values.add(projection.logQuantity(cell % 4, cell / 4 % 4, cell / 16, t));
                values.add(projection.logPrice(cell % 4, cell / 4 % 4, cell / 16, t));
            }
            FlowTable exports = projection.panelTable(TradeDirection.EXPORTS);
            for (int cell = 0; cell < 8; cell++) {
                values.add(Math.log(exports.scenarioUsdMn(cell % 2, cell / 2, t)));
                values.add(exports.logPrice(cell % 2, cell / 2, t));
            }
        }
        return values.stream().mapToDouble(x -> x).toArray();
    }

    private static void assertUnmovedBefore(YearMonth month, List<Event> earlier, List<Event> later) {
        List<Event> all = Stream.concat(earlier.stream(), later.stream()).toList();

        assertThat(before(project(all), month)).containsExactly(before(project(earlier), month), within(EXACT));
    }

    private static TariffScope exempting(double share) {
        return new TariffScope(List.of("all"), new TreeMap<>(Map.of("machinery", share)), List.of("machines"));
    }

    private static Event tariff(String target, LocalDate announced, TariffScope scope) {
        return Event.of(
                "on-" + target + "-" + announced,
                TariffShock.add("USA", List.of(target), .2, announced.plusDays(20))
                        .announced(announced)
                        .scope(scope)
                        .build());
    }

    private static final Event PLAIN = tariff("CHN", LocalDate.of(2025, 2, 1), TariffScope.ALL_GOODS);

    @Test
    void firstNames_leaveTheMonthsBeforeAlone() {
        assertUnmovedBefore(
                YearMonth.from(APRIL),
                List.of(PLAIN),
                List.of(tariff("CHN", APRIL, exempting(.6)), tariff("VNM", APRIL, exempting(.2))));
    }

    @Test
    void namesWithALargerShare_leaveTheMonthsBeforeAlone() {
        assertUnmovedBefore(
                YearMonth.from(NEXT_APRIL),
                List.of(PLAIN, tariff("CHN", APRIL, exempting(.6)), tariff("VNM", APRIL, exempting(.2))),
                List.of(tariff("VNM", NEXT_APRIL, exempting(.5))));
    }

    @Test
    void namesOfAnOriginThatHadNone_leaveTheMonthsBeforeAlone() {
        assertUnmovedBefore(
                YearMonth.from(NEXT_APRIL),
                List.of(PLAIN, tariff("CHN", APRIL, exempting(.6))),
                List.of(tariff("EU27", NEXT_APRIL, exempting(.1))));
    }

    @Test
    void anotherProduct_leavesTheMonthsBeforeAlone() {
        TariffScope shirts = new TariffScope(
                List.of("all"),
                new TreeMap<>(Map.of("machinery", .3, "textiles_apparel_leather", .7)),
                List.of("machines", "shirts"));
        assertUnmovedBefore(
                YearMonth.from(NEXT_APRIL),
                List.of(PLAIN, tariff("CHN", APRIL, exempting(.6))),
                List.of(tariff("CHN", NEXT_APRIL, shirts)));
    }

    /** The later duty takes machinery out of the reach of one that everybody orders ahead of since June. */
    @Test
    void carveOutOfADutyThatIsAhead_leavesTheMonthsBeforeAlone() {
        TariffShock ahead = TariffShock.add("USA", List.of("CHN"), .3, LocalDate.of(2025, 9, 1))
                .announced(LocalDate.of(2025, 2, 1))
                .build();
        TariffShock carveOut = TariffShock.add("USA", List.of("CHN"), .2, LocalDate.of(2025, 8, 1))
                .scope(TariffScope.ofSectors("machinery"))
                .notWith(List.of("ahead"))
                .build();
        assertUnmovedBefore(
                YearMonth.of(2025, 8), List.of(Event.of("ahead", ahead)), List.of(Event.of("carve-out", carveOut)));
    }

    @Test
    void randomEventsAddedLater_leaveTheMonthsBeforeAlone() {
        qt().withFixedSeed(20261122L)
                .withExamples(60)
                .forAll(longs().between(1, 1_000_000))
                .checkAssert(seed -> {
                    Random random = new Random(seed);
                    YearMonth cut = FROM.plusMonths(1 + random.nextInt(20));
                    List<Event> earlier = events(random, "a", FROM.atDay(1), cut.atDay(1));
                    List<Event> later =
                            events(random, "b", cut.atDay(1), cut.plusMonths(6).atDay(1));
                    assertUnmovedBefore(cut, earlier, later);
                });
    }

    /** Up to four tariffs and threats, announced in [from, until). */
    private static List<Event> events(Random random, String prefix, LocalDate from, LocalDate until) {
        List<Event> events = new ArrayList<>();
        for (int k = random.nextInt(5); k > 0; k--) {
            LocalDate announced = from.plusDays(random.nextInt((int) (until.toEpochDay() - from.toEpochDay())));
            LocalDate effective = announced.plusDays(random.nextInt(90));
            int imposer = random.nextInt(4);
            List<String> target = List.of(REGIONS.get((imposer + 1 + random.nextInt(3)) % 4));
            TariffScope scope = random.nextInt(4) == 0 ? TariffScope.ALL_GOODS : exempting(random.nextDouble());
            TariffShock tariff = TariffShock.add(REGIONS.get(imposer), target, random.nextDouble(), effective)
                    .announced(announced)
                    .scope(scope)
                    .build();
            Event event = Event.of(prefix + k, tariff);
            events.add(
                    random.nextInt(4) > 0
                            ? event
                            : event.withShock(asThreat(tariff)).withProbability(.4));
        }
        return events;
    }

    private static ThreatShock asThreat(TariffShock tariff) {
        return new ThreatShock(
                tariff.imposer(),
                tariff.targets(),
                tariff.scope(),
                tariff.rate(),
                tariff.announced(),
                tariff.effective(),
                Optional.empty(),
                ThreatShock.Outcome.OPEN);
    }
}
